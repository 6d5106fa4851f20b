"""People, and where they are."""

from typing import Annotated
from uuid import UUID

from ninja import Router, Status
from pydantic import Field

from throughline.kit.api import TenantRequest
from throughline.org.api.schemas import (
    LastDay,
    NewPerson,
    PeoplePage,
    PersonCorrection,
    PersonFull,
    PersonMove,
    PersonRow,
    Stay,
)
from throughline.org.models import Person
from throughline.org.selectors.people import people_page, person_detail
from throughline.org.services.correct_person import correct_person
from throughline.org.services.create_person import create_person
from throughline.org.services.leave import leave
from throughline.org.services.place_person import place_person
from throughline.org.timeline import Span

router = Router(tags=["organisation"])


@router.get("/people", response=PeoplePage)
def read_people(
    request: TenantRequest,
    unit_id: UUID | None = None,
    q: str = "",
    after: str = "",
    limit: Annotated[int, Field(ge=1, le=500)] = 100,
) -> PeoplePage:
    """The people one may see, by number: in a unit and below it, or found by name, pinyin or number."""
    people = people_page(actor=request.actor, unit_id=unit_id, q=q, after=after, limit=limit + 1)
    following = people[limit - 1].number if len(people) > limit else None
    return PeoplePage(people=[row_of(person) for person in people[:limit]], next=following)


@router.get("/people/{person_id}", response=PersonFull)
def read_person(request: TenantRequest, person_id: UUID) -> PersonFull:
    """One person: whom they answer to, and which units they were in and led."""
    detail = person_detail(actor=request.actor, person_id=person_id, on=request.actor.today)
    return PersonFull(
        person=row_of(detail.person),
        superior_id=detail.superior.id if detail.superior else None,
        superior=detail.superior.name if detail.superior else None,
        stays=[_stay(span) for span in detail.stays],
        posts=[_stay(span) for span in detail.posts],
    )


@router.post("/people", response={201: PersonRow})
def add_person(request: TenantRequest, body: NewPerson) -> Status[PersonRow]:
    """Add a person, in a unit from `since` on, else from the day they were hired."""
    return Status(201, row_of(create_person(actor=request.actor, at=request.now, **body.dict())))


@router.put("/people/{person_id}", response=PersonRow)
def correct(request: TenantRequest, person_id: UUID, body: PersonCorrection) -> PersonRow:
    """Correct a person's name, mail and the day they were hired."""
    return row_of(correct_person(actor=request.actor, at=request.now, person_id=person_id, **body.dict()))


@router.post("/people/{person_id}/move", response={204: None})
def move_person(request: TenantRequest, person_id: UUID, body: PersonMove) -> Status[None]:
    """Put a person into another unit from a date on."""
    place_person(actor=request.actor, at=request.now, person_id=person_id, **body.dict())
    return Status(204, None)


@router.post("/people/{person_id}/leave", response={204: None})
def end_person(request: TenantRequest, person_id: UUID, body: LastDay) -> Status[None]:
    """Somebody leaves after a last day: their seat and their posts end."""
    leave(actor=request.actor, at=request.now, person_id=person_id, **body.dict())
    return Status(204, None)


def row_of(person: Person) -> PersonRow:
    return PersonRow(
        id=person.id,
        number=person.number,
        name=person.name,
        email=person.email,
        hired_on=person.hired_on,
        left_on=person.left_on,
        unit_id=person.unit_id,
        unit=person.unit.name if person.unit else None,
    )


def _stay(span: Span[str]) -> Stay:
    return Stay(unit=span.value, start=span.start, until=span.until)
