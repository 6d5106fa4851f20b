"""The CRM: connectors, what arrived, what waits and why, facts, metrics."""

from typing import Any
from uuid import UUID

from ninja import File, Query, Router, Status
from ninja.files import UploadedFile

from throughline.access.errors import require
from throughline.crm.connectors.kind import ConnectorKind
from throughline.crm.connectors.registry import connector_kinds
from throughline.crm.mapping.reasons import sentence
from throughline.crm.models import Connector, Fact, InboxRecord, Metric
from throughline.crm.schemas import (
    ConnectorBody,
    ConnectorKindRow,
    ConnectorRow,
    FactPage,
    FactsWanted,
    LoadAnswer,
    LoadWanted,
    MetricBody,
    MetricRow,
    ReplayAnswer,
    ReplayBody,
    WaitingPage,
)
from throughline.crm.selectors.inbox import waiting_seen_by
from throughline.crm.services.define_metric import define_metric
from throughline.crm.services.load_upload import load_upload
from throughline.crm.services.replay import replay_waiting
from throughline.crm.services.save_connector import save_connector
from throughline.kit.api import TenantRequest, language_of
from throughline.kit.paging import page_by_id

router = Router(tags=["crm"])


@router.get("/connectors", response=list[ConnectorRow])
def read_connectors(request: TenantRequest) -> list[Connector]:
    """The sources, and how far each has loaded."""
    require(request.actor, "inbox", "read")
    return list(Connector.objects.order_by("code"))


@router.get("/connector-kinds", response=list[ConnectorKindRow])
def read_connector_kinds(request: TenantRequest) -> list[ConnectorKind]:
    """What kinds of connectors there are, and what each asks for."""
    require(request.actor, "inbox", "read")
    return list(connector_kinds().values())


@router.put("/connectors/{code}", response=ConnectorRow)
def put_connector(request: TenantRequest, code: str, body: ConnectorBody) -> Connector:
    """Make a source, or change its settings or its mapping."""
    return save_connector(actor=request.actor, at=request.now, code=code, **body.dict())


@router.post("/connectors/{code}/load", response={202: LoadAnswer})
def load(
    request: TenantRequest, code: str, file: File[UploadedFile], wanted: Query[LoadWanted]
) -> Status[dict[str, int]]:
    """Append a CSV or XLSX file to the inbox; the worker folds it. The same file again changes nothing."""
    loaded = load_upload(
        actor=request.actor,
        at=request.now,
        connector=code,
        name=file.name or "",
        size=file.size or 0,
        read=file.read,
        **wanted.dict(),
    )
    return Status(202, {"rows": loaded.rows, "new_records": loaded.new_records})


@router.get("/inbox/waiting", response=WaitingPage)
def read_waiting(request: TenantRequest, after: UUID | None = None, limit: int = 50) -> dict[str, Any]:
    """Records that could not be mapped, each with its reason."""
    require(request.actor, "inbox", "read")
    page = page_by_id(waiting_seen_by(request.actor), after=after, limit=limit)
    return {**page, "items": [_waiting(request, row) for row in page["items"]]}


def _waiting(request: TenantRequest, row: InboxRecord) -> dict[str, Any]:
    return {
        "id": row.id,
        "connector": row.connector.code,
        "object_kind": row.object_kind,
        "external_id": row.external_id,
        "received_at": row.received_at,
        "reason": row.reason_code,
        "message": sentence(row.reason_code, row.reason, language_of(request)),
    }


@router.post("/inbox/replay", response=ReplayAnswer)
def replay(request: TenantRequest, body: ReplayBody) -> dict[str, int]:
    """Fold waiting records again, after the mapping or the people were mended."""
    return {"records": replay_waiting(actor=request.actor, at=request.now, record_ids=body.ids)}


@router.get("/facts", response=FactPage)
def read_facts(request: TenantRequest, wanted: Query[FactsWanted]) -> dict[str, Any]:
    """Deals, contracts, visits … that the reader may see."""
    chosen = wanted.dict(exclude={"after", "limit"}, exclude_none=True)
    seen = Fact.objects.visible_to(request.actor).filter(**chosen)
    return page_by_id(seen, after=wanted.after, limit=wanted.limit)


@router.get("/metrics", response=list[MetricRow])
def read_metrics(request: TenantRequest) -> list[Metric]:
    """What the company counts."""
    return list(Metric.objects.visible_to(request.actor).order_by("code"))


@router.post("/metrics", response={201: MetricRow})
def add_metric(request: TenantRequest, body: MetricBody) -> Status[Metric]:
    """Define a metric."""
    return Status(201, define_metric(actor=request.actor, at=request.now, **body.dict()))
