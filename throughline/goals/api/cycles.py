"""Cycles."""

from collections.abc import Iterable
from dataclasses import asdict
from typing import Any
from uuid import UUID

from ninja import Router, Status

from throughline.goals.api.cycle_schemas import (
    CycleChanges,
    CycleDraft,
    CycleFull,
    CyclePreviewed,
    ProposedCycle,
)
from throughline.goals.api.schemas import CycleRow, NewCycle
from throughline.goals.models import Cycle
from throughline.goals.selectors.cycle_preview import CyclePreview, preview_cycle
from throughline.goals.selectors.cycles import cycle_seen_by, cycles_seen_by, proposed_cycles, use_of
from throughline.goals.services.change_cycle import change_cycle
from throughline.goals.services.create_cycle import create_cycle
from throughline.goals.services.delete_cycle import delete_cycle
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


@router.get("/cycles/proposed", response=list[ProposedCycle])
def read_proposed(request: TenantRequest) -> list[dict[str, Any]]:
    """The next quarter, month, half and year by the company's fiscal year that are still free."""
    return [
        {"span": one.span, "name": one.name, "starts_on": one.period.start, "ends_on": one.period.last}
        for one in proposed_cycles(request.actor)
    ]


@router.post("/cycles/preview", response=CyclePreviewed)
def read_preview(request: TenantRequest, body: CycleDraft) -> CyclePreview:
    """What such a cycle would be like, day by day; nothing is written."""
    return preview_cycle(actor=request.actor, **body.dict())


@router.get("/cycles/{cycle_id}", response=CycleFull)
def read_cycle(request: TenantRequest, cycle_id: UUID) -> dict[str, Any]:
    """One cycle, and what stands in it."""
    cycle = cycle_seen_by(request.actor, cycle_id)
    return {**CycleRow.from_orm(cycle).dict(), **asdict(use_of(cycle))}


@router.patch("/cycles/{cycle_id}", response=CycleRow)
def patch_cycle(request: TenantRequest, cycle_id: UUID, body: CycleChanges) -> Cycle:
    """Change its name, calendar or pace, and its days while no key result counts on them."""
    changes = body.dict(exclude_unset=True)
    return change_cycle(actor=request.actor, at=request.now, cycle_id=cycle_id, changes=changes)


@router.delete("/cycles/{cycle_id}", response={204: None})
def remove_cycle(request: TenantRequest, cycle_id: UUID) -> Status[None]:
    """Delete a cycle that nothing stands in."""
    delete_cycle(actor=request.actor, at=request.now, cycle_id=cycle_id)
    return Status(204, None)
