"""Add a person, and place them in a unit."""

from datetime import date, datetime
from uuid import UUID

from django.db import transaction

from throughline.access.errors import NotFound, require
from throughline.audit.services.record import record
from throughline.core.errors import ThroughlineError
from throughline.org.models import Membership, Person, Unit
from throughline.org.names import name_key
from throughline.org.services.apply_due_placements import people_to_date
from throughline.org.services.check_tree import lock_organisation
from throughline.org.services.look_for_owners import look_for_owners
from throughline.org.timeline import BEGINNING
from throughline.search.services.index_words import index_words
from throughline.tenants.actor import Actor


class PersonNumberTaken(ThroughlineError):
    code = "person_number_taken"
    status = 409
    zh = "工号 {number} 已属于 {name}；请换一个工号。"
    en = "The number {number} belongs to {name} already; choose another."


@transaction.atomic
def create_person(
    *,
    actor: Actor,
    at: datetime,
    number: str,
    name: str,
    email: str = "",
    hired_on: date | None = None,
    unit_id: UUID | None = None,
    since: date | None = None,
    login_id: UUID | None = None,
) -> Person:
    """A person who is in the unit from `since` on, else from the day they were hired, else always was."""
    require(actor, "person", "write")
    lock_organisation()
    taken = Person.objects.filter(number=number).first()
    if taken is not None:
        raise PersonNumberTaken(number=number, name=taken.name)
    if unit_id is not None and not Unit.objects.filter(id=unit_id).exists():
        raise NotFound
    person = Person.objects.create(
        number=number,
        name=name,
        name_key=name_key(name),
        email=email,
        hired_on=hired_on,
        login_id=login_id,
    )
    index_words(kind="person", names={person.id: (name, number)})
    look_for_owners()
    if unit_id is not None:
        start = since or hired_on or BEGINNING
        Membership.objects.create(person=person, unit_id=unit_id, valid_from=start)
        people_to_date(on=actor.today, person_ids=[person.id])
        person.refresh_from_db()
    details = {"number": number, "since": str(since or "")}
    record(
        actor=actor,
        at=at,
        action="person.create",
        object_type="person",
        object_id=person.id,
        details=details,
    )
    return person
