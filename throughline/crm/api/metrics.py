"""Metrics: what the company counts, and by which words it can be told apart."""

from typing import Any

from ninja import Router, Status

from throughline.access.errors import require
from throughline.crm.mapping.schema import FactKind
from throughline.crm.metric_schemas import (
    ArchiveBody,
    FieldRow,
    MetricBody,
    MetricDefinition,
    MetricRow,
    TerritoryBody,
    TerritoryRow,
)
from throughline.crm.models import Metric
from throughline.crm.selectors.condition_fields import fields_of
from throughline.crm.selectors.metrics import metrics_seen_by
from throughline.crm.selectors.territory_words import territory_words
from throughline.crm.services.archive_metric import archive_metric
from throughline.crm.services.change_metric import change_metric
from throughline.crm.services.define_metric import define_metric
from throughline.crm.services.delete_metric import delete_metric
from throughline.crm.services.settle_territory import settle_territory
from throughline.kit.api import TenantRequest

router = Router(tags=["crm"])


@router.get("/metrics", response=list[MetricRow])
def read_metrics(request: TenantRequest) -> list[Metric]:
    """What the company counts."""
    return list(metrics_seen_by(request.actor))


@router.post("/metrics", response={201: MetricRow})
def add_metric(request: TenantRequest, body: MetricBody) -> Status[Metric]:
    """Define a metric."""
    metric = define_metric(actor=request.actor, at=request.now, **body.dict())
    return Status(201, metrics_seen_by(request.actor).get(id=metric.id))


@router.put("/metrics/{code}", response=MetricRow)
def put_metric(request: TenantRequest, code: str, body: MetricDefinition) -> Metric:
    """Change what a metric counts; everything that it feeds is counted again."""
    metric = change_metric(actor=request.actor, at=request.now, code=code, **body.dict())
    found: Metric = metrics_seen_by(request.actor).get(id=metric.id)
    return found


@router.put("/metrics/{code}/archived", response={204: None})
def put_archived(request: TenantRequest, code: str, body: ArchiveBody) -> Status[None]:
    """Offer a metric no more, or again; what it feeds goes on."""
    archive_metric(actor=request.actor, at=request.now, code=code, archived=body.archived)
    return Status(204, None)


@router.delete("/metrics/{code}", response={204: None})
def remove_metric(request: TenantRequest, code: str) -> Status[None]:
    """Delete a metric that nothing uses."""
    delete_metric(actor=request.actor, at=request.now, code=code)
    return Status(204, None)


@router.get("/condition-fields", response=list[FieldRow])
def read_condition_fields(request: TenantRequest, fact_kind: FactKind = "deal") -> list[dict[str, Any]]:
    """By what facts of a kind can be told apart, with the words found in the latest of them."""
    require(request.actor, "metric", "write")
    return fields_of(fact_kind)


@router.get("/territories", response=list[TerritoryRow])
def read_territories(request: TenantRequest) -> list[dict[str, Any]]:
    """The territories that facts name, and whose they are."""
    require(request.actor, "metric", "write")
    return territory_words()


@router.put("/territories", response={204: None})
def put_territory(request: TenantRequest, body: TerritoryBody) -> Status[None]:
    """Settle which unit a territory's word stands for."""
    settle_territory(actor=request.actor, at=request.now, word=body.word, unit_id=body.unit_id)
    return Status(204, None)
