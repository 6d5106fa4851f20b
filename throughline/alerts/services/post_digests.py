"""Once a working day and person, what was kept for their digest; and to groups, figures without names."""

from collections import defaultdict
from datetime import datetime
from uuid import UUID

from django.db import transaction

from throughline.alerts.models import Telling
from throughline.alerts.selectors.tellings import counts_since, last_evaluated, with_subjects
from throughline.alerts.selectors.working_days import calendars_of_alerts
from throughline.channels.selectors.preferences import company_preference, preferences_of
from throughline.channels.services.post_digest import post_digest
from throughline.channels.services.post_message import Post, post_messages
from throughline.core.periods import ONE_DAY, time_zone
from throughline.kit.locks import wait_for_lock
from throughline.kit.scope import current_company
from throughline.tenants.selectors.zone_name import zone_name


@transaction.atomic
def post_digests(*, at: datetime) -> int:
    """How many people are sent one now: those whose hour has come, with what they were not told yet."""
    wait_for_lock("alerts")
    there = at.astimezone(time_zone(zone_name(current_company())))
    kept = _kept_of_today(there)
    chosen = preferences_of(kept)
    posts = [
        Post(person, f"lags {person} {there.date()}", {"alerts": [str(one.alert_id) for one in tellings]})
        for person, tellings in kept.items()
        if there.time() >= chosen[person].digest_at
    ]
    new = post_messages(company=current_company(), kind="lags", posts=posts, at=at)
    told = [one.id for post in posts if post.key in new for one in kept[post.person]]
    Telling.objects.filter(id__in=told).update(posted_at=at)
    _post_to_groups(at, there)
    return len(new)


def _kept_of_today(there: datetime) -> dict[UUID, list[Telling]]:
    """By person, where the owner works today: nobody is told on a day on which nothing can be done."""
    waiting = Telling.objects.filter(how="digest", posted_at=None, alert__closed_at=None)
    some = with_subjects(waiting)
    calendars = calendars_of_alerts({one.alert for one in some}, there.date())
    kept: dict[UUID, list[Telling]] = defaultdict(list)
    for one in some:
        if calendars[one.alert_id].is_working(there.date()):
            kept[one.person_id].append(one)
    return kept


def _post_to_groups(at: datetime, there: datetime) -> None:
    """On a working day of whoever's alert was looked at last."""
    last = last_evaluated()
    if last is None or there.time() < company_preference().digest_at:
        return
    calendar = calendars_of_alerts([last], there.date()).get(last.id)
    if calendar is not None and calendar.is_working(there.date()):
        counts, key = counts_since(at - ONE_DAY), f"lag_day {there.date()}"
        if any(counts.values()):
            post_digest(company=current_company(), kind="lag_day", key=key, counts=counts, at=at)
