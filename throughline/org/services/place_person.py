"""Put a person into a unit from a date on; where they were before stays known."""

from datetime import date, datetime
from uuid import UUID

from django.db import transaction

from throughline.access.errors import NotFound, require
from throughline.audit.services.record import record
from throughline.org.models import Person, Unit
from throughline.org.services import histories
from throughline.org.services.apply_due_placements import people_to_date
from throughline.org.services.check_tree import lock_organisation
from throughline.org.services.refresh_figures import refresh_figures
from throughline.org.timeline import set_from
from throughline.tenants.actor import Actor


@transaction.atomic
def place_person(*, actor: Actor, at: datetime, person_id: UUID, unit_id: UUID, on: date) -> Person:
    """Move a person; what they earned before counts for the unit in which they earned it."""
    require(actor, "person", "write")
    lock_organisation()
    person: Person | None = Person.objects.filter(id=person_id).first()
    unit = Unit.objects.filter(id=unit_id).first()
    if person is None or unit is None:
        raise NotFound
    before = histories.load(histories.MEMBERSHIPS, [person_id])
    after = {person_id: set_from(before.get(person_id, []), on, unit_id)}
    histories.save(histories.MEMBERSHIPS, before, after)
    if person.left_on is not None and on > person.left_on:  # somebody who left is back
        Person.objects.filter(id=person_id).update(left_on=None)
    people_to_date(on=actor.today, person_ids=[person_id])
    if list(after[person_id]) != list(before.get(person_id, [])):
        refresh_figures(changed_from=[on], today=actor.today)
    record(
        actor=actor,
        at=at,
        action="person.place",
        object_type="person",
        object_id=person_id,
        details={"unit": unit.code, "on": str(on)},
    )
    person.refresh_from_db()
    return person
