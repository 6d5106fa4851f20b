"""What a metric adds up to in a window of dates: for people, for units, by quarter. From the ledger."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from uuid import UUID

from django.db import connection
from django.db.models import QuerySet, Sum

from throughline.core.amounts import EXACT
from throughline.core.periods import Period, quarter_of
from throughline.credits.models import CreditLine
from throughline.credits.selectors.history import lines_of
from throughline.crm.models import Metric

_IN_UNIT = """
WITH RECURSIVE stay(person_id, unit_id, since, until) AS (
    SELECT person_id, unit_id, valid_from, coalesce(valid_until, 'infinity') FROM org_membership
    WHERE company_id = throughline_company()
    UNION ALL
    SELECT s.person_id, p.parent_id, greatest(s.since, p.valid_from), least(s.until, p.valid_until)
    FROM stay s JOIN org_unitplacement p ON p.company_id = throughline_company() AND p.unit_id = s.unit_id
    AND p.parent_id IS NOT NULL AND p.valid_from < s.until AND coalesce(p.valid_until, 'infinity') > s.since
)
SELECT s.unit_id, sum(l.amount), sum(l.count) FROM stay s
JOIN credits_creditline l ON l.company_id = throughline_company() AND l.person_id = s.person_id
AND l."on" >= s.since AND l."on" < s.until AND l.id = ANY(%s) WHERE s.unit_id = ANY(%s) GROUP BY s.unit_id
"""


@dataclass(frozen=True, slots=True)
class Total:
    """Net of reversals: an amount in the company's currency, and the number of facts."""

    amount: Decimal = Decimal(0)
    count: int = 0

    def value(self, metric: Metric) -> Decimal:
        return self.amount if metric.value == "amount" else Decimal(self.count)


def of_people(
    metric: Metric, window: Period, person_ids: Collection[UUID] | None = None
) -> dict[UUID, Total]:
    """Everybody who was credited, or those of these people who were."""
    lines = _inside(metric, window).filter(person__isnull=False)
    if person_ids is not None:
        lines = lines.filter(person_id__in=person_ids)
    rows = lines.order_by().values_list("person_id").annotate(Sum("amount"), Sum("count"))
    return {person: Total(amount, count) for person, amount, count in rows}


def of_units(metric: Metric, window: Period, unit_ids: Collection[UUID]) -> dict[UUID, Total]:
    """The credits of everybody who was in the unit's subtree on the credit's date."""
    lines = list(_inside(metric, window).values_list("id", flat=True))
    with connection.cursor() as cursor:
        cursor.execute(_IN_UNIT, [lines, list(unit_ids)])
        return {unit: Total(amount, count) for unit, amount, count in cursor.fetchall()}


def by_quarter(metric: Metric, first_month: int = 1) -> Mapping[str, Total]:
    """Totals over everything that was ever loaded, by fiscal quarter such as 2017Q4, in order of time."""
    rows = lines_of(metric).order_by("on").values_list("on").annotate(Sum("amount"), Sum("count"))
    found: dict[str, Total] = {}
    for day, amount, count in rows:
        name = quarter_name(day, first_month)
        before = found.get(name, Total())
        found[name] = Total(EXACT.add(before.amount, amount), before.count + count)
    return found


def quarter_name(day: date, first_month: int = 1) -> str:
    """Named by the year in which the fiscal year begins."""
    start = quarter_of(day, first_month).start
    months = (start.month - first_month) % 12
    year = start.year - (start.month < first_month)
    return f"{year}Q{months // 3 + 1}"


def _inside(metric: Metric, window: Period) -> "QuerySet[CreditLine]":
    return lines_of(metric).filter(on__gte=window.start, on__lt=window.until)
