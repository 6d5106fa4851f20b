"""Jobs: the long work that the reader started, how far it is and what came of it."""

from typing import cast
from uuid import UUID

from ninja import Router

from throughline.core.errors import Language
from throughline.jobs.models import Job, JobState
from throughline.jobs.schemas import JobProblem, JobRow
from throughline.jobs.selectors.jobs import job_seen_by, latest_jobs
from throughline.kit.api import TenantRequest, language_of

router = Router(tags=["jobs"])


@router.get("", response=list[JobRow])
def read_jobs(request: TenantRequest) -> list[JobRow]:
    """The reader's own, the newest first."""
    return [row_of(job, language_of(request)) for job in latest_jobs(request.actor)]


@router.get("/{job_id}", response=JobRow)
def read_job(request: TenantRequest, job_id: UUID) -> JobRow:
    """One job."""
    return row_of(job_seen_by(request.actor, job_id), language_of(request))


def row_of(job: Job, language: Language) -> JobRow:
    problem = job.problem
    return JobRow(
        id=job.id,
        kind=job.kind,
        title=job.title,
        state=cast(JobState, job.state),
        done=job.done,
        total=job.total,
        asked_at=job.asked_at,
        started_at=job.started_at,
        ended_at=job.ended_at,
        result=job.result,
        problem=JobProblem(code=problem["code"], message=problem[language]) if problem else None,
    )
