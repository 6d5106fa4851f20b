"""Whether a large deal stands still, and what that does to its alert (docs/algorithms/stalled.md)."""

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Final

from throughline.core.status import AlertDecision

STILL_FOR: Final = timedelta(days=14)
LARGE_FROM: Final = Decimal("0.75")
"""Large is an amount above this share of its owner's, by nearest rank: the third of four, so one is above."""
FEWEST: Final = 4
"""An owner with fewer deals has no usual size; then the company's deals say what is large."""
LOOKED_BACK: Final = timedelta(days=365)
"""How long a deal that has ended goes on saying what is usual."""


@dataclass(frozen=True, slots=True)
class Standing:
    """An open deal on a day. `large_above` None: nothing is known that it could be held against."""

    amount: Decimal
    moved_on: date
    large_above: Decimal | None


def is_still(moved_on: date, as_of: date) -> bool:
    """No change of stage and no visit for 14 days: what moved on the 1st stands still on the 15th."""
    return as_of - moved_on >= STILL_FOR


def opens(deal: Standing, *, as_of: date, working_day: bool, stale: bool) -> bool:
    """On a working day and with fresh data only: from a silent source every deal seems to stand still."""
    large = deal.large_above is not None and deal.amount > deal.large_above
    return large and working_day and not stale and is_still(deal.moved_on, as_of)


def goes_on(*, is_open: bool, moved_on: date, as_of: date) -> AlertDecision:
    """An open alert ends with the deal or once it moved; that it is no longer large ends nothing."""
    return "update" if is_open and is_still(moved_on, as_of) else "close"
