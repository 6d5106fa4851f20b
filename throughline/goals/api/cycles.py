"""Cycles and objectives."""

from collections.abc import Iterable
from uuid import UUID

from ninja import Router, Status

from throughline.goals.api.schemas import CycleRow, NewCycle, NewObjective, ObjectiveRow
from throughline.goals.models import Cycle, Objective
from throughline.goals.owner import Owner
from throughline.goals.selectors.objectives import cycles_seen_by, objectives_seen_by
from throughline.goals.services.create_cycle import create_cycle
from throughline.goals.services.create_objective import create_objective
from throughline.kit.api import TenantRequest

router = Router(tags=["goals"])


@router.get("/cycles", response=list[CycleRow])
def read_cycles(request: TenantRequest) -> Iterable[Cycle]:
    """All cycles, the latest first."""
    return cycles_seen_by(request.actor)


@router.post("/cycles", response={201: CycleRow})
def add_cycle(request: TenantRequest, body: NewCycle) -> Status[Cycle]:
    """Make a cycle; both dates are included."""
    return Status(201, create_cycle(actor=request.actor, at=request.now, **body.dict()))


@router.get("/objectives", response=list[ObjectiveRow])
def read_objectives(request: TenantRequest, cycle_id: UUID) -> Iterable[Objective]:
    """The objectives of a cycle."""
    return objectives_seen_by(request.actor).filter(cycle_id=cycle_id)


@router.post("/objectives", response={201: ObjectiveRow})
def add_objective(request: TenantRequest, body: NewObjective) -> Status[Objective]:
    """Make an objective."""
    owner = Owner(**body.owner.dict())
    made = create_objective(
        actor=request.actor, at=request.now, cycle_id=body.cycle_id, title=body.title, owner=owner
    )
    return Status(201, made)
