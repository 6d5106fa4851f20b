"""Approve somebody else's run, or refuse it and say why."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from throughline.access.errors import require
from throughline.audit.services.record import record
from throughline.cascade.models import Approval, Plan
from throughline.cascade.selectors.approvals import approval_seen_by, is_own
from throughline.core.errors import ThroughlineError
from throughline.tenants.actor import Actor


class OwnRun(ThroughlineError):
    code = "own_run"
    status = 403
    zh = "这次试算是您做的，或审批是您请求的；请由另一个人批准。"
    en = "You made this run or asked for its approval: somebody else has to approve it."


class ApprovalOver(ThroughlineError):
    code = "approval_over"
    status = 409
    zh = "这次审批请求已经不在了：方案改过、请求已撤回，或已有人答复。请刷新后再看。"
    en = "This request is over: the plan was changed, it was taken back, or somebody answered it. Reload."


class RefusedWithoutReason(ThroughlineError):
    code = "refused_without_reason"
    status = 422
    zh = "退回时请写明原因，做方案的人才知道改什么。"
    en = "Say why you refuse it, so that its planner knows what to change."


@transaction.atomic
def decide_approval(
    *, actor: Actor, at: datetime, approval_id: UUID, approved: bool, reason: str = ""
) -> Approval:
    """Raises NotFound, OwnRun, RefusedWithoutReason, ApprovalOver."""
    require(actor, "approval", "write")
    if is_own(actor, approval_seen_by(actor, approval_id)):
        raise OwnRun
    if not approved and not reason.strip():
        raise RefusedWithoutReason
    approval: Approval = Approval.objects.select_for_update().get(id=approval_id)
    plan = Plan.objects.get(id=approval.plan_id)
    if approval.state != "asked" or approval.revision != plan.revision:
        raise ApprovalOver
    approval.state = "approved" if approved else "refused"
    approval.decided_by_id, approval.decided_at, approval.reason = actor.person_id, at, reason.strip()
    approval.save(update_fields=["state", "decided_by", "decided_at", "reason"])
    record(
        actor=actor,
        at=at,
        action="plan.approve" if approved else "plan.refuse",
        object_type="plan",
        object_id=plan.id,
        details={"run": str(approval.run_id), "reason": approval.reason},
    )
    return approval
