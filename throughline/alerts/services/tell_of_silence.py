"""Tell those who keep the sources of one that has gone silent: once for each silence."""

from datetime import date, datetime, time
from typing import Final
from uuid import UUID

from django.db import transaction

from throughline.access.permissions import PERMISSIONS
from throughline.alerts.selectors.silent_sources import silent_sources
from throughline.channels.services.post_message import Post, post_messages
from throughline.core.periods import local_date, time_zone
from throughline.goals.selectors.cycles import shown_on
from throughline.kit.scope import current_company
from throughline.org.models import RoleAssignment
from throughline.org.selectors.calendars import working_calendars
from throughline.tenants.selectors.zone_name import zone_name

KEEPERS: Final = [role for role, rights in PERMISSIONS.items() if "write" in rights.get("inbox", {})]


@transaction.atomic
def tell_of_silence(*, at: datetime) -> int:
    """How many messages are new; none on a day on which nobody works, nor before there is a calendar."""
    company = current_company()
    zone = zone_name(company)
    today = local_date(at, zone)
    calendars = working_calendars(list(shown_on(today).values_list("calendar_id", flat=True)))
    calendar = next(iter(calendars.values()), None)
    if calendar is None or today.year not in calendar.years or not calendar.is_working(today):
        return 0
    keepers = RoleAssignment.objects.filter(role__in=KEEPERS).values_list("person_id", flat=True)
    people: list[UUID] = sorted(set(keepers))
    posts = [
        Post(
            person,
            f"silent_source {connector.id} {silent.last} {person}",
            {
                "connector": str(connector.id),
                "heard_at": _end_of(silent.last, zone).isoformat(),
                "last": silent.last.isoformat(),
                "waited": silent.waited,
                "usual": silent.usual,
            },
        )
        for connector, silent in silent_sources(today, calendar, zone).items()
        for person in people
    ]
    return len(post_messages(company=company, kind="silent_source", posts=posts, at=at))


def _end_of(day: date, zone: str) -> datetime:
    return datetime.combine(day, time.max, time_zone(zone))
