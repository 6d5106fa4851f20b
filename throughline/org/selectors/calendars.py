"""Working calendars as values of `core`, and which calendar a unit works by."""

from collections.abc import Collection
from typing import cast
from uuid import UUID

from django.db.models import Prefetch

from throughline.access.errors import NotFound
from throughline.core.calendars import CalendarYear, Standing, WorkingCalendar
from throughline.org import models
from throughline.org.models import Calendar, Unit
from throughline.tenants.actor import Actor


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


def calendar_list(*, actor: Actor) -> list[Calendar]:
    """Every calendar with its years, by code. Two queries."""
    years = Prefetch("years", models.CalendarYear.objects.order_by("year"))
    return list(Calendar.objects.visible_to(actor).order_by("code").prefetch_related(years))


def calendar_with_years(*, actor: Actor, calendar_id: UUID) -> Calendar:
    """One calendar; raises NotFound."""
    found = next((one for one in calendar_list(actor=actor) if one.id == calendar_id), None)
    if found is None:
        raise NotFound
    return found


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
