"""The latest reports on a key result, read with its row: a forecast, and the confidence before the last."""

from typing import Any

from django.db.models import OuterRef, QuerySet, Subquery

from throughline.goals.models import CheckIn
from throughline.goals.written import plain
from throughline.insight.schemas import GivenForecast


def with_reports(rows: QuerySet[Any]) -> QuerySet[Any]:
    """The rows with what `forecast_of` reads, and `confidence_before`, in the same query."""
    latest = CheckIn.objects.filter(key_result=OuterRef("pk")).order_by("-at", "-id")
    forecasts = latest.filter(forecast__isnull=False)
    confidences = latest.filter(confidence__isnull=False)
    found: QuerySet[Any] = rows.annotate(
        forecast_given=Subquery(forecasts.values("forecast")[:1]),
        forecast_on=Subquery(forecasts.values("on")[:1]),
        confidence_before=Subquery(confidences.values("confidence")[1:2]),
    )
    return found


def forecast_of(kr: Any) -> GivenForecast | None:
    """From a row of `with_reports`."""
    if kr.forecast_given is None:
        return None
    return GivenForecast(value=plain(kr.forecast_given), on=kr.forecast_on)
