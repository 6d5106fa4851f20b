"""The days of the story: the quarter that today lies in, the four before it, and the next."""

from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction

from throughline.core.calendar_years import china_year
from throughline.core.calendars import WorkingCalendar
from throughline.core.pace.curve import PaceCurve, pace_curve
from throughline.core.pace.rule import WorkingDays
from throughline.core.periods import ONE_DAY, Period, quarter_of

HISTORY = 4
"""Quarters of deals before this one."""

PUBLISHED_BEFORE = timedelta(days=3)
"""The plan is published this long before its quarter starts."""


@dataclass(frozen=True)
class Days:
    """Today and the quarters around it, with the working days of each."""

    today: date
    quarter: Period
    past: tuple[Period, ...]
    following: Period
    calendar: WorkingCalendar
    curve: PaceCurve

    @property
    def published_on(self) -> date:
        """The day on which this quarter's targets were published."""
        return self.quarter.start - PUBLISHED_BEFORE

    @property
    def pace(self) -> Fraction:
        """The share of this quarter's targets that should be reached by now: a day counts once it is over."""
        return self.curve.at(self.today - ONE_DAY)

    def working(self, period: Period) -> list[date]:
        """The working days of a period, in order."""
        return [day for day in period if self.calendar.is_working(day)]


def days_around(today: date) -> Days:
    """The story's days, by China's working calendar."""
    quarter = quarter_of(today)
    past = [quarter]
    while len(past) <= HISTORY:
        past.insert(0, quarter_of(past[0].start - ONE_DAY))
    following = quarter_of(quarter.until)
    years = range(past[0].start.year, following.last.year + 1)
    calendar = WorkingCalendar.of(china_year(year) for year in years)
    curve = pace_curve(WorkingDays(), quarter, calendar)
    return Days(today, quarter, tuple(past[:HISTORY]), following, calendar, curve)


def quarter_name(period: Period) -> str:
    """A quarter as people write it: 2026 Q4."""
    return f"{period.start.year} Q{(period.start.month + 2) // 3}"
