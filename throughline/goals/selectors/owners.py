"""What owners are called, many at once."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal
from uuid import UUID

from throughline.goals.owner import Owner
from throughline.org.models import Person, Unit


@dataclass(frozen=True, slots=True)
class NamedOwner:
    """A unit or a person with its code or number."""

    kind: Literal["unit", "person"]
    id: UUID
    code: str
    name: str


def names_of(owners: Iterable[Owner]) -> dict[Owner, NamedOwner]:
    """Two queries."""
    wanted = set(owners)
    units = Unit.objects.filter(id__in=[one.unit_id for one in wanted if one.unit_id])
    people = Person.objects.filter(id__in=[one.person_id for one in wanted if one.person_id])
    found = {Owner(unit_id=row.id): NamedOwner("unit", row.id, row.code, row.name) for row in units}
    return found | {
        Owner(person_id=row.id): NamedOwner("person", row.id, row.number, row.name) for row in people
    }
