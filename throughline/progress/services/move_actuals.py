"""Move the days of every key result that new credits count for: the owner's, and each unit's above."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

from throughline.core.amounts import EXACT
from throughline.credits.services.book_credits import Credit
from throughline.crm.models import Metric
from throughline.crm.unnest import arrays_cursor, ids, plain
from throughline.kit.models import new_id
from throughline.org.selectors.ancestors import ancestors_on

# Two branches, so that each is read by its own index however many key results there are.
_FED = """
SELECT k.id, k.metric_id, k.owner_person_id AS owner_id, k.currency, k.withdrawn_on, c.starts_on, c.ends_on
FROM goals_keyresult k JOIN goals_cycle c ON c.company_id = %(company)s AND c.id = k.cycle_id
WHERE k.company_id = %(company)s AND k.owner_person_id = ANY(%(people)s::uuid[])
AND k.metric_id = ANY(%(metrics)s::uuid[]) AND c.starts_on <= %(last)s AND c.ends_on >= %(first)s
UNION ALL
SELECT k.id, k.metric_id, k.owner_unit_id, k.currency, k.withdrawn_on, c.starts_on, c.ends_on
FROM goals_keyresult k JOIN goals_cycle c ON c.company_id = %(company)s AND c.id = k.cycle_id
WHERE k.company_id = %(company)s AND k.owner_unit_id = ANY(%(units)s::uuid[])
AND k.metric_id = ANY(%(metrics)s::uuid[]) AND c.starts_on <= %(last)s AND c.ends_on >= %(first)s
"""
_MOVE = """
INSERT INTO progress_dailyactual (company_id, id, key_result_id, "on", amount)
SELECT %(company)s, d.* FROM unnest(%(id)s::uuid[], %(key_result)s::uuid[], %(on)s::date[],
    %(amount)s::numeric[]) AS d
ON CONFLICT (company_id, key_result_id, "on") DO UPDATE
SET amount = progress_dailyactual.amount + excluded.amount
"""


@dataclass(frozen=True, slots=True)
class Fed:
    """A key result that a metric feeds, and the days on which it takes credits."""

    id: UUID
    metric_id: UUID
    owner_id: UUID
    currency: str | None
    withdrawn_on: date | None
    starts_on: date
    ends_on: date

    def takes(self, credit: Credit) -> bool:
        if not self.starts_on <= credit.on <= self.ends_on:
            return False
        if self.withdrawn_on is not None and credit.on >= self.withdrawn_on:
            return False
        return self.currency is None or self.currency == credit.currency


def move_actuals(*, company_id: UUID, credits: Sequence[Credit]) -> set[UUID]:
    """Add the credits to their days; returns the key results that were touched."""
    metrics = {metric.id: metric for metric in Metric.objects.all()}
    counted = [(credit, counting) for credit in credits if (counting := _counting(metrics.values(), credit))]
    if not counted:
        return set()
    above = ancestors_on({(credit.person_id, credit.on) for credit, _ in counted})
    fed = _fed(company_id, metrics, counted, above)
    moved: dict[tuple[UUID, date], Decimal] = defaultdict(Decimal)
    for credit, counting in counted:
        owners = [credit.person_id, *above[credit.person_id, credit.on]]
        for metric in counting:
            value = credit.amount if metric.value == "amount" else Decimal(credit.count)
            for owner in owners:
                for key_result in fed.get((metric.id, owner), ()):
                    if key_result.takes(credit):
                        day = (key_result.id, credit.on)
                        moved[day] = EXACT.add(moved[day], value)
    _move(company_id, moved)
    return {key_result_id for key_result_id, _ in moved}


def _counting(metrics: Iterable[Metric], credit: Credit) -> list[Metric]:
    return [
        metric
        for metric in metrics
        if metric.date_kind == credit.date_kind
        and metric.fact_kind == credit.fact_kind
        and all(credit.dimensions.get(name) in words for name, words in metric.where.items())
    ]


def _fed(
    company_id: UUID,
    metrics: Iterable[UUID],
    counted: Sequence[tuple[Credit, Any]],
    above: dict[tuple[UUID, date], list[UUID]],
) -> dict[tuple[UUID, UUID], list[Fed]]:
    """The key results of these people and units, by metric and owner."""
    days = [credit.on for credit, _ in counted]
    asked = {
        "company": company_id,
        "metrics": ids(metrics),
        "people": ids({person for person, _ in above}),
        "units": ids({unit for units in above.values() for unit in units}),
        "first": min(days),
        "last": max(days),
    }
    found: dict[tuple[UUID, UUID], list[Fed]] = defaultdict(list)
    with arrays_cursor(binary=True) as cursor:
        for row in cursor.execute(_FED, asked):
            key_result = Fed(*row)
            found[key_result.metric_id, key_result.owner_id].append(key_result)
    return found


def _move(company_id: UUID, moved: dict[tuple[UUID, date], Decimal]) -> None:
    days = [(*day, amount) for day, amount in sorted(moved.items()) if amount]
    if not days:
        return
    rows = {
        "company": company_id,
        "id": ids([new_id() for _ in days]),
        "key_result": ids([key_result_id for key_result_id, _, _ in days]),
        "on": plain([on for _, on, _ in days]),
        "amount": plain([amount for _, _, amount in days]),
    }
    with arrays_cursor() as cursor:
        cursor.execute(_MOVE, rows)
