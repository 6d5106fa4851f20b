"""Move the days of every key result that new credits count for: the owner's, and each unit's above."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from uuid import UUID

from throughline.core.amounts import EXACT
from throughline.credits.services.book_credits import Credit
from throughline.crm.models import Metric
from throughline.crm.unnest import arrays_cursor, ids, plain
from throughline.kit.models import new_id
from throughline.org.selectors.ancestors import ancestors_on, roots_on

Seat = tuple[UUID | None, date]
"""Whom a credit is for, and its day."""

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
    metrics = list(Metric.objects.all())
    counted = [(credit, counting) for credit in credits if (counting := _counting(metrics, credit))]
    if not counted:
        return set()
    above = _above([credit for credit, _ in counted])
    fed = _fed(company_id, metrics, counted, above)
    carriers = {
        seat: [one for owner in (seat[0], *units) if owner for one in fed.get(owner, ())]
        for seat, units in above.items()
    }
    # Keyed by the object's own identity: hashing an id is slow, and this is the innermost loop of the fold.
    moved: dict[tuple[int, date], Decimal] = {}
    touched: dict[int, Fed] = {}
    for credit, counting in counted:
        for one in carriers[credit.person_id, credit.on]:
            value = counting.get(one.metric_id)
            if value is not None and one.takes(credit):
                touched[id(one)] = one
                day = (id(one), credit.on)
                moved[day] = EXACT.add(moved[day], value) if day in moved else value
    _move(company_id, [(touched[at].id, on, value) for (at, on), value in moved.items() if value])
    return {one.id for one in touched.values()}


def _above(credits: Sequence[Credit]) -> dict[Seat, list[UUID]]:
    """Units that a credit counts for: those of its person on its date; without a person the root."""
    people = ancestors_on({(who, one.on) for one in credits if (who := one.person_id) is not None})
    roots = roots_on({one.on for one in credits if one.person_id is None})
    seats: dict[Seat, list[UUID]] = {(None, day): units for day, units in roots.items()}
    for seat, units in people.items():
        seats[seat] = units
    return seats


def _counting(metrics: Iterable[Metric], credit: Credit) -> dict[UUID, Decimal]:
    """The metrics that count this credit, and what it is worth to each."""
    return {
        metric.id: credit.amount if metric.value == "amount" else Decimal(credit.count)
        for metric in metrics
        if metric.date_kind == credit.date_kind
        and metric.fact_kind == credit.fact_kind
        and all(credit.dimensions.get(name) in words for name, words in metric.where.items())
    }


def _fed(
    company_id: UUID,
    metrics: Iterable[Metric],
    counted: Sequence[tuple[Credit, object]],
    above: Mapping[Seat, Sequence[UUID]],
) -> dict[UUID, list[Fed]]:
    """The key results of these people and units, by owner."""
    days = [credit.on for credit, _ in counted]
    asked = {
        "company": company_id,
        "metrics": ids(metric.id for metric in metrics),
        "people": ids({person for person, _ in above if person}),
        "units": ids({unit for units in above.values() for unit in units}),
        "first": min(days),
        "last": max(days),
    }
    found: dict[UUID, list[Fed]] = defaultdict(list)
    with arrays_cursor(binary=True) as cursor:
        for row in cursor.execute(_FED, asked):
            key_result = Fed(*row)
            found[key_result.owner_id].append(key_result)
    return found


def _move(company_id: UUID, days: Sequence[tuple[UUID, date, Decimal]]) -> None:
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
