"""Days off in a row, as a curve shades them. Pure."""

from collections.abc import Iterable
from datetime import date
from itertools import groupby

from throughline.core.calendar_years import china_holiday
from throughline.core.calendars import WorkingCalendar
from throughline.core.periods import Period
from throughline.insight.key_result_schemas import ClosedDays
from throughline.insight.schemas import Label

SATURDAY = 5


def closed_days(calendar: WorkingCalendar, period: Period) -> list[ClosedDays]:
    """Every run of days off. One that takes a weekday is a holiday, named where a table knows its name."""
    runs = groupby(period, key=calendar.is_working)
    return [_run(list(days)) for working, days in runs if not working]


def _run(days: list[date]) -> ClosedDays:
    weekdays = [day for day in days if day.weekday() < SATURDAY]
    return ClosedDays(first=days[0], last=days[-1], holiday=bool(weekdays), name=_name(weekdays))


def _name(days: Iterable[date]) -> Label | None:
    for day in days:
        named = china_holiday(day)
        if named is not None:
            return Label(zh=named[0], en=named[1])
    return None
