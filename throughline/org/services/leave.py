"""Somebody leaves: their membership and their posts end."""

from datetime import date, datetime, timedelta
from uuid import UUID

from django.db import transaction

from throughline.access.errors import NotFound, require
from throughline.audit.services.record import record
from throughline.org.models import Headship, Person
from throughline.org.services import histories
from throughline.org.services.apply_due_placements import people_to_date
from throughline.org.services.check_tree import lock_organisation
from throughline.org.services.last_admin import refuse_last_admin
from throughline.org.services.refresh_figures import refresh_figures
from throughline.org.timeline import end_at
from throughline.tenants.actor import Actor


@transaction.atomic
def leave(*, actor: Actor, at: datetime, person_id: UUID, last_day: date) -> Person:
    """`last_day` is the last one on which they belong to their unit and lead what they lead.

    Raises LastAdmin.
    """
    require(actor, "person", "write")
    lock_organisation()
    person: Person | None = Person.objects.filter(id=person_id).first()
    if person is None:
        raise NotFound
    refuse_last_admin(person_id)
    person.left_on = last_day
    person.save(update_fields=["left_on"])
    gone = last_day + timedelta(days=1)
    seats = histories.load(histories.MEMBERSHIPS, [person_id])
    ended = {one: end_at(spans, gone) for one, spans in seats.items()}
    histories.save(histories.MEMBERSHIPS, seats, ended)
    end_headships(person_ids={person_id: gone})
    people_to_date(on=actor.today, person_ids=[person_id])
    if ended != seats:
        refresh_figures(changed_from=[gone], today=actor.today)
    record(
        actor=actor,
        at=at,
        action="person.leave",
        object_type="person",
        object_id=person_id,
        details={"last_day": str(last_day)},
    )
    person.refresh_from_db()
    return person


def end_headships(*, person_ids: dict[UUID, date]) -> None:
    """From their day on these people lead nothing; the posts that they leave are vacant."""
    units = Headship.objects.filter(person_id__in=person_ids).values_list("unit_id", flat=True)
    before = histories.load(histories.HEADSHIPS, list(units))
    after = {unit_id: _without(spans, person_ids) for unit_id, spans in before.items()}
    histories.save(histories.HEADSHIPS, before, after)


def _without(spans: histories.Spans, gone: dict[UUID, date]) -> histories.Spans:
    kept = []
    for span in spans:
        day = gone.get(span.value) if span.value else None
        kept += [span] if day is None else end_at([span], day)
    return kept
