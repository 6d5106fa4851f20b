"""Whether a run may be published where the company asks for a second person."""

from throughline.cascade.models import Approval, Plan, Run
from throughline.cascade.selectors.approvals import approval_needed
from throughline.cascade.selectors.plans import last_published
from throughline.core.errors import ThroughlineError
from throughline.tenants.actor import Actor


class NotApproved(ThroughlineError):
    code = "not_approved"
    status = 409
    zh = "公司规定发布前须由第二个人批准；请先请人审批方案“{plan}”的这次试算。"
    en = (
        "The company asks for a second person's approval; ask for that of this run of “{plan}”, then publish."
    )


def refuse_unapproved(actor: Actor, plan: Plan, run: Run) -> None:
    """Raises NotApproved, also for an approval of what the plan was before it was changed."""
    if not approval_needed(actor) or _in_force(plan, run):
        return
    approved = Approval.objects.filter(run=run, state="approved", revision=plan.revision)
    if not approved.exists():
        raise NotApproved(plan=plan.name)


def use_approval(plan: Plan, run: Run) -> None:
    """What was approved is published; whatever else was asked for is about what is no longer in force."""
    Approval.objects.filter(plan=plan, run=run, state="approved").update(state="used")
    Approval.objects.filter(plan=plan, state__in=Approval.OPEN).update(state="withdrawn")


def _in_force(plan: Plan, run: Run) -> bool:
    last = last_published(plan)
    return last is not None and last.id == run.id
