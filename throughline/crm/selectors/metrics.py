"""Metrics by their codes."""

from throughline.core.errors import ThroughlineError
from throughline.crm.models import Metric


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
