"""Two or three runs of one plan side by side: every owner's amounts, and which factors differ. Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from uuid import UUID

from throughline.cascade.computation import Share


@dataclass(frozen=True)
class DifferingFactor:
    """One coefficient a run, in their order; None where a run has no such factor."""

    name: dict[str, str]
    coefficients: list[str | None]


@dataclass(frozen=True)
class Compared:
    """One owner in each run; None where it takes no part. `spread` is the most less the least amount.

    `depth` counts from 1 below the plan's root.
    """

    owner: UUID
    is_person: bool
    code: str
    name: str
    parent: UUID
    depth: int
    amounts: list[Decimal | None]
    spread: Decimal
    factors: list[DifferingFactor]


Table = Mapping[UUID, Share]


def compared(tables: Sequence[Sequence[Share]]) -> list[Compared]:
    """Every owner of any run, whoever differs most first, then by code."""
    by_owner = [{share.owner: share for share in shares} for shares in tables]
    owners = dict.fromkeys(owner for shares in by_owner for owner in shares)
    rows = [_compared(by_owner, owner) for owner in owners]
    return sorted(rows, key=lambda row: (-row.spread, row.is_person, row.code))


def _compared(tables: Sequence[Table], owner: UUID) -> Compared:
    shares = [table.get(owner) for table in tables]
    place, one = next((place, share) for place, share in enumerate(shares) if share is not None)
    amounts = [None if share is None else share.amount for share in shares]
    known = [amount or Decimal(0) for amount in amounts]
    return Compared(
        owner=owner,
        is_person=one.is_person,
        code=one.code,
        name=one.name,
        parent=one.parent,
        depth=_depth(tables[place], one),
        amounts=amounts,
        spread=max(known) - min(known),
        factors=_differing(shares),
    )


def _depth(table: Table, share: Share) -> int:
    depth, above = 1, table.get(share.parent)
    while above is not None:
        depth, above = depth + 1, table.get(above.parent)
    return depth


def _differing(shares: Sequence[Share | None]) -> list[DifferingFactor]:
    """Factors are the same where they are called the same; whoever is missing in a run says it by None."""
    names: dict[str, dict[str, str]] = {}
    values: list[dict[str, str]] = []
    for share in shares:
        factors = [] if share is None else share.reasons["factors"]
        names.update({factor["name"]["zh"]: dict(factor["name"]) for factor in factors})
        values.append({factor["name"]["zh"]: factor["coefficient"] for factor in factors})
    rows = [DifferingFactor(name, [one.get(zh) for one in values]) for zh, name in names.items()]
    return [row for row in rows if len(set(row.coefficients)) > 1]
