"""Say who leads a unit from a date on, or that nobody does."""

from datetime import date, datetime
from uuid import UUID

from django.db import transaction

from throughline.access.errors import NotFound, require
from throughline.audit.services.record import record
from throughline.org.models import Person, Unit
from throughline.org.services import histories
from throughline.org.services.check_tree import lock_organisation
from throughline.org.timeline import end_at, set_from
from throughline.tenants.actor import Actor


@transaction.atomic
def set_head(*, actor: Actor, at: datetime, unit_id: UUID, person_id: UUID | None, on: date) -> None:
    """The former headship ends on that day; None leaves the post vacant."""
    require(actor, "unit", "write")
    lock_organisation()
    unit = Unit.objects.filter(id=unit_id).first()
    person = Person.objects.filter(id=person_id).first() if person_id else None
    if unit is None or (person is None and person_id is not None):
        raise NotFound
    before = histories.load(histories.HEADSHIPS, [unit_id])
    spans = before.get(unit_id, [])
    after = {unit_id: set_from(spans, on, person_id) if person_id else end_at(spans, on)}
    histories.save(histories.HEADSHIPS, before, after)
    record(
        actor=actor,
        at=at,
        action="unit.set_head",
        object_type="unit",
        object_id=unit_id,
        details={"unit": unit.code, "head": person.number if person else None, "on": str(on)},
    )
