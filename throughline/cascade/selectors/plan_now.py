"""A plan as it is saved, computed: after a re-plan, as re-planning on the actor's day would give it."""

from uuid import UUID

from throughline.cascade.models import Plan
from throughline.cascade.selectors.computed import Computed, compute_plan
from throughline.cascade.selectors.plans import last_published, plan_seen_by
from throughline.cascade.selectors.replanned import compute_replan
from throughline.tenants.actor import Actor


def plan_now(actor: Actor, plan_id: UUID) -> tuple[Plan, Computed]:
    """Raises NotFound, and the errors of a run or a re-plan."""
    plan = plan_seen_by(actor, plan_id)
    last = last_published(plan)
    if last is None or last.mode == "plan":
        return plan, compute_plan(plan)
    day = max(actor.today, last.effective)
    ends_on = plan.key_result.cycle.ends_on
    return plan, compute_replan(plan, effective=day if day < ends_on else last.effective)
