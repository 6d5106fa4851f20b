"""How fairly the rule asks, today: targets over expected capacity, and how far each must grow."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from decimal import Decimal
from typing import Any
from uuid import UUID

from throughline.cascade.computation import Share
from throughline.core.amounts import written_out
from throughline.core.judging.capacity import Past as OwnPast
from throughline.core.judging.capacity import capacities
from throughline.core.judging.fairness import Asked, spreads
from throughline.core.periods import Period
from throughline.judging.past import Counted


@dataclass(frozen=True)
class Asking:
    """What the rule asks of each now, and what is known of them.

    `present` is, by person, the share of each history period (0 to 1) in which they were there.
    """

    shares: Sequence[Share]
    units: Mapping[UUID, str]
    levels: Mapping[UUID, str]
    history: Sequence[Counted]
    present: Mapping[UUID, Sequence[float]]


def fairness(asking: Asking) -> dict[str, Any]:
    """Plain JSON, see schemas.Fairness."""
    people = [share for share in asking.shares if share.is_person and share.amount > 0]
    pasts = [_past(asking, share.owner) for share in people]
    expected = capacities(pasts)
    known = [
        (share, past, capacity)
        for share, past, capacity in zip(people, pasts, expected, strict=True)
        if capacity
    ]
    by_level = [Asked(asking.levels.get(share.owner, ""), share.amount, able) for share, _, able in known]
    by_unit = [Asked(asking.units[share.parent], share.amount, able) for share, _, able in known]
    return {
        "levels": [_plain(one) for one in spreads(by_level)],
        "units": [_plain(one) for one in spreads(by_unit)],
        "people": [_row(asking, share, past, able) for share, past, able in known],
    }


def presence(hired_on: Mapping[UUID, Any], periods: Sequence[Period]) -> dict[UUID, list[float]]:
    """The part of each period that lies after somebody's first day; all of it where that is not known."""
    return {
        person: [
            1.0 if day is None else min(max((period.until - day).days / period.days, 0.0), 1.0)
            for period in periods
        ]
        for person, day in hired_on.items()
    }


def _past(asking: Asking, person: UUID) -> OwnPast:
    there = asking.present.get(person, ())
    amounts = [amount for one in asking.history for amount in one.deals.get(person, ())]
    return OwnPast(amounts, sum(there), asking.levels.get(person, ""))


def _plain(spread: Any) -> dict[str, Any]:
    return {
        name: str(value) if isinstance(value, Decimal) else value for name, value in asdict(spread).items()
    }


def _row(asking: Asking, share: Share, past: OwnPast, able: float) -> dict[str, Any]:
    own = past.mean if past.periods > 0 else None
    return {
        "person_id": str(share.owner),
        "number": share.code,
        "name": share.name,
        "unit": asking.units[share.parent],
        "level": asking.levels.get(share.owner),
        "target": written_out(share.amount),
        "capacity": f"{able:.2f}",
        "own": None if own is None else f"{own:.2f}",
        "asked": f"{float(share.amount) / able:.4f}",
        "growth": f"{float(share.amount) / own - 1:.4f}" if own else None,
    }
