"""Objectives."""

from collections.abc import Iterable
from uuid import UUID

from ninja import Router, Status

from throughline.goals.api.given import owner_of, parents_of, shape_of, steps_of
from throughline.goals.api.objective_schemas import DraftedKeyResult, NewGoal, ObjectiveChanges
from throughline.goals.api.schemas import NewObjective, ObjectiveRow
from throughline.goals.drafts import KeyResultDraft, ObjectiveDraft
from throughline.goals.models import Objective
from throughline.goals.owner import Owner
from throughline.goals.selectors.objectives import (
    objective_seen_by,
    objectives_seen_by,
    parent_ids_of,
)
from throughline.goals.services.align import align_objective
from throughline.goals.services.change_objective import change_objective
from throughline.goals.services.create_goal import create_goal
from throughline.goals.services.create_objective import create_objective
from throughline.goals.services.delete_objective import delete_objective
from throughline.kit.api import TenantRequest

router = Router(tags=["goals"])


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


@router.post("/objectives/whole", response={201: ObjectiveRow})
def add_goal(request: TenantRequest, body: NewGoal) -> Status[Objective]:
    """Make an objective with its key results: all of it or nothing."""
    draft = ObjectiveDraft(
        cycle_id=body.cycle_id,
        title=body.title,
        owner=Owner(**body.owner.dict()),
        parent_ids=body.parent_ids,
        key_results=[_drafted(one) for one in body.key_results],
    )
    return Status(201, create_goal(actor=request.actor, at=request.now, draft=draft))


@router.get("/objectives/{objective_id}", response=ObjectiveRow)
def read_objective(request: TenantRequest, objective_id: UUID) -> Objective:
    """One objective."""
    return objective_seen_by(request.actor, objective_id)


@router.patch("/objectives/{objective_id}", response=ObjectiveRow)
def patch_objective(request: TenantRequest, objective_id: UUID, body: ObjectiveChanges) -> Objective:
    """Change its words or who carries it."""
    return change_objective(
        actor=request.actor,
        at=request.now,
        objective_id=objective_id,
        title=body.title or None,
        owner=Owner(**body.owner.dict()) if body.owner else None,
    )


@router.delete("/objectives/{objective_id}", response={204: None})
def remove_objective(request: TenantRequest, objective_id: UUID) -> Status[None]:
    """Delete an objective without key results."""
    delete_objective(actor=request.actor, at=request.now, objective_id=objective_id)
    return Status(204, None)


@router.get("/objectives/{objective_id}/alignments", response=list[UUID])
def read_objective_alignments(request: TenantRequest, objective_id: UUID) -> list[UUID]:
    """The key results that it serves."""
    return parent_ids_of(request.actor, objective_id)


@router.put("/objectives/{objective_id}/alignments", response=list[UUID])
def put_objective_alignments(request: TenantRequest, objective_id: UUID, body: list[UUID]) -> list[UUID]:
    """Make these the key results that it serves, in place of those it served before."""
    made = align_objective(actor=request.actor, at=request.now, objective_id=objective_id, parent_ids=body)
    return [link.parent_id for link in made]


def _drafted(body: DraftedKeyResult) -> KeyResultDraft:
    return KeyResultDraft(
        shape=shape_of(body),
        owner=owner_of(body.owner),
        steps=steps_of(body.steps),
        due_on=body.due_on,
        parents=parents_of(body.parents),
    )
