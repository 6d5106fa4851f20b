"""What a metric brought in the parts of a period in earlier years: the season that a pace may follow."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Literal

from django.db.models import Sum

from throughline.core.amounts import EXACT
from throughline.core.periods import Period, months_in, weeks_in
from throughline.credits.selectors.history import lines_of
from throughline.crm.models import Metric
from throughline.progress.selectors.metric_values import adds_up

PartBy = Literal["month", "week"]
WEEKS_OF_A_YEAR = timedelta(weeks=52)


@dataclass(frozen=True)
class PastYear:
    """The same period of an earlier year, with what each part of it brought."""

    period: Period
    amounts: Sequence[Decimal]


def parts_of(period: Period, by: PartBy) -> list[Period]:
    """The months or weeks of a period, the first and the last cut to it."""
    return months_in(period) if by == "month" else weeks_in(period)


def past_years(metric: Metric, period: Period, by: PartBy, *, years: int, before: date) -> list[PastYear]:
    """Of the `years` before the period those that were over by `before`, the latest first; one query.

    Weeks go back by 52 weeks, so that a Monday stays a Monday; months by the calendar. None of a metric whose
    parts do not add up to the whole.
    """
    if not adds_up(metric):
        return []
    parts = {back: _earlier(parts_of(period, by), by, back) for back in range(1, years + 1)}
    over = [found for found in parts.values() if found[-1].until <= before]
    if not over:
        return []
    window = Period(min(found[0].start for found in over), max(found[-1].until for found in over))
    by_day = _by_day(metric, window)
    return [_year(found, by_day) for found in over]


def _by_day(metric: Metric, window: Period) -> dict[date, Decimal]:
    lines = lines_of(metric).filter(on__gte=window.start, on__lt=window.until)
    value = "count" if metric.value == "count" else "amount"
    return dict(lines.order_by().values_list("on").annotate(Sum(value)))


def _year(parts: Sequence[Period], by_day: Mapping[date, Decimal]) -> PastYear:
    amounts = [_sum(amount for day, amount in by_day.items() if day in part) for part in parts]
    return PastYear(Period(parts[0].start, parts[-1].until), amounts)


def _sum(amounts: Iterable[Decimal]) -> Decimal:
    total = Decimal(0)
    for amount in amounts:
        total = EXACT.add(total, Decimal(amount))
    return total


def _earlier(parts: Sequence[Period], by: PartBy, back: int) -> list[Period]:
    if by == "week":
        return [
            Period(part.start - back * WEEKS_OF_A_YEAR, part.until - back * WEEKS_OF_A_YEAR) for part in parts
        ]
    return [Period(_years_before(part.start, back), _years_before(part.until, back)) for part in parts]


def _years_before(day: date, back: int) -> date:
    """29 February is the 28th of a year that has none."""
    if (day.month, day.day) == (2, 29):
        return date(day.year - back, 2, 28)
    return day.replace(year=day.year - back)
