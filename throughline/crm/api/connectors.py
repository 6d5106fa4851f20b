"""Connectors: where records come from."""

from ninja import File, Query, Router, Status
from ninja.files import UploadedFile

from throughline.access.errors import require
from throughline.crm.connectors.kind import ConnectorKind
from throughline.crm.connectors.registry import connector_kinds
from throughline.crm.models import Connector
from throughline.crm.schemas import ConnectorBody, ConnectorKindRow, ConnectorRow, LoadAnswer, LoadWanted
from throughline.crm.services.load_upload import load_upload
from throughline.crm.services.save_connector import save_connector
from throughline.kit.api import TenantRequest

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
