"""Key results and their alignments."""

from uuid import UUID

from ninja import Query, Router, Status

from throughline.goals.api.given import owner_of, parents_of, shape_of, steps_of, thresholds_of
from throughline.goals.api.schemas import (
    ChangedSteps,
    GivenParent,
    HandOver,
    KeyResultChanges,
    KeyResultPage,
    KeyResultRow,
    KeyResultsWanted,
    LinkRow,
    Network,
    NewKeyResult,
    ThresholdsRow,
    Withdrawal,
)
from throughline.goals.models import KeyResult
from throughline.goals.owner import Owner
from throughline.goals.selectors.key_results import KeyResultFilter, key_result_seen_by, page_of
from throughline.goals.selectors.network import Link
from throughline.goals.selectors.reports import network_of
from throughline.goals.selectors.thresholds import thresholds_seen_by
from throughline.goals.services.align import align, unalign
from throughline.goals.services.change_key_result import change_key_result
from throughline.goals.services.change_steps import ChangedStep, change_steps
from throughline.goals.services.create_key_result import create_key_result
from throughline.goals.services.delete_key_result import delete_key_result
from throughline.goals.services.hand_over import hand_over
from throughline.goals.services.withdraw_key_result import withdraw_key_result
from throughline.kit.api import TenantRequest

router = Router(tags=["goals"])


@router.get("/key-results", response=KeyResultPage)
def read_key_results(request: TenantRequest, wanted: Query[KeyResultsWanted]) -> dict[str, object]:
    """The key results that the reader may see, page by page in the order in which they were made."""
    chosen = KeyResultFilter(wanted.cycle_id, wanted.objective_id, wanted.unit_id, wanted.person_id)
    items, following = page_of(request.actor, chosen, after=wanted.after, limit=wanted.limit)
    return {"items": items, "next": following}


@router.post("/key-results", response={201: KeyResultRow})
def add_key_result(request: TenantRequest, body: NewKeyResult) -> Status[KeyResult]:
    """Make a key result; it is carried by the objective's owner unless another is given."""
    made = create_key_result(
        actor=request.actor,
        at=request.now,
        objective_id=body.objective_id,
        shape=shape_of(body),
        owner=owner_of(body.owner),
        steps=steps_of(body.steps),
        due_on=body.due_on,
        parents=parents_of(body.parents),
        thresholds=thresholds_of(body.thresholds),
    )
    return Status(201, made)


@router.get("/key-results/{key_result_id}", response=KeyResultRow)
def read_key_result(request: TenantRequest, key_result_id: UUID) -> KeyResult:
    """One key result."""
    return key_result_seen_by(request.actor, key_result_id)


@router.patch("/key-results/{key_result_id}", response=KeyResultRow)
def patch_key_result(request: TenantRequest, key_result_id: UUID, body: KeyResultChanges) -> KeyResult:
    """Change fields of a key result; every change is kept."""
    return change_key_result(
        actor=request.actor,
        at=request.now,
        key_result_id=key_result_id,
        changes=body.dict(exclude={"reason"}, exclude_unset=True),
        reason=body.reason,
    )


@router.put("/key-results/{key_result_id}/steps", response=KeyResultRow)
def put_steps(request: TenantRequest, key_result_id: UUID, body: ChangedSteps) -> KeyResult:
    """Change the steps of a milestone or the due date of a yes/no; what was done stays done."""
    return change_steps(
        actor=request.actor,
        at=request.now,
        key_result_id=key_result_id,
        steps=[ChangedStep(**step.dict()) for step in body.steps],
        due_on=body.due_on,
        reason=body.reason,
    )


@router.delete("/key-results/{key_result_id}", response={204: None})
def remove_key_result(request: TenantRequest, key_result_id: UUID) -> Status[None]:
    """Delete one that nobody reported on and nothing was built on."""
    delete_key_result(actor=request.actor, at=request.now, key_result_id=key_result_id)
    return Status(204, None)


@router.post("/key-results/{key_result_id}/withdraw", response=KeyResultRow)
def withdraw(request: TenantRequest, key_result_id: UUID, body: Withdrawal) -> KeyResult:
    """Take it out of force from a day on; its history stays."""
    return withdraw_key_result(
        actor=request.actor, at=request.now, key_result_id=key_result_id, **body.dict()
    )


@router.put("/key-results/{key_result_id}/owner", response=KeyResultRow)
def put_owner(request: TenantRequest, key_result_id: UUID, body: HandOver) -> KeyResult:
    """Give it to another owner."""
    return hand_over(
        actor=request.actor,
        at=request.now,
        key_result_id=key_result_id,
        owner=Owner(**body.owner.dict()),
        reason=body.reason,
    )


@router.get("/key-results/{key_result_id}/thresholds", response=ThresholdsRow)
def read_thresholds(request: TenantRequest, key_result_id: UUID) -> ThresholdsRow:
    """Those that are in force for it."""
    found, own = thresholds_seen_by(request.actor, key_result_id)
    return ThresholdsRow(watch=found.watch, behind=found.behind, ahead=found.ahead, own=own)


@router.get("/key-results/{key_result_id}/network", response=Network)
def read_network(request: TenantRequest, key_result_id: UUID) -> dict[str, object]:
    """Everything that it serves, and what below it the reader may see."""
    nodes, links = network_of(request.actor, key_result_id)
    return {"nodes": nodes, "links": links}


@router.put("/key-results/{key_result_id}/alignments", response=list[LinkRow])
def put_alignments(request: TenantRequest, key_result_id: UUID, body: list[GivenParent]) -> list[Link]:
    """Make these the key results that it serves, in place of those it served before."""
    made = align(actor=request.actor, at=request.now, key_result_id=key_result_id, parents=parents_of(body))
    return [Link(key_result_id, link.parent_id, link.share, link.weight) for link in made]


@router.delete("/key-results/{key_result_id}/alignments/{parent_id}", response={204: None})
def delete_alignment(request: TenantRequest, key_result_id: UUID, parent_id: UUID) -> Status[None]:
    """Untie it from one parent."""
    unalign(actor=request.actor, at=request.now, key_result_id=key_result_id, parent_id=parent_id)
    return Status(204, None)
