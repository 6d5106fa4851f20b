"""Which key results count lines of the ledger: the opposite question of `feed`."""

from collections.abc import Collection, Mapping
from datetime import date
from decimal import Decimal
from uuid import UUID

from django.db.models import Q

from throughline.credits.models import CreditLine
from throughline.crm.models import Metric
from throughline.goals.models import KeyResult
from throughline.org.selectors.ancestors import ancestors_on


def counted_by(lines: Collection[CreditLine]) -> dict[UUID, Decimal]:
    """By key result what these lines add up to in it; three queries."""
    owned = [(line.person_id, line) for line in lines if line.person_id is not None]
    if not owned:
        return {}
    above = ancestors_on({(person_id, line.on) for person_id, line in owned})
    owners = {owner for (person_id, _), units in above.items() for owner in (person_id, *units)}
    metrics = {metric.id: metric for metric in Metric.objects.all()}
    found: dict[UUID, Decimal] = {}
    for kr in _candidates(owners, metrics, {line.on for _, line in owned}):
        metric = metrics[kr.metric_id]
        owner = kr.owner_person_id or kr.owner_unit_id
        for person_id, line in owned:
            if owner in (person_id, *above[person_id, line.on]) and _counts(metric, kr, line):
                value = Decimal(line.count) if metric.value == "count" else line.amount
                found[kr.id] = found.get(kr.id, Decimal(0)) + value
    return found


def _candidates(
    owners: Collection[UUID], metrics: Mapping[UUID, Metric], days: Collection[date]
) -> list[KeyResult]:
    owned = Q(owner_person__in=owners) | Q(owner_unit__in=owners)
    rows = KeyResult.objects.filter(owned, metric_id__in=metrics, source="metric")
    inside = rows.filter(cycle__starts_on__lte=max(days), cycle__ends_on__gte=min(days))
    return list(inside.select_related("cycle"))


def _counts(metric: Metric, kr: KeyResult, line: CreditLine) -> bool:
    return (
        (metric.fact_kind, metric.date_kind) == (line.fact_kind, line.date_kind)
        and all(line.dimensions.get(name) in words for name, words in metric.where.items())
        and kr.cycle.starts_on <= line.on <= kr.cycle.ends_on
        and (kr.withdrawn_on is None or line.on < kr.withdrawn_on)
        and kr.currency in (None, line.currency)
    )
