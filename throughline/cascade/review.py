"""A run beside what is in force: who gains, who loses, by how much, and which factor changed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Literal
from uuid import UUID

from throughline.cascade.computation import Share

Fate = Literal["new", "more", "less", "same", "withdrawn"]


@dataclass(frozen=True)
class Before:
    """What one owner has in force (or had in another run), with the reasons that were kept."""

    owner: UUID
    is_person: bool
    code: str
    name: str
    parent: UUID | None
    amount: Decimal
    reasons: Mapping[str, Any]


@dataclass(frozen=True)
class FactorChange:
    """A factor that acts otherwise than before; None where there was, or is, no such factor."""

    name: dict[str, str]
    before: str | None
    after: str | None


@dataclass(frozen=True)
class Change:
    """`why` is what changed for the owner itself; without any, it is the others' weights or the amount."""

    owner: UUID
    is_person: bool
    code: str
    name: str
    parent: UUID | None
    fate: Fate
    before: Decimal
    after: Decimal
    bound_before: str | None
    bound_after: str | None
    moved: bool
    why: list[FactorChange]


def changes_of(shares: Sequence[Share], before: Mapping[UUID, Before]) -> list[Change]:
    """Every owner of either; in the run's order, those who leave it last. Nobody carries nothing."""
    carried = [share for share in shares if share.amount]
    staying = {share.owner for share in carried}
    gone = [row for owner, row in before.items() if owner not in staying]
    return [_changed(share, before.get(share.owner)) for share in carried] + [_gone(row) for row in gone]


def _changed(share: Share, row: Before | None) -> Change:
    return Change(
        owner=share.owner,
        is_person=share.is_person,
        code=share.code,
        name=share.name,
        parent=share.parent,
        fate=_fate(share.amount, row),
        before=Decimal(0) if row is None else row.amount,
        after=share.amount,
        bound_before=None if row is None else row.reasons["bound"],
        bound_after=share.reasons["bound"],
        moved=row is not None and row.parent != share.parent,
        why=[] if row is None else factor_changes(row.reasons["factors"], share.reasons["factors"]),
    )


def _gone(row: Before) -> Change:
    return Change(
        owner=row.owner,
        is_person=row.is_person,
        code=row.code,
        name=row.name,
        parent=row.parent,
        fate="withdrawn",
        before=row.amount,
        after=Decimal(0),
        bound_before=row.reasons["bound"],
        bound_after=None,
        moved=False,
        why=[],
    )


def _fate(amount: Decimal, row: Before | None) -> Fate:
    if row is None:
        return "new"
    if amount == row.amount:
        return "same"
    return "more" if amount > row.amount else "less"


def factor_changes(
    before: Sequence[Mapping[str, Any]], after: Sequence[Mapping[str, Any]]
) -> list[FactorChange]:
    old = {factor["name"]["zh"]: factor for factor in before}
    new = {factor["name"]["zh"]: factor for factor in after}
    found = []
    for zh in {**new, **old}:
        was, now = old.get(zh), new.get(zh)
        values = [None if one is None else one["coefficient"] for one in (was, now)]
        if values[0] != values[1]:
            named = now or was
            assert named is not None  # it stands in one of the two
            found.append(FactorChange(dict(named["name"]), *values))
    return found
