"""What a plan would give as a planner has it on the page; nothing is written."""

from uuid import UUID

from throughline.cascade.draft import Draft
from throughline.cascade.selectors.computed import Computed, compute_plan
from throughline.cascade.selectors.plans import fixed_in, plan_seen_by
from throughline.cascade.selectors.replanned import compute_replan
from throughline.tenants.actor import Actor


def preview(actor: Actor, plan_id: UUID, draft: Draft) -> Computed:
    """Raises NotFound, and what a run or a re-plan of this draft would raise."""
    plan = plan_seen_by(actor, plan_id)
    fixed = fixed_in(plan) if draft.limits is None else {one.owner_id: one.fixed for one in draft.limits}
    draft.lay_over(plan)
    if draft.kept_by is None:
        return compute_plan(plan, effective=draft.effective, fixed=fixed)
    effective = draft.effective or actor.today
    return compute_replan(plan, effective=effective, amount=draft.amount, kept_by=draft.kept_by, fixed=fixed)
