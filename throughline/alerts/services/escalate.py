"""Tell one level up of alerts to which nobody reacted in time."""

from collections.abc import Collection
from datetime import date, datetime
from uuid import UUID

from django.db import transaction

from throughline.alerts.models import Telling
from throughline.alerts.selectors.tellings import with_subjects
from throughline.alerts.selectors.working_days import calendars_of_alerts
from throughline.alerts.services.post_tellings import post_tellings
from throughline.channels.models import Message
from throughline.core.calendars import WorkingCalendar
from throughline.core.periods import ONE_DAY, Period, local_date
from throughline.kit.locks import wait_for_lock
from throughline.kit.scope import current_company
from throughline.org.selectors.superiors import superior_of
from throughline.tenants.selectors.escalate_after import escalate_after
from throughline.tenants.selectors.zone_name import zone_name


@transaction.atomic
def escalate(*, at: datetime) -> int:
    """How many were told: the superior of the superior, once for each alert, and on a working day.

    Once as many working days as the company waits have passed after the day on which the superior was told.
    """
    wait_for_lock("alerts")
    patience = escalate_after(current_company())
    zone = zone_name(current_company())
    today = local_date(at, zone)
    waiting = Telling.objects.filter(
        role="superior",
        posted_at__lte=at - patience * ONE_DAY,
        alert__closed_at=None,
        alert__first_reaction_at=None,
    ).exclude(alert__tellings__role="above")
    found = _really_sent(with_subjects(waiting))
    calendars = calendars_of_alerts({one.alert for one in found}, today)
    sent = {one.id: local_date(one.posted_at, zone) for one in found if one.posted_at is not None}
    late = [one for one in found if _is_late(calendars.get(one.alert_id), sent[one.id], today, patience)]
    above = superior_of({one.person_id for one in late}, today)
    made = Telling.objects.bulk_create(
        Telling(alert=one.alert, person_id=superior, role="above", how="at_once", at=at)
        for one in late
        if (superior := above[one.person_id]) is not None
    )
    post_tellings(made, at)
    return len(made)


def _is_late(calendar: WorkingCalendar | None, sent_on: date, today: date, patience: int) -> bool:
    """Today is a working day, and as many as were set have passed whole."""
    if calendar is None:
        return False
    first = sent_on + ONE_DAY
    waited = calendar.working_days(Period(first, today)) if first < today else 0
    return calendar.is_working(today) and waited >= patience


def _really_sent(tellings: Collection[Telling]) -> list[Telling]:
    """Without those of days that were lived again, which nobody was sent."""
    people = {one.person_id for one in tellings}
    sent: set[tuple[UUID | None, str]] = set()
    since = min((one.at for one in tellings), default=None)
    if since is None:
        return []
    rows = Message.objects.filter(
        person_id__in=people, channel=None, kind__in=["lag", "lags", "stalled"], made_at__gte=since
    )
    for person_id, facts in rows.values_list("person_id", "facts"):
        sent |= {(person_id, alert) for alert in facts.get("alerts", [facts.get("alert")])}
    return [one for one in tellings if (one.person_id, str(one.alert_id)) in sent]
