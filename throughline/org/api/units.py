"""The tree of units."""

from datetime import date
from uuid import UUID

from ninja import Router, Status

from throughline.kit.api import TenantRequest
from throughline.org.api.schemas import NewUnit, UnitHead, UnitMove, UnitName, UnitRow
from throughline.org.selectors.tree import TreeUnit, tree_on
from throughline.org.services.create_unit import create_unit
from throughline.org.services.move_unit import move_unit
from throughline.org.services.rename_unit import rename_unit
from throughline.org.services.set_head import set_head

router = Router(tags=["organisation"])


@router.get("/units", response=list[UnitRow])
def read_units(request: TenantRequest, on: date | None = None) -> list[TreeUnit]:
    """The tree as it stands on a date (today without one), siblings by name."""
    return tree_on(actor=request.actor, on=on or request.actor.today)


@router.post("/units", response={201: None})
def add_unit(request: TenantRequest, body: NewUnit) -> Status[None]:
    """Add a unit; without `since` it has always stood there."""
    create_unit(actor=request.actor, at=request.now, **body.dict())
    return Status(201, None)


@router.put("/units/{unit_id}/name", response={204: None})
def name_unit(request: TenantRequest, unit_id: UUID, body: UnitName) -> Status[None]:
    """Give a unit another name."""
    rename_unit(actor=request.actor, at=request.now, unit_id=unit_id, **body.dict())
    return Status(204, None)


@router.post("/units/{unit_id}/move", response={204: None})
def hang_unit(request: TenantRequest, unit_id: UUID, body: UnitMove) -> Status[None]:
    """Hang a unit, with all below it, under another from a date on."""
    move_unit(actor=request.actor, at=request.now, unit_id=unit_id, **body.dict())
    return Status(204, None)


@router.put("/units/{unit_id}/head", response={204: None})
def lead_unit(request: TenantRequest, unit_id: UUID, body: UnitHead) -> Status[None]:
    """Say who leads a unit from a date on, or that nobody does."""
    set_head(actor=request.actor, at=request.now, unit_id=unit_id, **body.dict())
    return Status(204, None)
