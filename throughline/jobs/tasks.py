"""The task that runs a job, and the one that forgets old ones."""

from datetime import timedelta
from uuid import UUID

from procrastinate.contrib.django import app

from throughline.jobs.models import Job
from throughline.jobs.services.run_job import run_job
from throughline.jobs.services.start_job import RUN
from throughline.kit.clock import now
from throughline.kit.scope import company_scope
from throughline.tenants.models import Company

KEPT = timedelta(days=30)


@app.task(name=RUN, retry=5)
def run(company_id: str, job_id: str) -> None:
    """Run one job; killed with its worker it is run again, and does nothing once it has ended."""
    run_job(company_id=UUID(company_id), job_id=UUID(job_id), clock=now)


@app.periodic(cron="41 3 * * *")
@app.task(name="jobs.forget_old")
def forget_old(timestamp: int) -> None:
    """Forget what ended a month ago, in every company."""
    for company_id in Company.objects.values_list("id", flat=True):
        with company_scope(company_id):
            Job.objects.filter(ended_at__lt=now() - KEPT).delete()
