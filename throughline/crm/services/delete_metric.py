"""Delete a metric that nothing uses."""

from datetime import datetime

from django.db import transaction
from django.db.models import ProtectedError, Q

from throughline.access.errors import require
from throughline.audit.services.record import record
from throughline.core.errors import ThroughlineError
from throughline.crm.models import Metric
from throughline.crm.selectors.metrics import metric_named
from throughline.goals.models import KeyResult
from throughline.tenants.actor import Actor


class MetricInUse(ThroughlineError):
    code = "metric_in_use"
    status = 409
    zh = "口径“{metric}”仍被关键结果（{key_results}）、比率（{ratios}）或属性使用，不能删除；可归档。"
    en = "“{metric}” feeds key results ({key_results}), ratios ({ratios}) or an attribute; archive it."


@transaction.atomic
def delete_metric(*, actor: Actor, at: datetime, code: str) -> None:
    """Raises UnknownMetric, MetricInUse; a withdrawn key result uses it too."""
    require(actor, "metric", "write")
    metric = metric_named(code)
    key_results = KeyResult.objects.filter(metric_id=metric.id).count()
    ratios = Metric.objects.filter(Q(numerator=metric) | Q(denominator=metric)).count()
    if key_results or ratios:
        raise MetricInUse(metric=code, key_results=key_results, ratios=ratios)
    details = {"code": code, "name": metric.name}
    record(
        actor=actor, at=at, action="metric.delete", object_type="metric", object_id=metric.id, details=details
    )
    try:
        metric.delete()
    except ProtectedError as error:
        raise MetricInUse(metric=code, key_results=0, ratios=0) from error
