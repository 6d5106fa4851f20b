"""Working calendars: every day of a year is working or not, and who says so."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import accumulate
from typing import Literal

from throughline.core.errors import ThroughlineError
from throughline.core.periods import Period

Standing = Literal["official", "estimated"]


class CalendarYearMissing(ThroughlineError):
    code = "calendar_year_missing"
    status = 422
    zh = "工作日历没有 {year} 年。请先补上这一年，再使用其中的日期。"
    en = "The working calendar has no year {year}. Add that year before using its dates."


class BadCalendarYear(ThroughlineError):
    code = "bad_calendar_year"
    status = 422
    zh = "{year} 年的日历应有 {expected} 个字符，每天一个 0（休）或 1（班）；现有 {found} 个，或含其他字符。"
    en = (
        "The calendar of {year} must have {expected} characters, a 0 (off) or 1 (working) for each day; "
        "it has {found}, or other characters."
    )


@dataclass(frozen=True)
class CalendarYear:
    """One year: `days` is a '1' (working) or '0' (off) for each day from 1 January on."""

    year: int
    days: str
    standing: Standing

    def __post_init__(self) -> None:
        expected = (date(self.year + 1, 1, 1) - date(self.year, 1, 1)).days
        if len(self.days) != expected or set(self.days) - {"0", "1"}:
            raise BadCalendarYear(year=self.year, expected=expected, found=len(self.days))

    @cached_property
    def worked_before(self) -> tuple[int, ...]:
        """Working days of this year before its n-th day, n from 0 to the length of the year."""
        return tuple(accumulate(map(int, self.days), initial=0))

    def with_day(self, day: date, *, working: bool) -> "CalendarYear":
        """The same year with one day edited."""
        at = _day_of_year(day)
        days = self.days[:at] + ("1" if working else "0") + self.days[at + 1 :]
        return CalendarYear(self.year, days, self.standing)


@dataclass(frozen=True)
class WorkingCalendar:
    """Years by number. Counting is one subtraction of prefix sums for each year touched."""

    years: Mapping[int, CalendarYear]

    @classmethod
    def of(cls, years: Iterable[CalendarYear]) -> "WorkingCalendar":
        """The calendar made of `years`."""
        return cls({year.year: year for year in years})

    def year(self, number: int) -> CalendarYear:
        """One year; raises CalendarYearMissing, because a guess would move everybody's pace."""
        try:
            return self.years[number]
        except KeyError:
            raise CalendarYearMissing(year=number) from None

    def is_working(self, day: date) -> bool:
        """Whether `day` is a working day."""
        return self.year(day.year).days[_day_of_year(day)] == "1"

    def working_days(self, period: Period) -> int:
        """The number of working days in `period`."""
        first, last = period.start, period.last
        return sum(
            self._worked(year, first if year == first.year else None, last if year == last.year else None)
            for year in range(first.year, last.year + 1)
        )

    def estimated_years(self, period: Period) -> list[int]:
        """The years of `period` whose days nobody has confirmed."""
        numbers = range(period.start.year, period.last.year + 1)
        return [number for number in numbers if self.year(number).standing == "estimated"]

    def with_day(self, day: date, *, working: bool) -> "WorkingCalendar":
        """The same calendar with one day edited."""
        return WorkingCalendar({**self.years, day.year: self.year(day.year).with_day(day, working=working)})

    def _worked(self, number: int, first: date | None, last: date | None) -> int:
        """Working days of one year from `first` to `last`, both included; None is the year's own edge."""
        before = self.year(number).worked_before
        return before[_day_of_year(last) + 1 if last else -1] - before[_day_of_year(first) if first else 0]


def _day_of_year(day: date) -> int:
    return day.timetuple().tm_yday - 1
