"""Metrics: what the company counts."""

from ninja import Router, Status

from throughline.crm.models import Metric
from throughline.crm.schemas import MetricBody, MetricRow
from throughline.crm.services.define_metric import define_metric
from throughline.kit.api import TenantRequest

router = Router(tags=["crm"])


@router.get("/metrics", response=list[MetricRow])
def read_metrics(request: TenantRequest) -> list[Metric]:
    """What the company counts."""
    return list(Metric.objects.visible_to(request.actor).order_by("code"))


@router.post("/metrics", response={201: MetricRow})
def add_metric(request: TenantRequest, body: MetricBody) -> Status[Metric]:
    """Define a metric."""
    return Status(201, define_metric(actor=request.actor, at=request.now, **body.dict()))
