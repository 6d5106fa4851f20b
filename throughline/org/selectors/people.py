"""People: a page of a list, and one with their history."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from throughline.access.errors import NotFound
from throughline.org.models import Headship, Membership, Person, Unit
from throughline.org.names import folded
from throughline.org.selectors.superiors import superior_of
from throughline.org.timeline import Span
from throughline.tenants.actor import Actor


@dataclass(frozen=True)
class PersonDetail:
    """A person, whom they answer to, and which units they were in and led."""

    person: Person
    superior: Person | None
    stays: list[Span[str]]
    posts: list[Span[str]]


def people_page(
    *, actor: Actor, unit_id: UUID | None = None, q: str = "", after: str = "", limit: int = 100
) -> list[Person]:
    """Up to `limit` people by number after `after`; in a unit's subtree; `q` is a part of a name."""
    people = Person.objects.visible_to(actor).filter(number__gt=after).select_related("unit")
    if unit_id is not None:
        unit = Unit.objects.filter(id=unit_id).first()
        if unit is None:
            raise NotFound
        people = people.filter(unit__path__startswith=unit.path)
    if q.strip():
        people = people.filter(name_key__contains=folded(q)) | people.filter(number__startswith=q.strip())
    return list(people.order_by("number")[:limit])


def person_detail(*, actor: Actor, person_id: UUID, on: date) -> PersonDetail:
    """One person that the actor may see; NotFound otherwise."""
    person = Person.objects.visible_to(actor).select_related("unit").filter(id=person_id).first()
    if person is None:
        raise NotFound
    superior = superior_of([person_id], on)[person_id]
    stays = Membership.objects.filter(person_id=person_id)
    posts = Headship.objects.filter(person_id=person_id)
    columns = ("valid_from", "valid_until", "unit__name", "id")
    return PersonDetail(
        person=person,
        superior=Person.objects.get(id=superior) if superior else None,
        stays=[Span(*row) for row in stays.order_by("valid_from").values_list(*columns)],
        posts=[Span(*row) for row in posts.order_by("valid_from").values_list(*columns)],
    )
