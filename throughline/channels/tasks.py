"""Jobs of the channels: the outbox sent as soon as something is posted, and looked through each minute."""

from uuid import UUID

from procrastinate.contrib.django import app

from throughline.channels.services.deliver_due import deliver_due, is_anything_due
from throughline.channels.services.post_message import DELIVER
from throughline.kit.clock import now
from throughline.tenants.models import Company


@app.task(name=DELIVER)
def deliver(company_id: str) -> None:
    """A failure is kept with its message, which is due again; the queue does not try by itself."""
    deliver_due(company_id=UUID(company_id), clock=now)


@app.periodic(cron="* * * * *")
@app.task(name="channels.look_through")
def look_through(timestamp: int) -> None:
    """One job for each company with something to send: after quiet hours, a wait, a sender that died."""
    for company_id in Company.objects.values_list("id", flat=True):
        if is_anything_due(company_id=company_id, at=now()):
            app.configure_task(DELIVER).defer(company_id=str(company_id))
