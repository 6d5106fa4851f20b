"""Whether a source has been silent for clearly longer than usual (docs/guide/channels.md)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from typing import Final

from throughline.core.calendars import WorkingCalendar
from throughline.core.periods import ONE_DAY, Period

LOOKED_BACK: Final = timedelta(days=90)
FEWEST: Final = 5
"""Gaps; whoever delivered more rarely has no rhythm that it could fall out of."""
TIMES: Final = 2


@dataclass(frozen=True, slots=True)
class Silence:
    """In working days: how many have passed whole since the last delivery, and the usual gap."""

    last: date
    waited: int
    usual: int


def silence(heard_on: Sequence[date], today: date, calendar: WorkingCalendar) -> Silence | None:
    """From the days of deliveries, rising. None while it is not silent, or has no rhythm.

    The usual gap is the 90th percentile by nearest rank; it is silent after more than twice as long. Days on
    which nobody works are no gap: from Friday to Monday is 1.
    """
    gaps = sorted(
        gap
        for before, after in pairwise(heard_on)
        if (gap := calendar.working_days(Period.closed(before + ONE_DAY, after))) > 0
    )
    if len(gaps) < FEWEST or heard_on[-1] >= today:
        return None
    usual = gaps[-(-9 * len(gaps) // 10) - 1]
    waited = calendar.working_days(Period(heard_on[-1], today)) - calendar.is_working(heard_on[-1])
    return Silence(heard_on[-1], waited, usual) if waited > TIMES * usual else None
