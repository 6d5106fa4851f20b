"""What metrics add up to: tried before they are kept, over the company, and as attributes of a window."""

from datetime import date
from typing import Any
from uuid import UUID

from ninja import Router, Status

from throughline.access.errors import require
from throughline.core.periods import Period
from throughline.crm.selectors.metrics import metric_named
from throughline.kit.api import TenantRequest
from throughline.progress.metric_schemas import (
    AttributeAnswer,
    AttributeBody,
    FreshRow,
    MetricPreview,
    MetricPreviewBody,
    MetricTotal,
)
from throughline.progress.models import FreshAttribute
from throughline.progress.selectors.company_values import company_values
from throughline.progress.selectors.metric_preview import preview
from throughline.progress.services.keep_attribute_fresh import stop_keeping_fresh, write_window

router = Router(tags=["progress"])


@router.post("/metrics/preview", response=MetricPreview)
def read_preview(request: TenantRequest, body: MetricPreviewBody) -> dict[str, Any]:
    """What a metric, kept or not, adds up to in a period, and the records behind it."""
    require(request.actor, "metric", "write")
    return preview(request.actor, **body.dict())


@router.get("/metrics/values", response=list[MetricTotal])
def read_values(request: TenantRequest, since: date, last: date) -> list[dict[str, Any]]:
    """What every metric adds up to for the whole company; `last` is included."""
    require(request.actor, "metric", "write")
    return [{"metric_id": one, "value": value} for one, value in company_values(Period.closed(since, last))]


@router.post("/metrics/{code}/attribute", response=AttributeAnswer)
def write_attribute(request: TenantRequest, code: str, body: AttributeBody) -> dict[str, int]:
    """Write what a metric adds up to in a window as a dated attribute that rules can use."""
    written = write_window(actor=request.actor, at=request.now, metric=metric_named(code), **body.dict())
    return {"values": len(written.values), "changed": written.changed}


@router.get("/metrics/fresh-attributes", response=list[FreshRow])
def read_fresh(request: TenantRequest) -> list[FreshAttribute]:
    """The attributes that are written again whenever a quarter or month has ended."""
    require(request.actor, "attribute", "read")
    return list(FreshAttribute.objects.order_by("attribute"))


@router.delete("/metrics/fresh-attributes/{fresh_id}", response={204: None})
def remove_fresh(request: TenantRequest, fresh_id: UUID) -> Status[None]:
    """Write an attribute again no more; its values stay."""
    stop_keeping_fresh(actor=request.actor, at=request.now, fresh_id=fresh_id)
    return Status(204, None)
