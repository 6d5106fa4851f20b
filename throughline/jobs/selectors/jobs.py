"""The jobs that somebody may see."""

from uuid import UUID

from throughline.access.errors import NotFound
from throughline.jobs.models import Job
from throughline.tenants.actor import Actor

SHOWN = 20


def latest_jobs(actor: Actor) -> list[Job]:
    """The newest first."""
    return list(Job.objects.visible_to(actor).order_by("-id")[:SHOWN])


def job_seen_by(actor: Actor, job_id: UUID) -> Job:
    """One job; raises NotFound."""
    job: Job | None = Job.objects.visible_to(actor).filter(id=job_id).first()
    if job is None:
        raise NotFound
    return job
