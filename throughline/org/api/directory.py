"""The organisation page: the tree a level at a time, a unit, the directory of people."""

from typing import cast
from uuid import UUID

from ninja import Query, Router

from throughline.kit.api import TenantRequest
from throughline.org.api.directory_schemas import (
    Branch,
    CalendarRef,
    DirectoryEntry,
    DirectoryPage,
    DirectoryQuery,
    FoundUnit,
    NamedStay,
    PersonRef,
    UnitFull,
    UnitRef,
)
from throughline.org.api.schemas import UnitKind
from throughline.org.models import Calendar, Unit
from throughline.org.selectors import branches as tree
from throughline.org.selectors.directory import Entry, directory
from throughline.org.selectors.unit_detail import unit_detail
from throughline.org.timeline import Span

router = Router(tags=["organisation"])


@router.get("/branches", response=list[Branch])
def read_branches(request: TenantRequest, under: UUID | None = None) -> list[tree.Branch]:
    """The units directly under one, by name; without one the top of the tree."""
    return tree.branches(actor=request.actor, under=under, on=request.actor.today)


@router.get("/units/find", response=list[FoundUnit])
def find_units(request: TenantRequest, q: str) -> list[FoundUnit]:
    """The first units whose name, pinyin, English name or code holds what was typed."""
    return [
        FoundUnit(unit=unit_ref(found.unit), line=[unit_ref(one) for one in found.line])
        for found in tree.find_units(actor=request.actor, q=q)
    ]


@router.get("/units/{unit_id}", response=UnitFull)
def read_unit(request: TenantRequest, unit_id: UUID) -> UnitFull:
    """One unit: where it hung, who led it, what is below it, by which calendar it works."""
    detail = unit_detail(actor=request.actor, unit_id=unit_id, on=request.actor.today)
    return UnitFull(
        **unit_ref(detail.unit).dict(),
        code=detail.unit.code,
        kind=cast(UnitKind, detail.unit.kind),
        line=[unit_ref(one) for one in detail.line],
        head=PersonRef(id=detail.head.id, name=detail.head.name) if detail.head else None,
        heads=[_stay(span) for span in detail.heads],
        places=[_stay(span) for span in detail.places],
        units=detail.units,
        people=detail.people,
        calendar=_calendar(detail.calendar),
        inherited=_calendar(detail.inherited),
    )


@router.get("/directory", response=DirectoryPage)
def read_directory(request: TenantRequest, asked: Query[DirectoryQuery]) -> DirectoryPage:
    """The people one may see, by name: of a unit (with those below it), or of the whole company."""
    page = directory(actor=request.actor, **asked.dict())
    return DirectoryPage(people=[_entry(one) for one in page.entries], total=page.total, next=page.next)


def unit_ref(unit: Unit) -> UnitRef:
    return UnitRef(id=unit.id, name=unit.name, name_en=unit.name_en)


def _entry(entry: Entry) -> DirectoryEntry:
    person = entry.person
    return DirectoryEntry(
        id=person.id,
        number=person.number,
        name=person.name,
        email=person.email,
        level=entry.level,
        hired_on=person.hired_on,
        left_on=person.left_on,
        unit=unit_ref(person.unit) if person.unit else None,
        leads=entry.leads,
        roles=entry.roles,
        login=entry.login,
    )


def _stay(span: Span[str]) -> NamedStay:
    return NamedStay(name=span.value, start=span.start, until=span.until)


def _calendar(calendar: Calendar | None) -> CalendarRef | None:
    return CalendarRef(id=calendar.id, name=calendar.name) if calendar else None
