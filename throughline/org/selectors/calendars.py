"""Working calendars as values of `core`, and which calendar a unit works by."""

from collections.abc import Collection
from typing import cast
from uuid import UUID

from throughline.access.errors import NotFound
from throughline.core.calendars import CalendarYear, Standing, WorkingCalendar
from throughline.org import models
from throughline.org.models import Unit


def working_calendar(calendar_id: UUID) -> WorkingCalendar:
    """One calendar with every year that it holds."""
    calendar = working_calendars([calendar_id]).get(calendar_id)
    if calendar is None:
        raise NotFound
    return calendar


def working_calendars(calendar_ids: Collection[UUID]) -> dict[UUID, WorkingCalendar]:
    """Several calendars at once; one without any year is absent."""
    years: dict[UUID, list[CalendarYear]] = {}
    rows = models.CalendarYear.objects.filter(calendar_id__in=calendar_ids)
    for row in rows:
        year = CalendarYear(row.year, row.days, cast(Standing, row.certainty))
        years.setdefault(row.calendar_id, []).append(year)
    return {calendar_id: WorkingCalendar.of(found) for calendar_id, found in years.items()}


def calendars_of_units(unit_ids: Collection[UUID], default: UUID) -> dict[UUID, UUID]:
    """The calendar each unit works by: its own, else the nearest above, else `default` (the cycle's)."""
    paths = dict(Unit.objects.filter(id__in=unit_ids).values_list("id", "path"))
    own = dict(Unit.objects.filter(calendar__isnull=False).values_list("path", "calendar_id"))
    return {
        unit_id: next((own[above] for above in paths_up(path) if above in own), default)
        for unit_id, path in paths.items()
    }


def paths_up(path: str) -> list[str]:
    """A path and those of the units above it, nearest first: '/a/b/' gives '/a/b/', '/a/'."""
    codes = path.strip("/").split("/")
    return ["/" + "/".join(codes[:depth]) + "/" for depth in range(len(codes), 0, -1)]
