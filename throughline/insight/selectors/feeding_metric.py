"""The metric that feeds a key result: what it is called, both sides of a ratio, and why there is no data."""

from typing import Any, Literal, cast

from throughline.crm.models import Metric
from throughline.goals.written import plain
from throughline.insight.key_result_schemas import CountedBy, Counts, RatioSide
from throughline.insight.schemas import Label
from throughline.progress.selectors.actuals import NO_SUMS, sums_through
from throughline.progress.selectors.coverage import feedings, has_loaded


def feeding_metric(kr: Any) -> CountedBy | None:
    """Of a row with its cycle. One query, with a ratio two, and four more where there is no data."""
    rows = Metric.objects.select_related("numerator", "denominator")
    metric = rows.filter(id=kr.metric_id).first() if kr.source == "metric" else None
    if metric is None:
        return None
    sides = _sides(kr, metric)
    return CountedBy(
        code=metric.code,
        name=_named(metric),
        numerator=sides[0] if sides else None,
        denominator=sides[1] if sides else None,
        missing=_missing(kr, metric, sides),
    )


def _sides(kr: Any, metric: Metric) -> list[RatioSide]:
    """What it counts, then what it divides by; nothing of a metric that is no ratio."""
    if metric.numerator is None or metric.denominator is None:
        return []
    [sums] = [NO_SUMS] if kr.evaluated_as_of is None else sums_through([(kr.id, kr.evaluated_as_of)])
    return [
        RatioSide(name=_named(side), counts=cast(Counts, side.value), value=plain(value))
        for side, value in zip((metric.numerator, metric.denominator), sums, strict=True)
    ]


def _missing(
    kr: Any, metric: Metric, sides: list[RatioSide]
) -> Literal["not_loaded", "nothing_to_divide_by"] | None:
    if kr.actual is not None or kr.evaluated_as_of is None:
        return None
    if not has_loaded(feedings()[metric.id].sources, kr.cycle.starts_on):
        return "not_loaded"
    return "nothing_to_divide_by" if sides and sides[1].value <= 0 else None


def _named(metric: Metric) -> Label:
    return Label(zh=metric.name, en=metric.name_en or metric.name)
