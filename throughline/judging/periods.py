"""The periods before one, each as long as it: quarters before a quarter, months before a month."""

from datetime import date

from throughline.core.periods import Period


def periods_before(period: Period, count: int) -> list[Period]:
    """The latest first. Whole months go back by months, anything else by days."""
    if period.start.day == 1 and period.until.day == 1:
        months = _months(period.until) - _months(period.start)
        starts = [_first_of(_months(period.start) - back * months) for back in range(count + 1)]
        return [Period(starts[back + 1], starts[back]) for back in range(count)]
    length = period.until - period.start
    return [Period(period.start - (back + 1) * length, period.start - back * length) for back in range(count)]


def _months(day: date) -> int:
    return day.year * 12 + day.month - 1


def _first_of(months: int) -> date:
    return date(months // 12, months % 12 + 1, 1)
