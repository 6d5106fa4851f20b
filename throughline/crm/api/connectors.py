"""Connectors: where records come from."""

from ninja import File, Query, Router, Status
from ninja.files import UploadedFile

from throughline.access.errors import require
from throughline.crm.connector_rows import connector_rows
from throughline.crm.connectors.kind import ConnectorKind
from throughline.crm.connectors.registry import connector_kinds
from throughline.crm.models import Connector
from throughline.crm.schemas import ConnectorBody, ConnectorKindRow, ConnectorRow, LoadAnswer, LoadWanted
from throughline.crm.selectors.connectors import connector_named
from throughline.crm.services.check_connector import check_connector
from throughline.crm.services.load_upload import load_upload
from throughline.crm.services.remove_connector import remove_connector
from throughline.crm.services.save_connector import save_connector
from throughline.crm.services.switch_connector import switch_connector
from throughline.kit.api import TenantRequest, language_of

router = Router(tags=["crm"])


@router.get("/connectors", response=list[ConnectorRow])
def read_connectors(request: TenantRequest) -> list[ConnectorRow]:
    """The sources, and how each is doing."""
    require(request.actor, "inbox", "read")
    return connector_rows(Connector.objects.order_by("code"), language_of(request))


@router.get("/connector-kinds", response=list[ConnectorKindRow])
def read_connector_kinds(request: TenantRequest) -> list[ConnectorKind]:
    """What kinds of connectors there are, and what each asks for."""
    require(request.actor, "inbox", "read")
    return list(connector_kinds().values())


@router.get("/connectors/{code}", response=ConnectorRow)
def read_connector(request: TenantRequest, code: str) -> ConnectorRow:
    """One source."""
    require(request.actor, "inbox", "read")
    return _row(request, connector_named(code))


@router.put("/connectors/{code}", response=ConnectorRow)
def put_connector(request: TenantRequest, code: str, body: ConnectorBody) -> ConnectorRow:
    """Make a source, or change its settings or its mapping."""
    return _row(request, save_connector(actor=request.actor, at=request.now, code=code, **body.dict()))


@router.delete("/connectors/{code}", response={204: None})
def delete_connector(request: TenantRequest, code: str) -> Status[None]:
    """Remove a source that never brought anything."""
    remove_connector(actor=request.actor, at=request.now, code=code)
    return Status(204, None)


@router.post("/connectors/{code}/pause", response=ConnectorRow)
def pause(request: TenantRequest, code: str) -> ConnectorRow:
    """Neither ask it nor take anything from it until it goes on."""
    return _row(request, switch_connector(actor=request.actor, at=request.now, code=code, state="paused"))


@router.post("/connectors/{code}/resume", response=ConnectorRow)
def resume(request: TenantRequest, code: str) -> ConnectorRow:
    """Go on, at once."""
    return _row(request, switch_connector(actor=request.actor, at=request.now, code=code, state="active"))


@router.post("/connectors/{code}/check", response={204: None})
def check(request: TenantRequest, code: str) -> Status[None]:
    """Sign in to the source, to see whether the settings are right; nothing is read."""
    check_connector(actor=request.actor, code=code)
    return Status(204, None)


def _row(request: TenantRequest, connector: Connector) -> ConnectorRow:
    return connector_rows([connector], language_of(request))[0]


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
