"""Change what a metric counts, and have everything that it feeds counted again."""

from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction
from procrastinate.contrib.django import app

from throughline.access.errors import require
from throughline.audit.services.record import record
from throughline.crm.metrics.definition import RatioOfTwoMetrics, checked
from throughline.crm.models import Metric
from throughline.crm.selectors.metrics import metric_named
from throughline.crm.services.define_metric import told
from throughline.goals.models import Alignment
from throughline.goals.ratios import RatioNotAddedUp
from throughline.kit.scope import current_company
from throughline.tenants.actor import Actor

REFRESH = "progress.refresh_metric"
NAMES = frozenset({"name", "name_en"})


@transaction.atomic
def change_metric(*, actor: Actor, at: datetime, code: str, **given: Any) -> Metric:
    """All of its columns. A new name alone counts nothing anew; the same again changes nothing.

    Raises UnknownMetric and the errors of crm.metrics; a metric that a ratio is made of becomes no ratio, nor
    does one whose key results are added up.
    """
    require(actor, "metric", "write")
    metric = metric_named(code)
    columns = checked(given)
    parts = {columns["numerator_id"], columns["denominator_id"]}
    if metric.id in parts or (columns["value"] == "ratio" and _is_part(metric)):
        raise RatioOfTwoMetrics
    if columns["value"] == "ratio":
        _refuse_where_added_up(metric)
    changed = {
        name: getattr(metric, name) for name, wanted in columns.items() if getattr(metric, name) != wanted
    }
    if not changed:
        return metric
    for name in changed:
        setattr(metric, name, columns[name])
    if not changed.keys() <= NAMES:
        metric.version += 1
        defer_recount(metric.id)
    metric.save()
    details = {
        "code": code,
        "before": told(changed),
        "after": told({name: columns[name] for name in changed}),
    }
    record(
        actor=actor, at=at, action="metric.change", object_type="metric", object_id=metric.id, details=details
    )
    return metric


def defer_recount(metric_id: UUID) -> None:
    """The job that counts again what a metric feeds, itself or through a ratio."""
    app.configure_task(REFRESH).defer(company_id=str(current_company()), metric_id=str(metric_id))


def _refuse_where_added_up(metric: Metric) -> None:
    added = Alignment.objects.filter(child__metric_id=metric.id, parent__source="sum")
    link = added.select_related("child", "parent").order_by("child__title").first()
    if link is not None:
        raise RatioNotAddedUp(child=link.child.title, parent=link.parent.title)


def _is_part(metric: Metric) -> bool:
    above, below = metric.above_the_line_of, metric.below_the_line_of
    return bool(above.exists() or below.exists())
