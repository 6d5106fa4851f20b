"""What a metric adds up to in a window of dates: for people, for units, by quarter. From the ledger."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final
from uuid import UUID

from django.db import connection
from django.db.models import Sum

from throughline.core.amounts import EXACT
from throughline.core.errors import ThroughlineError
from throughline.core.periods import Period, quarter_of
from throughline.credits.selectors.history import lines_of
from throughline.crm.models import Metric
from throughline.org.models import Person
from throughline.progress.quotient import quotient
from throughline.progress.selectors.counted_lines import Asked, counted_lines

ADD_UP: Final = ("amount", "count")
"""What is added up part by part; of different words and ratios the whole is not the sum of its parts."""
_TOTALS = """
, borne AS (
    SELECT id, fact_id, word, sum(amount) AS amount, sum(count) AS count FROM counted
    GROUP BY id, fact_id, word
)
SELECT id, sum(amount), count(DISTINCT fact_id) FILTER (WHERE count > 0),
    count(DISTINCT word) FILTER (WHERE count > 0 AND word <> '') FROM borne GROUP BY id
"""


class MetricDoesNotAddUp(ThroughlineError):
    code = "metric_does_not_add_up"
    status = 422
    zh = "口径“{metric}”是比率或去重计数，各段之和不等于总数；请改用按金额或计数的口径。"
    en = "“{metric}” is a ratio or a distinct count, whose parts do not add up; choose another metric."


@dataclass(frozen=True, slots=True)
class Total:
    """Net of reversals: an amount in the company's currency, the number of facts, and of different words."""

    amount: Decimal = Decimal(0)
    count: int = 0
    words: int = 0

    def value(self, metric: Metric) -> Decimal:
        """Of a metric that is no ratio."""
        if metric.value == "amount":
            return self.amount
        return Decimal(self.words if metric.value == "distinct" else self.count)


def of_people(
    metric: Metric, window: Period, person_ids: Collection[UUID] | None = None
) -> dict[UUID, Total]:
    """Everybody who was credited, or those of these people who were."""
    if person_ids is None:
        person_ids = list(Person.objects.values_list("id", flat=True))
    return totals_of(metric, [Asked(one, one, None, window.start, window.last) for one in person_ids])


def of_units(metric: Metric, window: Period, unit_ids: Collection[UUID]) -> dict[UUID, Total]:
    """The credits of everybody who was in the unit's subtree on the credit's date, or of its territories."""
    return totals_of(metric, [Asked(one, None, one, window.start, window.last) for one in unit_ids])


def totals_of(metric: Metric, asked: Iterable[Asked]) -> dict[UUID, Total]:
    """By what was asked for, where there is anything; of a metric that is no ratio."""
    statement, values = counted_lines(metric, list(asked))
    with connection.cursor() as cursor:
        cursor.execute(statement + _TOTALS, values)
        return {one: Total(amount, count, words) for one, amount, count, words in cursor.fetchall()}


def values_of(metric: Metric, asked: Collection[Asked]) -> dict[UUID, Decimal | None]:
    """Of any metric, for all that was asked for: nothing counted is 0, nothing to divide by is None."""
    if metric.numerator is None or metric.denominator is None:
        totals = totals_of(metric, asked)
        return {one.id: totals.get(one.id, Total()).value(metric) for one in asked}
    above, below = values_of(metric.numerator, asked), values_of(metric.denominator, asked)
    return {one.id: share_of(above[one.id], below[one.id]) for one in asked}


def share_of(above: Decimal | None, below: Decimal | None) -> Decimal | None:
    """One over the other; None with nothing to divide by."""
    found = quotient("", above or Decimal(0), below or Decimal(0))
    return None if found is None else EXACT.divide(Decimal(found.numerator), Decimal(found.denominator))


def by_quarter(metric: Metric, first_month: int = 1) -> Mapping[str, Total]:
    """Totals over everything that was ever loaded, by fiscal quarter such as 2017Q4, in order of time.

    Raises MetricDoesNotAddUp.
    """
    if not adds_up(metric):
        raise MetricDoesNotAddUp(metric=metric.code)
    rows = lines_of(metric).order_by("on").values_list("on").annotate(Sum("amount"), Sum("count"))
    found: dict[str, Total] = {}
    for day, amount, count in rows:
        name = quarter_name(day, first_month)
        before = found.get(name, Total())
        found[name] = Total(EXACT.add(before.amount, amount), before.count + count)
    return found


def adds_up(metric: Metric) -> bool:
    """Whether the values of parts add up to that of the whole."""
    return metric.value in ADD_UP


def quarter_name(day: date, first_month: int = 1) -> str:
    """Named by the year in which the fiscal year begins."""
    start = quarter_of(day, first_month).start
    months = (start.month - first_month) % 12
    year = start.year - (start.month < first_month)
    return f"{year}Q{months // 3 + 1}"
