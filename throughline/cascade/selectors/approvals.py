"""Approvals of runs: whether they are needed, which holds, and who may give one."""

from typing import cast
from uuid import UUID

from django.db.models import F

from throughline.access.errors import NotFound
from throughline.access.permissions import may_everywhere
from throughline.cascade.models import Approval, ApprovalQuerySet, Plan
from throughline.tenants.actor import Actor
from throughline.tenants.models import Company


def approval_needed(actor: Actor) -> bool:
    """Whether the company asks for a second person before a run is published."""
    return Company.objects.filter(id=actor.company_id, plans_need_approval=True).exists()


def approval_seen_by(actor: Actor, approval_id: UUID) -> Approval:
    """One; raises NotFound."""
    found = Approval.objects.visible_to(actor).select_related("run").filter(id=approval_id).first()
    if found is None:
        raise NotFound
    return cast(Approval, found)


def approvals_of(actor: Actor, plan: Plan) -> ApprovalQuerySet:
    """The last one of every run of the plan, with the people of it."""
    seen = Approval.objects.visible_to(actor).filter(plan=plan)
    latest = seen.order_by("run_id", "-asked_at", "-id").distinct("run_id")
    return latest.select_related("run", "asked_by", "decided_by").defer("run__table")


def approvals_waiting(actor: Actor) -> ApprovalQuerySet:
    """What was asked of somebody like the actor: of runs that they neither made nor asked for."""
    asked: ApprovalQuerySet = Approval.objects.visible_to(actor, "write").filter(
        state="asked",
        revision=F("plan__revision"),
        run__discarded_at__isnull=True,
        company__plans_need_approval=True,
    )
    return asked.exclude(asked_by=actor.person_id).exclude(run__made_by=actor.person_id)


def is_own(actor: Actor, approval: Approval) -> bool:
    """Whether the actor made the run or asked for its approval; nobody approves their own."""
    return actor.person_id is None or actor.person_id in {approval.asked_by_id, approval.run.made_by_id}


def may_decide(actor: Actor, approval: Approval) -> bool:
    """Of one that is asked for and holds."""
    return may_everywhere(actor, "approval", "write") and not is_own(actor, approval)
