"""Make a working calendar out of the packages' tables, and add years to it."""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from django.db import transaction

from throughline.access.errors import NotFound, require
from throughline.audit.services.record import record
from throughline.core import calendars
from throughline.core.calendar_years import china_year, holidays_year, weekdays_year
from throughline.core.errors import ThroughlineError
from throughline.org.models import Calendar, CalendarYear
from throughline.tenants.actor import Actor


class CalendarCodeTaken(ThroughlineError):
    code = "calendar_code_taken"
    status = 409
    zh = "已有代码为 {calendar} 的日历；请换一个代码。"
    en = "There is a calendar with the code {calendar} already; choose another."


def year_of_kind(kind: str, year: int) -> calendars.CalendarYear:
    """One year of `china`, of `weekdays` (Monday to Friday), or of a country by its ISO code."""
    if kind == "china":
        return china_year(year)
    if kind == "weekdays":
        return weekdays_year(year)
    return holidays_year(kind.upper(), year)


@transaction.atomic
def create_calendar(
    *, actor: Actor, at: datetime, code: str, name: str, kind: str, years: Iterable[int]
) -> Calendar:
    """A calendar with these years. Raises UnknownCountry, CalendarCodeTaken."""
    require(actor, "calendar", "write")
    if Calendar.objects.filter(code=code).exists():
        raise CalendarCodeTaken(calendar=code)
    calendar = Calendar.objects.create(code=code, name=name)
    _insert(calendar.id, kind, years)
    _record(actor, at, "calendar.create", calendar.id, {"code": code, "kind": kind, "years": list(years)})
    return calendar


@transaction.atomic
def add_calendar_years(
    *, actor: Actor, at: datetime, calendar_id: UUID, kind: str, years: Iterable[int]
) -> None:
    """Fill in years that are absent; a year that is there keeps its days as somebody edited them."""
    require(actor, "calendar", "write")
    if not Calendar.objects.filter(id=calendar_id).exists():
        raise NotFound
    there = set(CalendarYear.objects.filter(calendar_id=calendar_id).values_list("year", flat=True))
    absent = sorted(set(years) - there)
    _insert(calendar_id, kind, absent)
    _record(actor, at, "calendar.add_years", calendar_id, {"kind": kind, "years": absent})


def _insert(calendar_id: UUID, kind: str, years: Iterable[int]) -> None:
    made = [year_of_kind(kind, year) for year in sorted(set(years))]
    CalendarYear.objects.bulk_create(
        CalendarYear(calendar_id=calendar_id, year=year.year, days=year.days, certainty=year.standing)
        for year in made
    )


def _record(
    actor: Actor, at: datetime, action: str, calendar_id: UUID, details: dict[str, str | list[int]]
) -> None:
    record(actor=actor, at=at, action=action, object_type="calendar", object_id=calendar_id, details=details)
