"""Whether a run still speaks of what its plan has in force."""

from decimal import Decimal

from throughline.cascade.models import Plan, Run
from throughline.cascade.selectors.plans import last_published
from throughline.core.errors import ThroughlineError


class PlanMovedOn(ThroughlineError):
    code = "plan_moved_on"
    status = 409
    zh = "方案“{plan}”在这次试算之后又发布过；请重新试算再发布。"
    en = "The plan “{plan}” was published after this run was made; run it again, then publish."


class TargetMoved(ThroughlineError):
    code = "target_moved"
    status = 409
    zh = "“{title}”的目标已是 {target}，试算时是 {before}；请重新试算再发布。"
    en = "The target of “{title}” is now {target}, and was {before} in the run; run it again, then publish."


def refuse_outdated(plan: Plan, run: Run) -> None:
    """Raises PlanMovedOn, TargetMoved; the run in force is never outdated."""
    last = last_published(plan)
    if last is not None and last.id == run.id:
        return
    if run.totals["basis"] != (None if last is None else str(last.id)):
        raise PlanMovedOn(plan=plan.name)
    before = Decimal(run.totals.get("amount_before", run.amount))
    if plan.key_result.target != before:
        raise TargetMoved(title=plan.key_result.title, target=plan.key_result.target, before=before)
