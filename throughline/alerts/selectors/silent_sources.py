"""Which sources have been silent for clearly longer than usual, from when their records arrived."""

from collections import defaultdict
from collections.abc import Mapping
from datetime import date, datetime, time
from uuid import UUID

from django.db.models.functions import TruncDate

from throughline.core.calendars import WorkingCalendar
from throughline.core.periods import time_zone
from throughline.core.silence import LOOKED_BACK, Silence, silence
from throughline.crm.models import Connector, InboxRecord


def silent_sources(today: date, calendar: WorkingCalendar, zone: str) -> Mapping[Connector, Silence]:
    """Of the connectors that are switched on. Two queries."""
    heard = _heard_on(today, calendar, zone)
    found = {}
    for connector in Connector.objects.filter(state="active", id__in=list(heard)).order_by("code"):
        silent = silence(heard[connector.id], today, calendar)
        if silent is not None:
            found[connector] = silent
    return found


def _heard_on(today: date, calendar: WorkingCalendar, zone: str) -> Mapping[UUID, list[date]]:
    """The days in the company's zone, rising; those of years that the calendar does not hold are left out."""
    since = datetime.combine(today - LOOKED_BACK, time.min, time_zone(zone))
    day = TruncDate("received_at", tzinfo=time_zone(zone))
    rows = InboxRecord.objects.filter(received_at__gte=since).annotate(day=day)
    heard: dict[UUID, list[date]] = defaultdict(list)
    for connector_id, on in rows.order_by("day").values_list("connector_id", "day").distinct():
        if on.year in calendar.years:
            heard[connector_id].append(on)
    return heard
