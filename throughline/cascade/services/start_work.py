"""Start the job that runs, re-plans or publishes a plan: one at a time."""

from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction

from throughline.access.errors import require
from throughline.cascade.models import Plan
from throughline.cascade.selectors.plans import plan_seen_by
from throughline.cascade.selectors.work import whose_work, work_under_way
from throughline.cascade.services.unchanged import refuse_changed
from throughline.cascade.work import PlanWorkKind
from throughline.core.errors import ThroughlineError
from throughline.jobs.models import Job
from throughline.jobs.services.start_job import start_job
from throughline.tenants.actor import Actor


class PlanWorkUnderWay(ThroughlineError):
    code = "plan_work_under_way"
    status = 409
    zh = "方案“{plan}”正在后台试算或发布（{who} 发起）；请等它完成，看过结果再做。"
    en = (
        "The plan “{plan}” is being run or published in the background, asked for by {who}. "
        "Wait for the result and look at it first."
    )


@transaction.atomic
def start_work(
    *,
    actor: Actor,
    at: datetime,
    kind: PlanWorkKind,
    plan_id: UUID,
    revision: int | None = None,
    **given: Any,
) -> Job:
    """`given` is what the service takes, as plain JSON; `revision` is the plan's that the planner saw.

    Raises NotFound, PlanChangedSince, PlanWorkUnderWay; everything else is told by the job.
    """
    require(actor, "plan", "write")
    plan = plan_seen_by(actor, plan_id)
    _refuse_second(plan)  # before the lock: whoever publishes holds it for seconds
    plan = Plan.objects.select_for_update().get(id=plan_id)
    _refuse_second(plan)
    if revision is not None:
        refuse_changed(plan_id, revision)
    asked = {"plan": str(plan.id), "revision": plan.revision, **given}
    return start_job(actor=actor, at=at, kind=kind, title=plan.name, given=asked)


def _refuse_second(plan: Plan) -> None:
    under_way = work_under_way(plan)
    if under_way is not None:
        raise PlanWorkUnderWay(plan=plan.name, who=whose_work(under_way) or "throughline")
