"""Start long work: a row that tells of it, and the task that does it, in the caller's transaction."""

from datetime import datetime
from typing import Any

from django.db import transaction
from procrastinate.contrib.django import app

from throughline.access.errors import NotAllowed
from throughline.changes.services.note_change import note_change
from throughline.jobs.models import Job
from throughline.tenants.actor import Actor

RUN = "jobs.run"


@transaction.atomic
def start_job(
    *, actor: Actor, at: datetime, kind: str, title: str, given: dict[str, Any], total: int = 0
) -> Job:
    """The job, queued; whether the actor may do this is for the caller to ask, and for the work again."""
    if actor.person_id is None and not actor.operator:
        raise NotAllowed(action="write", object_type="job")  # the work would be taken for the operator's
    job = Job.objects.create(
        person_id=actor.person_id, kind=kind, title=title[:300], given=given, total=total, asked_at=at
    )
    note_change(topic="job")
    app.configure_task(RUN).defer(company_id=str(actor.company_id), job_id=str(job.id))
    return job
