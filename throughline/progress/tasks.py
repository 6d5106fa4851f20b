"""Jobs of progress: what other apps ask for by name, and the start of every day."""

from uuid import UUID

from procrastinate.contrib.django import app

from throughline.core.periods import local_date
from throughline.kit.clock import now
from throughline.kit.scope import company_scope
from throughline.progress.moment import Moment
from throughline.progress.services.defer_alerts import DERIVE_WHEN_DRAINED, defer_alerts, derive_settled
from throughline.progress.services.evaluate import Clock, evaluate_cycles
from throughline.progress.services.keep_attribute_fresh import write_again
from throughline.progress.services.refresh_key_results import (
    refresh_all,
    refresh_key_results,
    refresh_metric,
)
from throughline.tenants.actor import Actor
from throughline.tenants.models import Company

EVALUATE = "progress.evaluate"
WRITE_AGAIN = "progress.write_attributes_again"


@app.task(name="progress.refresh_key_results", retry=5)
def refresh(company_id: str, key_result_ids: list[str], as_of: str | None = None) -> None:
    """Rebuild from the ledger and evaluate: `as_of` is a date (its end) or an instant, now without one."""
    company = Company.objects.get(id=UUID(company_id))
    with company_scope(company.id):
        ids = [UUID(text) for text in key_result_ids]
        moment, clock = moment_of(company, as_of), clock_of(as_of)
        defer_alerts(refresh_key_results(key_result_ids=ids, moment=moment, clock=clock))


@app.task(name="progress.refresh_all", retry=5)
def refresh_company(company_id: str, as_of: str | None = None) -> None:
    """The same for everything a metric feeds: after people or units were moved in the past."""
    company = Company.objects.get(id=UUID(company_id))
    with company_scope(company.id):
        defer_alerts(refresh_all(moment=moment_of(company, as_of), clock=clock_of(as_of)))


@app.task(name="progress.refresh_metric", retry=5)
def refresh_fed_by(company_id: str, metric_id: str) -> None:
    """The same for what one metric feeds: after it was changed."""
    company = Company.objects.get(id=UUID(company_id))
    with company_scope(company.id):
        defer_alerts(refresh_metric(metric_id=UUID(metric_id), moment=moment_of(company, None), clock="real"))


@app.task(name=WRITE_AGAIN, retry=5)
def write_attributes(company_id: str) -> None:
    """Attributes of windows, once a quarter or month has ended."""
    company = Company.objects.get(id=UUID(company_id))
    at = now()
    with company_scope(company.id):
        today = local_date(at, company.time_zone)
        write_again(actor=Actor(company_id=company.id, today=today, operator=True), at=at)


@app.task(name=EVALUATE, retry=5)
def evaluate_company(company_id: str, as_of: str | None = None) -> None:
    """Every key result of the cycles that run at that moment."""
    company = Company.objects.get(id=UUID(company_id))
    with company_scope(company.id):
        defer_alerts(evaluate_cycles(moment=moment_of(company, as_of), clock=clock_of(as_of)))


@app.task(name=DERIVE_WHEN_DRAINED, retry=5)
def derive_when_drained(company_id: str) -> None:
    """Look of which key results everything that had arrived is folded by now."""
    with company_scope(UUID(company_id)):
        derive_settled()


@app.periodic(cron="7 * * * *")
@app.task(name="progress.start_of_day")
def start_of_day(timestamp: int) -> None:
    """The jobs of each company, hourly because their midnights differ; the same day again changes nothing."""
    for company_id in Company.objects.values_list("id", flat=True):
        app.configure_task(EVALUATE).defer(company_id=str(company_id))
        app.configure_task(WRITE_AGAIN).defer(company_id=str(company_id))


def moment_of(company: Company, as_of: str | None) -> Moment:
    return Moment.asked(as_of, at=now(), zone=company.time_zone)


def clock_of(as_of: str | None) -> Clock:
    """A moment that was given may be in the past; the real clock does not run on ended cycles."""
    return "real" if as_of is None else "forward"
