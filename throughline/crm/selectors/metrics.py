"""Metrics by their codes, and as the list of them shows them."""

from django.db.models import Count, OuterRef, Subquery
from django.db.models.functions import Coalesce

from throughline.core.errors import ThroughlineError
from throughline.crm.models import Metric, MetricQuerySet
from throughline.goals.models import KeyResult
from throughline.tenants.actor import Actor


class UnknownMetric(ThroughlineError):
    code = "unknown_metric"
    status = 404
    zh = "没有编码为“{metric}”的口径；现有：{known}。"
    en = "There is no metric “{metric}”; there are: {known}."


def metric_named(code: str) -> Metric:
    """One metric; raises UnknownMetric."""
    found: Metric | None = Metric.objects.filter(code=code).first()
    if found is None:
        known = ", ".join(Metric.objects.order_by("code").values_list("code", flat=True))
        raise UnknownMetric(metric=code, known=known or "–")
    return found


def metrics_seen_by(actor: Actor) -> MetricQuerySet:
    """Each with the number of key results in force that it feeds, and of ratios that are made of it."""
    fed = KeyResult.objects.filter(metric_id=OuterRef("id"), withdrawn_on=None).order_by()
    key_results = fed.values("metric_id").annotate(n=Count("id")).values("n")
    above = Metric.objects.filter(numerator=OuterRef("id")).order_by()
    below = Metric.objects.filter(denominator=OuterRef("id")).order_by()
    seen: MetricQuerySet = Metric.objects.visible_to(actor).annotate(
        key_results=Coalesce(Subquery(key_results), 0),
        ratios=Coalesce(Subquery(above.values("numerator").annotate(n=Count("id")).values("n")), 0)
        + Coalesce(Subquery(below.values("denominator").annotate(n=Count("id")).values("n")), 0),
    )
    return seen.order_by("code")
