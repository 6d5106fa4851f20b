"""Working calendars."""

from typing import cast
from uuid import UUID

from ninja import Router, Status

from throughline.core.calendars import Standing
from throughline.kit.api import TenantRequest
from throughline.org.api.schemas import (
    CalendarDays,
    CalendarFull,
    CalendarRow,
    CalendarYearRow,
    MoreYears,
    NewCalendar,
    UnitCalendar,
)
from throughline.org.selectors.calendars import calendar_list, calendar_with_years
from throughline.org.services.create_calendar import add_calendar_years, create_calendar
from throughline.org.services.set_calendar_days import set_calendar_days
from throughline.org.services.set_unit_calendar import set_unit_calendar

router = Router(tags=["organisation"])


@router.get("/calendars", response=list[CalendarRow])
def read_calendars(request: TenantRequest) -> list[CalendarRow]:
    """Every calendar with the years it holds."""
    return [
        CalendarRow(id=one.id, code=one.code, name=one.name, years=[year.year for year in one.years.all()])
        for one in calendar_list(actor=request.actor)
    ]


@router.get("/calendars/{calendar_id}", response=CalendarFull)
def read_calendar(request: TenantRequest, calendar_id: UUID) -> CalendarFull:
    """One calendar with every day of its years."""
    found = calendar_with_years(actor=request.actor, calendar_id=calendar_id)
    years = [
        CalendarYearRow(year=year.year, days=year.days, standing=cast(Standing, year.certainty))
        for year in found.years.all()
    ]
    return CalendarFull(id=found.id, code=found.code, name=found.name, years=years)


@router.post("/calendars", response={201: None})
def add_calendar(request: TenantRequest, body: NewCalendar) -> Status[None]:
    """Make a calendar out of the installed tables of holidays."""
    create_calendar(actor=request.actor, at=request.now, **body.dict())
    return Status(201, None)


@router.put("/calendars/{calendar_id}/days", response={204: None})
def edit_days(request: TenantRequest, calendar_id: UUID, body: CalendarDays) -> Status[None]:
    """Make days working or off."""
    set_calendar_days(actor=request.actor, at=request.now, calendar_id=calendar_id, days=body.days)
    return Status(204, None)


@router.post("/calendars/{calendar_id}/years", response={204: None})
def add_years(request: TenantRequest, calendar_id: UUID, body: MoreYears) -> Status[None]:
    """Fill in years that are absent; those that are there keep their days."""
    add_calendar_years(actor=request.actor, at=request.now, calendar_id=calendar_id, **body.dict())
    return Status(204, None)


@router.put("/units/{unit_id}/calendar", response={204: None})
def work_by(request: TenantRequest, unit_id: UUID, body: UnitCalendar) -> Status[None]:
    """Say by which calendar a unit, and those below it without one of their own, works."""
    set_unit_calendar(actor=request.actor, at=request.now, unit_id=unit_id, **body.dict())
    return Status(204, None)
