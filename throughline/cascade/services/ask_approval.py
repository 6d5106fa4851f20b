"""Ask for a second person's approval of a run, or take the request back."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from throughline.access.errors import require
from throughline.audit.services.record import record
from throughline.cascade.models import Approval, Plan
from throughline.cascade.publishing.outdated import refuse_outdated
from throughline.cascade.selectors.approvals import approval_needed, approval_seen_by
from throughline.cascade.selectors.plans import plan_seen_by
from throughline.cascade.selectors.runs import run_seen_by
from throughline.core.errors import ThroughlineError
from throughline.tenants.actor import Actor


class NoApprovalNeeded(ThroughlineError):
    code = "no_approval_needed"
    status = 409
    zh = "公司没有规定发布前须由第二个人批准；可以直接发布，或请管理员在“设置 · 公司”里打开。"
    en = (
        "The company asks for no second person's approval: publish the run, "
        "or have an administrator ask for it in the settings."
    )


class RunDiscarded(ThroughlineError):
    code = "run_discarded"
    status = 409
    zh = "这次试算已丢弃；请先恢复，再请人审批。"
    en = "This run was discarded: bring it back, then ask for its approval."


@transaction.atomic
def ask_approval(*, actor: Actor, at: datetime, run_id: UUID, words: str = "") -> Approval:
    """In place of whatever was asked for another run of the plan, or for this one.

    Raises NotFound, NoApprovalNeeded, RunDiscarded, PlanMovedOn, TargetMoved.
    """
    require(actor, "plan", "write")
    run = run_seen_by(actor, run_id)
    if not approval_needed(actor):
        raise NoApprovalNeeded
    if run.discarded_at is not None:
        raise RunDiscarded
    Plan.objects.select_for_update().get(id=run.plan_id)
    plan = plan_seen_by(actor, run.plan_id)
    refuse_outdated(plan, run)
    Approval.objects.filter(plan=plan, state__in=Approval.OPEN).update(state="withdrawn")
    asked = Approval.objects.create(
        plan=plan,
        run=run,
        revision=plan.revision,
        asked_by_id=actor.person_id,
        asked_at=at,
        words=words,
    )
    record(
        actor=actor,
        at=at,
        action="plan.ask_approval",
        object_type="plan",
        object_id=plan.id,
        details={"run": str(run.id), "words": words},
    )
    return asked


@transaction.atomic
def withdraw_approval(*, actor: Actor, at: datetime, approval_id: UUID) -> Approval:
    """Again, or of one that was decided against, changes nothing. Raises NotFound."""
    require(actor, "plan", "write")
    approval_seen_by(actor, approval_id)
    approval: Approval = Approval.objects.select_for_update().get(id=approval_id)
    if approval.state not in Approval.OPEN:
        return approval
    approval.state = "withdrawn"
    approval.save(update_fields=["state"])
    record(
        actor=actor,
        at=at,
        action="plan.withdraw_approval",
        object_type="plan",
        object_id=approval.plan_id,
        details={"run": str(approval.run_id)},
    )
    return approval
