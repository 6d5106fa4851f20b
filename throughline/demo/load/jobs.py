"""Jobs that the services deferred while the past was being told."""

from uuid import UUID

from procrastinate.contrib.django import app
from procrastinate.contrib.django.models import ProcrastinateJob


def drop_jobs(company_id: UUID) -> None:
    """Take them back: they ask for evaluations of days gone by, which were made when their day came."""
    waiting = ProcrastinateJob.objects.filter(status="todo", args__company_id=str(company_id))
    for job_id in list(waiting.values_list("id", flat=True)):
        app.job_manager.cancel_job_by_id(job_id, delete_job=True)
