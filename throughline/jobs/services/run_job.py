"""Do the work of a job: begun, done and ended in three steps, so that a kill leaves it whole or untouched."""

import logging
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from datetime import datetime
from typing import Any
from uuid import UUID, uuid4

from throughline.changes.services.note_change import note_change
from throughline.core.errors import ThroughlineError
from throughline.jobs.kinds import KINDS, STEPWISE, Running
from throughline.jobs.models import Job
from throughline.jobs.services.reporting import reporting
from throughline.kit.errors import InternalError
from throughline.kit.scope import company_scope

log = logging.getLogger("throughline.jobs")
MOST_ATTEMPTS = 3


class KilledTooOften(ThroughlineError):
    code = "job_killed_too_often"
    status = 500
    zh = "这项工作 {times} 次中途被终止，已不再重试，数据未改动；请查看服务器的内存和日志。"
    en = (
        "This was cut off {times} times and is not tried again; nothing was changed. "
        "See the server's memory and log."
    )


class TakenOver(ThroughlineError):
    """Another worker thought this one dead and began the job anew; only one of them may end it."""

    code = "job_taken_over"
    status = 409
    zh = "另一个进程已接手这项工作。"
    en = "Another process took this work over."


def run_job(*, company_id: UUID, job_id: UUID, clock: Callable[[], datetime]) -> None:
    """Run it unless it has ended. A named error, or any other, is kept with the job for its reader."""
    with company_scope(company_id):
        job = _begin(job_id, clock())
    if job is None:
        return
    try:
        with _work_scope(company_id, job.kind), reporting(company_id=company_id, job_id=job_id) as report:
            running = Running(job_id, company_id, job.person_id, job.given, clock(), report)
            result = KINDS[job.kind](running)
            with company_scope(company_id):
                _end(job, clock(), state="done", result=result)
    except TakenOver:
        log.warning("job %s was taken over", job_id)
    except ThroughlineError as error:
        _fail(company_id, job, clock(), error)
    except Exception:
        reference = uuid4().hex[:8]
        log.exception("internal error %s", reference)
        _fail(company_id, job, clock(), InternalError(reference=reference))


def _work_scope(company_id: UUID, kind: str) -> AbstractContextManager[None]:
    """One transaction around the work and its end, unless the work makes its own."""
    return nullcontext() if kind in STEPWISE else company_scope(company_id)


def _begin(job_id: UUID, at: datetime) -> Job | None:
    """The job, marked as running; None where it has ended, or ends here because it was killed too often."""
    job: Job | None = Job.objects.select_for_update().filter(id=job_id, ended_at__isnull=True).first()
    if job is None:
        return None
    if job.attempts == MOST_ATTEMPTS:
        _end(job, at, state="failed", problem=_kept(KilledTooOften(times=MOST_ATTEMPTS)))
        return None
    job.state, job.attempts, job.started_at, job.done = "running", job.attempts + 1, job.started_at or at, 0
    job.save(update_fields=["state", "attempts", "started_at", "done"])
    note_change(topic="job")
    return job


def _fail(company_id: UUID, job: Job, at: datetime, error: ThroughlineError) -> None:
    with company_scope(company_id):
        _end(job, at, state="failed", problem=_kept(error))


def _end(job: Job, at: datetime, **ending: Any) -> None:
    mine = Job.objects.filter(id=job.id, attempts=job.attempts, ended_at__isnull=True)
    if mine.update(ended_at=at, **ending) == 0:
        raise TakenOver
    note_change(topic="job")


def _kept(error: ThroughlineError) -> dict[str, str]:
    """In both languages: whoever reads it later may read either."""
    return {"code": error.code, "zh": error.message("zh"), "en": error.message("en")}
