"""A second person's approval of a run: asked for, given or refused, taken back."""

from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from ninja import Field, Router, Schema, Status

from throughline.cascade.models import Approval
from throughline.cascade.services.ask_approval import ask_approval, withdraw_approval
from throughline.cascade.services.decide_approval import decide_approval
from throughline.kit.api import TenantRequest

router = Router(tags=["cascade"])
Words = Annotated[str, Field(max_length=500)]


class AskedApproval(Schema):
    words: Words = ""


class Decision(Schema):
    """A refusal says why."""

    approved: bool
    reason: Words = ""


class ApprovalRow(Schema):
    """It holds while the plan stays at `revision`; `used` is what was published by it."""

    id: UUID
    plan_id: UUID
    run_id: UUID
    revision: int
    state: Literal["asked", "approved", "refused", "withdrawn", "used"]
    asked_at: datetime
    words: str
    decided_at: datetime | None
    reason: str


@router.post("/runs/{run_id}/approval", response={201: ApprovalRow})
def post_approval(request: TenantRequest, run_id: UUID, body: AskedApproval) -> Status[Approval]:
    """Ask for a second person's approval, in place of whatever was asked for the plan before."""
    asked = ask_approval(actor=request.actor, at=request.now, run_id=run_id, words=body.words)
    return Status(201, asked)


@router.post("/approvals/{approval_id}/decision", response=ApprovalRow)
def post_decision(request: TenantRequest, approval_id: UUID, body: Decision) -> Approval:
    """Approve somebody else's run, or refuse it and say why."""
    return decide_approval(actor=request.actor, at=request.now, approval_id=approval_id, **body.dict())


@router.post("/approvals/{approval_id}/withdraw", response=ApprovalRow)
def post_withdrawn(request: TenantRequest, approval_id: UUID) -> Approval:
    """Take the request back; the run stays."""
    return withdraw_approval(actor=request.actor, at=request.now, approval_id=approval_id)
