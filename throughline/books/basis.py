"""What is reconciled: the facts of one kind by one of their dates that credit, as a metric counts them."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, cast

from throughline.core.errors import ThroughlineError
from throughline.crm.mapping.schema import CREDITING, DateKind, FactKind


class NoSuchBasis(ThroughlineError):
    code = "no_such_basis"
    status = 422
    zh = "账目没有“{fact_kind}”按“{date_kind}”的口径；可选：{known}。"
    en = "The books have no “{fact_kind}” by “{date_kind}”; choose one of: {known}."


@dataclass(frozen=True, slots=True)
class Basis:
    """Contracts by the day they were signed, payments by the day they came …; `date_field` is the fact's."""

    fact_kind: FactKind
    date_kind: DateKind
    date_field: str


BASES: Final[Sequence[Basis]] = [
    Basis(cast(FactKind, kind), date_kind, field)
    for kind, dates in CREDITING.items()
    if kind not in ("visit", "account")
    for date_kind, field in dates
]
"""Of everything that has an amount."""


def basis_of(fact_kind: str, date_kind: str) -> Basis:
    """Raises NoSuchBasis."""
    for basis in BASES:
        if (basis.fact_kind, basis.date_kind) == (fact_kind, date_kind):
            return basis
    known = ", ".join(f"{basis.fact_kind} {basis.date_kind}" for basis in BASES)
    raise NoSuchBasis(fact_kind=fact_kind, date_kind=date_kind, known=known)
