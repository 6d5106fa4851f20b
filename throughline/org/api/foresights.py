"""What a dated change will do, before it is done."""

from uuid import UUID

from ninja import Router

from throughline.kit.api import TenantRequest
from throughline.org.api.directory_schemas import Foresight
from throughline.org.api.schemas import LastDay, PersonMove, UnitHead, UnitMove
from throughline.org.services import foresee

router = Router(tags=["organisation"])


@router.post("/people/{person_id}/move/preview", response=Foresight)
def preview_move(request: TenantRequest, person_id: UUID, body: PersonMove) -> foresee.Foresight:
    """What moving a person would do; nothing is written."""
    return foresee.foresee_place(actor=request.actor, at=request.now, person_id=person_id, **body.dict())


@router.post("/people/{person_id}/leave/preview", response=Foresight)
def preview_leave(request: TenantRequest, person_id: UUID, body: LastDay) -> foresee.Foresight:
    """What a person's leaving would do; nothing is written."""
    return foresee.foresee_leave(actor=request.actor, at=request.now, person_id=person_id, **body.dict())


@router.post("/units/{unit_id}/move/preview", response=Foresight)
def preview_unit_move(request: TenantRequest, unit_id: UUID, body: UnitMove) -> foresee.Foresight:
    """What hanging a unit under another would do; nothing is written."""
    return foresee.foresee_move(actor=request.actor, at=request.now, unit_id=unit_id, **body.dict())


@router.post("/units/{unit_id}/head/preview", response=Foresight)
def preview_head(request: TenantRequest, unit_id: UUID, body: UnitHead) -> foresee.Foresight:
    """What another head would change; nothing is written."""
    return foresee.foresee_head(actor=request.actor, at=request.now, unit_id=unit_id, **body.dict())
