"""Edit days of a working calendar."""

from collections.abc import Mapping
from datetime import date, datetime
from uuid import UUID

from django.db import transaction

from throughline.access.errors import require
from throughline.audit.services.record import record
from throughline.org.models import CalendarYear
from throughline.org.selectors.calendars import working_calendar
from throughline.org.services.refresh_figures import judge_anew
from throughline.tenants.actor import Actor


@transaction.atomic
def set_calendar_days(*, actor: Actor, at: datetime, calendar_id: UUID, days: Mapping[date, bool]) -> None:
    """Make each day working (True) or off (False). Raises CalendarYearMissing for a year that is absent."""
    require(actor, "calendar", "write")
    calendar = working_calendar(calendar_id)
    for day, working in days.items():
        calendar = calendar.with_day(day, working=working)
    for number in {day.year for day in days}:
        rows = CalendarYear.objects.filter(calendar_id=calendar_id, year=number)
        rows.update(days=calendar.year(number).days)
    record(
        actor=actor,
        at=at,
        action="calendar.set_days",
        object_type="calendar",
        object_id=calendar_id,
        details={str(day): working for day, working in days.items()},
    )
    judge_anew()
