"""Correct what is known of a person: their name, mail and the day they were hired; the number stays."""

from datetime import date, datetime
from uuid import UUID

from django.db import transaction

from throughline.access.errors import NotFound, require
from throughline.audit.services.record import record
from throughline.org.models import Person
from throughline.org.names import name_key
from throughline.org.services.look_for_owners import look_for_owners
from throughline.search.services.index_words import index_words
from throughline.tenants.actor import Actor


@transaction.atomic
def correct_person(
    *, actor: Actor, at: datetime, person_id: UUID, name: str, email: str, hired_on: date | None
) -> Person:
    """The same again changes nothing. Where they were and are is for `place_person` and `leave`."""
    require(actor, "person", "write")
    person: Person | None = Person.objects.visible_to(actor).select_for_update().filter(id=person_id).first()
    if person is None:
        raise NotFound
    wanted = {"name": name, "email": email, "hired_on": hired_on}
    changed = [field for field, value in wanted.items() if getattr(person, field) != value]
    if not changed:
        return person
    details = {field: [str(getattr(person, field) or ""), str(wanted[field] or "")] for field in changed}
    person.name, person.name_key, person.email, person.hired_on = name, name_key(name), email, hired_on
    person.save(update_fields=["name", "name_key", "email", "hired_on"])
    index_words(kind="person", names={person.id: (name, person.number)})
    look_for_owners()
    record(
        actor=actor,
        at=at,
        action="person.correct",
        object_type="person",
        object_id=person.id,
        details={"number": person.number, **details},
    )
    return person
