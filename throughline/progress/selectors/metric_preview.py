"""What a metric adds up to in a period, before it is kept, and the records behind it."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models.expressions import RawSQL

import throughline.kit.any_of  # noqa: F401 -- registers the lookup
from throughline.access.errors import NotFound
from throughline.core.periods import Period
from throughline.crm.mapping.schema import CREDITING
from throughline.crm.metrics.condition import Condition
from throughline.crm.metrics.definition import checked
from throughline.crm.metrics.parse import parse_conditions
from throughline.crm.models import Fact, FactQuerySet, Metric
from throughline.kit.paging import page_by_id
from throughline.org.models import Person, Unit
from throughline.progress.selectors.counted_lines import Asked, counted_lines, parts_of
from throughline.progress.selectors.metric_values import values_of
from throughline.tenants.actor import Actor

# A line and its reversal cancel out, so that of a corrected record the last version is left.
_FACTS = """
SELECT l.fact_id FROM counted c JOIN credits_creditline l
ON l.company_id = throughline_company() AND l.id = c.line_id GROUP BY l.fact_id HAVING sum(c.count) > 0
"""


def preview(
    actor: Actor,
    *,
    definition: Mapping[str, Any],
    since: date,
    last: date,
    unit_id: UUID | None,
    person_id: UUID | None,
    part: str,
    after: UUID | None,
    limit: int,
) -> dict[str, Any]:
    """Raises NotFound for an owner of nobody's, EmptyPeriod, and the errors of crm.metrics."""
    metric = Metric(**checked(definition))
    asked = _asked(Period.closed(since, last), unit_id, person_id)
    parts = parts_of(metric)
    values = [values_of(one, [asked])[asked.id] for one in parts]
    shown = parts[len(parts) - 1 if part == "denominator" else 0]
    seen = _facts(actor, shown, asked)
    page = page_by_id(seen.select_related("owner"), after=after, limit=limit)
    conditions = parse_conditions(shown.where)
    return {
        "value": values_of(metric, [asked])[asked.id],
        "numerator": values[0] if len(values) > 1 else None,
        "denominator": values[1] if len(values) > 1 else None,
        "records": [_record(fact, shown, conditions) for fact in page["items"]],
        "count": seen.count(),
        "next": page["next"],
    }


def _asked(window: Period, unit_id: UUID | None, person_id: UUID | None) -> Asked:
    if person_id is not None:
        if not Person.objects.filter(id=person_id).exists():
            raise NotFound
        return Asked(person_id, person_id, None, window.start, window.last)
    units = Unit.objects.filter(id=unit_id) if unit_id is not None else Unit.objects.filter(parent=None)
    unit = units.order_by("id").values_list("id", flat=True).first()
    if unit is None:
        raise NotFound
    return Asked(unit, None, unit, window.start, window.last)


def _facts(actor: Actor, metric: Metric, asked: Asked) -> FactQuerySet:
    statement, values = counted_lines(metric, [asked])
    facts = RawSQL(f"ARRAY({statement}{_FACTS})", values)  # noqa: S611 (constants, with parameters)
    seen: FactQuerySet = Fact.objects.visible_to(actor).filter(id__any_of=facts)
    return seen


def _record(fact: Fact, metric: Metric, conditions: Sequence[Condition]) -> dict[str, Any]:
    dates = {str(kind): field for kind, field in CREDITING[fact.kind]}
    return {
        "id": fact.id,
        "kind": fact.kind,
        "external_id": fact.external_id,
        "name": fact.name,
        "account_name": fact.account_name,
        "owner": fact.owner.name if fact.owner else None,
        "on": getattr(fact, dates[metric.date_kind]),
        "amount": fact.amount,
        "met": [_said(fact, condition) for condition in conditions],
    }


def _said(fact: Fact, condition: Condition) -> str:
    """What the fact has in the field of a condition."""
    if condition.dimension is not None:
        return str(fact.dimensions.get(condition.dimension, ""))
    column = {"account": "account_name", "stage": "stage_label"}.get(condition.field, condition.field)
    value = getattr(fact, column)
    return "" if value is None else str(value)
