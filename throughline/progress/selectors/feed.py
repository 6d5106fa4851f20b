"""The records behind a number: the credits that a key result counts."""

from typing import Literal
from uuid import UUID

from django.db.models.expressions import RawSQL

import throughline.kit.any_of  # noqa: F401 -- registers the lookup
from throughline.credits.models import CreditQuerySet
from throughline.credits.selectors.lines import lines_seen_by
from throughline.crm.models import Metric
from throughline.goals.selectors.key_results import key_result_seen_by
from throughline.progress.selectors.counted_lines import Asked, asked_of, counted_lines, parts_of
from throughline.tenants.actor import Actor

Part = Literal["numerator", "denominator"]


def feed_of(actor: Actor, key_result_id: UUID, part: Part = "numerator") -> CreditQuerySet:
    """Lines that the key result counts, or divides by, and the actor may see; raises NotFound."""
    key_result = key_result_seen_by(actor, key_result_id)
    metric = Metric.objects.filter(id=key_result.metric_id).first() if key_result.metric_id else None
    if metric is None:
        return lines_seen_by(actor).none()
    return lines_counted(actor, metric, asked_of(key_result), part)


def lines_counted(actor: Actor, metric: Metric, asked: Asked, part: Part = "numerator") -> CreditQuerySet:
    """The same for a metric and an owner. A metric that is no ratio divides by nothing."""
    parts = parts_of(metric)
    if part == "denominator" and len(parts) == 1:
        return lines_seen_by(actor).none()
    statement, values = counted_lines(parts[part == "denominator"], [asked])
    # As an array, because the planner, who cannot foresee how many there are, would ask anew for every line.
    lines = RawSQL(f"ARRAY({statement} SELECT line_id FROM counted)", values)  # noqa: S608, S611
    return lines_seen_by(actor).filter(id__any_of=lines)
