"""Jobs of the organisation: planned moves happen at the start of their day."""

from datetime import date
from uuid import UUID

from procrastinate.contrib.django import app

from throughline.core.periods import local_date
from throughline.kit.clock import now
from throughline.kit.scope import company_scope
from throughline.org.services.apply_due_placements import apply_due_placements
from throughline.tenants.models import Company

APPLY = "org.apply_due_placements"


@app.task(name=APPLY, retry=5)
def apply_due(company_id: str, on: str | None = None) -> None:
    """Bring one company to a date: today in its own time zone without one."""
    company = Company.objects.get(id=UUID(company_id))
    day = date.fromisoformat(on) if on else local_date(now(), company.time_zone)
    with company_scope(company.id):
        apply_due_placements(on=day)


@app.periodic(cron="3 * * * *")
@app.task(name="org.start_of_day")
def start_of_day(timestamp: int) -> None:
    """One job for each company, hourly because their midnights differ; the same day again moves nothing."""
    for company_id in Company.objects.values_list("id", flat=True):
        app.configure_task(APPLY).defer(company_id=str(company_id))
