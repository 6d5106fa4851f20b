"""The job that a plan's page tells of."""

from typing import cast

from throughline.cascade.models import Plan
from throughline.cascade.selectors.work import whose_work, work_to_tell
from throughline.cascade.work import PlanWorkKind
from throughline.insight.plan_schemas import PlanWork
from throughline.tenants.actor import Actor


def plan_work(actor: Actor, plan: Plan) -> PlanWork | None:
    """The one under way, whoever asked for it; else the reader's own that was refused."""
    job = work_to_tell(actor, plan)
    if job is None:
        return None
    return PlanWork(
        kind=cast(PlanWorkKind, job.kind),
        by=whose_work(job),
        asked_at=job.asked_at,
        under_way=job.ended_at is None,
        job_id=job.id if job.person_id == actor.person_id else None,
    )
