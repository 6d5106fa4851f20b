"""Jobs of the alerts: derived after every fold, refresh and start of day; answered by what people report."""

from datetime import date
from uuid import UUID

from procrastinate.contrib.django import app

from throughline.alerts.services.derive_alerts import derive_alerts
from throughline.alerts.services.derive_stalled_deals import derive_stalled_deals
from throughline.alerts.services.escalate import escalate
from throughline.alerts.services.post_digests import post_digests
from throughline.alerts.services.remind_of_check_ins import remind_of_check_ins
from throughline.alerts.services.take_up_check_in import take_up_check_in
from throughline.alerts.services.tell_of_silence import tell_of_silence
from throughline.core.periods import local_date
from throughline.kit.clock import now
from throughline.kit.scope import company_scope
from throughline.tenants.models import Company
from throughline.tenants.selectors.zone_name import zone_name


@app.task(name="alerts.derive", retry=5)
def derive(company_id: str, key_result_ids: list[str], as_of: str) -> None:
    """Derive the alerts of key results that were just evaluated for a date."""
    with company_scope(UUID(company_id)):
        derive_alerts(
            key_result_ids=[UUID(text) for text in key_result_ids], as_of=date.fromisoformat(as_of), at=now()
        )


@app.task(name="alerts.derive_stalled_deals", retry=5)
def derive_deals(company_id: str, as_of: str | None = None, deal_ids: list[str] | None = None) -> None:
    """Look at the open deals as they stand on a date, or at some of them: today and at all without."""
    with company_scope(UUID(company_id)):
        at = now()
        day = date.fromisoformat(as_of) if as_of else local_date(at, zone_name(UUID(company_id)))
        some = None if deal_ids is None else [UUID(text) for text in deal_ids]
        derive_stalled_deals(as_of=day, at=at, deal_ids=some)


@app.task(name="alerts.take_up_check_in", retry=5)
def take_up(company_id: str, check_in_id: str) -> None:
    """Take a check-in as the answer to the open alert on its key result."""
    with company_scope(UUID(company_id)):
        take_up_check_in(check_in_id=UUID(check_in_id))


@app.periodic(cron="23 * * * *")
@app.task(name="alerts.look_for_silence")
def look_for_silence(timestamp: int) -> None:
    """The sources of each company, hourly because their mornings differ."""
    for company_id in Company.objects.values_list("id", flat=True):
        app.configure_task("alerts.tell_of_silence").defer(company_id=str(company_id))


@app.task(name="alerts.tell_of_silence", retry=5)
def tell_of_silent_sources(company_id: str) -> None:
    with company_scope(UUID(company_id)):
        tell_of_silence(at=now())


@app.periodic(cron="*/10 * * * *")
@app.task(name="alerts.tell")
def tell(timestamp: int) -> None:
    """Deals that stand still since today, digests and reminders whose hour has come, unanswered alerts."""
    for company_id in Company.objects.values_list("id", flat=True):
        app.configure_task("alerts.derive_stalled_deals").defer(company_id=str(company_id))
        app.configure_task("alerts.tell_company").defer(company_id=str(company_id))


@app.task(name="alerts.tell_company", retry=5)
def tell_company(company_id: str) -> None:
    with company_scope(UUID(company_id)):
        post_digests(at=now())
        escalate(at=now())
        remind_of_check_ins(at=now())
