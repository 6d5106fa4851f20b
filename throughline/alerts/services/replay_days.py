"""Live past days again, one after another: what would have been told, and when."""

from datetime import datetime, time

from django.db import transaction

from throughline.access.errors import require
from throughline.alerts.models import Alert
from throughline.alerts.services.derive_alerts import derive_alerts
from throughline.audit.services.record import record
from throughline.core.errors import ThroughlineError
from throughline.core.periods import Period, time_zone
from throughline.progress.moment import Moment
from throughline.progress.services.evaluate import evaluate_cycles
from throughline.tenants.actor import Actor
from throughline.tenants.selectors.zone_name import zone_name


class DaysToldAlready(ThroughlineError):
    code = "days_told_already"
    status = 409
    zh = "到 {last} 为止的预警已经发过，重演会改写当时的结论。请从这一天之后开始。"
    en = "Alerts were told up to {last}; living those days again would rewrite them. Begin after that day."


@transaction.atomic
def replay_days(*, actor: Actor, at: datetime, days: Period) -> int:
    """Evaluate at the end of each day and derive its alerts; returns how many opened.

    Nothing is told twice: raises DaysToldAlready where a day of `days` has had its alerts.
    """
    require(actor, "alert", "write")
    told = Alert.objects.order_by("evaluated_as_of").values_list("evaluated_as_of", flat=True).last()
    if told is not None and told >= days.start:
        raise DaysToldAlready(last=told)
    zone = time_zone(zone_name(actor.company_id))
    opened = 0
    for day in days:
        judged = evaluate_cycles(moment=Moment.end_of(day))
        end = datetime.combine(day, time.max, zone)
        opened += len(derive_alerts(key_result_ids=list(judged), as_of=day, at=end, post=False).opened)
    details = {"from": days.start.isoformat(), "to": days.last.isoformat(), "opened": opened}
    record(actor=actor, at=at, action="alert.replay", object_type="alert", details=details)
    return opened
