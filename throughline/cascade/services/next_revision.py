"""Who changes a plan says which revision they saw: of two who change it at once, the second is told."""

from uuid import UUID

from throughline.access.errors import NotFound
from throughline.cascade.models import Plan
from throughline.core.errors import ThroughlineError


class PlanChangedMeanwhile(ThroughlineError):
    code = "plan_changed_meanwhile"
    status = 409
    zh = (
        "方案“{plan}”在您打开之后又被改过（您看到的是第 {seen} 稿，现在是第 {revision} 稿）；"
        "您的改动没有保存，请刷新后再改。"
    )
    en = (
        "The plan “{plan}” was changed after you opened it (you saw draft {seen}, now it is {revision}); "
        "nothing of yours was saved. Reload, then change it."
    )


def next_revision(plan_id: UUID, *, seen: int | None) -> Plan:
    """The plan, locked until the transaction ends, its revision moved on; the caller saves it.

    Without `seen` the change is made whatever the revision. Raises NotFound, PlanChangedMeanwhile.
    """
    plan: Plan | None = Plan.objects.select_for_update().filter(id=plan_id).first()
    if plan is None:
        raise NotFound
    if seen is not None and seen != plan.revision:
        raise PlanChangedMeanwhile(plan=plan.name, seen=seen, revision=plan.revision)
    plan.revision += 1
    return plan
