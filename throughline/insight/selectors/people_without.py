"""People who carry nothing in a cycle: neither a key result of their own nor that of a unit they lead."""

from datetime import date
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet

from throughline.access.errors import NotFound, require
from throughline.goals.models import Cycle, KeyResult
from throughline.goals.selectors.cycles import cycle_seen_by
from throughline.insight.goals_schemas import PeopleWithout, PersonWithout
from throughline.org.models import Headship, Person, Unit
from throughline.org.selectors.dated import holds_on
from throughline.tenants.actor import Actor


def people_without(actor: Actor, cycle: Cycle) -> QuerySet[Person]:
    """Those who are there, by number."""
    carried = KeyResult.objects.filter(cycle=cycle, withdrawn_on=None)
    led = Headship.objects.filter(holds_on(actor.today), person=OuterRef("pk"))
    theirs = led.filter(unit__in=carried.filter(owner_unit__isnull=False).values("owner_unit"))
    there = Person.objects.visible_to(actor).filter(_there(actor.today), unit__isnull=False)
    found: QuerySet[Person] = there.filter(
        ~Exists(carried.filter(owner_person=OuterRef("pk"))), ~Exists(theirs)
    ).order_by("number")
    return found


def page_without(
    *, actor: Actor, cycle_id: UUID, unit_id: UUID | None = None, after: str = "", limit: int = 50
) -> PeopleWithout:
    """In a unit and below it, or everywhere. Raises NotFound, NotAllowed."""
    require(actor, "key_result", "read")
    rows = people_without(actor, cycle_seen_by(actor, cycle_id)).filter(number__gt=after)
    if unit_id is not None:
        rows = rows.filter(unit__path__startswith=_path(unit_id))
    found = list(rows.select_related("unit")[: limit + 1])
    return PeopleWithout(
        items=[_row(person) for person in found[:limit]],
        next=found[limit - 1].number if len(found) > limit else None,
    )


def _path(unit_id: UUID) -> str:
    path: str | None = Unit.objects.filter(id=unit_id).values_list("path", flat=True).first()
    if path is None:
        raise NotFound
    return path


def _there(today: date) -> Q:
    return Q(left_on__isnull=True) | Q(left_on__gte=today)


def _row(person: Person) -> PersonWithout:
    return PersonWithout(
        id=person.id,
        number=person.number,
        name=person.name,
        unit=person.unit.name if person.unit else None,
        hired_on=person.hired_on,
    )
