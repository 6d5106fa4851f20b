"""Plans of many people run and published in the background: asked for here, followed as any job."""

from typing import Any
from uuid import UUID

from ninja import Router, Status

from throughline.cascade.api.schemas import NewReplan, NewRun
from throughline.cascade.selectors.runs import run_seen_by
from throughline.cascade.services.start_work import start_work
from throughline.cascade.work import PUBLISH, REPLAN, RUN, PlanWorkKind
from throughline.jobs.api import row_of
from throughline.jobs.schemas import JobRow
from throughline.kit.api import TenantRequest, language_of

router = Router(tags=["cascade"])


class NewRunJob(NewRun):
    """`revision` is the plan's, as seen: once it is another, nothing is run."""

    revision: int | None = None


class NewReplanJob(NewReplan):
    """`revision` is the plan's, as seen: once it is another, nothing is run."""

    revision: int | None = None


@router.post("/plans/{plan_id}/run-jobs", response={202: JobRow})
def add_run_job(request: TenantRequest, plan_id: UUID, body: NewRunJob) -> Status[JobRow]:
    """Compute the plan by a job, as it stands now; the job's result names the run."""
    return _started(request, RUN, plan_id, body.model_dump(mode="json"))


@router.post("/plans/{plan_id}/replan-jobs", response={202: JobRow})
def add_replan_job(request: TenantRequest, plan_id: UUID, body: NewReplanJob) -> Status[JobRow]:
    """Re-plan by a job, as the plan stands now; the job's result names the run."""
    return _started(request, REPLAN, plan_id, body.model_dump(mode="json"))


@router.post("/runs/{run_id}/publish-jobs", response={202: JobRow})
def add_publish_job(request: TenantRequest, run_id: UUID) -> Status[JobRow]:
    """Put the run's numbers in force by a job; its result says how many rows were written."""
    run = run_seen_by(request.actor, run_id)
    return _started(request, PUBLISH, run.plan_id, {"run": str(run.id)})


def _started(
    request: TenantRequest, kind: PlanWorkKind, plan_id: UUID, given: dict[str, Any]
) -> Status[JobRow]:
    job = start_work(actor=request.actor, at=request.now, kind=kind, plan_id=plan_id, **given)
    return Status(202, row_of(job, language_of(request)))
