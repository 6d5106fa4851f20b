"""Check-ins, steps, scores and the history of a key result."""

from collections.abc import Iterable
from uuid import UUID

from ninja import Router, Status

from throughline.goals.api.schemas import (
    ChangeRow,
    CheckInRow,
    KeyResultRow,
    NewCheckIn,
    NewScore,
    StepDone,
    StepRow,
)
from throughline.goals.models import CheckIn, KeyResult, KeyResultChange, Milestone
from throughline.goals.selectors.reports import changes_of, check_ins_of, steps_of
from throughline.goals.services.check_in import check_in
from throughline.goals.services.complete_milestone import complete_milestone
from throughline.goals.services.score_key_result import score_key_result
from throughline.kit.api import TenantRequest

router = Router(tags=["goals"])


@router.get("/key-results/{key_result_id}/check-ins", response=list[CheckInRow])
def read_check_ins(request: TenantRequest, key_result_id: UUID) -> Iterable[CheckIn]:
    """The latest first."""
    return check_ins_of(request.actor, key_result_id)


@router.post("/key-results/{key_result_id}/check-ins", response={201: CheckInRow})
def add_check_in(request: TenantRequest, key_result_id: UUID, body: NewCheckIn) -> Status[CheckIn]:
    """Report a value, or none where it comes by itself, with confidence and a note."""
    made = check_in(actor=request.actor, at=request.now, key_result_id=key_result_id, **body.dict())
    return Status(201, made)


@router.get("/key-results/{key_result_id}/changes", response=list[ChangeRow])
def read_changes(request: TenantRequest, key_result_id: UUID) -> Iterable[KeyResultChange]:
    """Every change of what people decided, the latest first."""
    return changes_of(request.actor, key_result_id)


@router.get("/key-results/{key_result_id}/milestones", response=list[StepRow])
def read_steps(request: TenantRequest, key_result_id: UUID) -> Iterable[Milestone]:
    """The steps of a milestone key result."""
    return steps_of(request.actor, key_result_id)


@router.put("/key-results/{key_result_id}/milestones/{position}", response=StepRow)
def put_step(request: TenantRequest, key_result_id: UUID, position: int, body: StepDone) -> Milestone:
    """Say when a step was done, or that it is not."""
    return complete_milestone(
        actor=request.actor,
        at=request.now,
        key_result_id=key_result_id,
        position=position,
        done_on=body.done_on,
    )


@router.post("/key-results/{key_result_id}/score", response=KeyResultRow)
def add_score(request: TenantRequest, key_result_id: UUID, body: NewScore) -> KeyResult:
    """Give the score, once the cycle is over."""
    return score_key_result(
        actor=request.actor, at=request.now, key_result_id=key_result_id, score=body.score
    )
