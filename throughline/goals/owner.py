"""Who carries an objective or a key result: one unit or one person."""

from dataclasses import dataclass
from typing import Self
from uuid import UUID

from throughline.access.errors import NotFound
from throughline.core.errors import ThroughlineError
from throughline.org.models import Person, Unit


class OneOwner(ThroughlineError):
    code = "one_owner"
    status = 422
    zh = "负责人应当是一个组织单元或一位员工，两者给出一个。"
    en = "The owner is either one unit or one person; give one of the two."


@dataclass(frozen=True, slots=True)
class Owner:
    """A unit or a person; raises OneOwner for none or both."""

    unit_id: UUID | None = None
    person_id: UUID | None = None

    def __post_init__(self) -> None:
        if (self.unit_id is None) == (self.person_id is None):
            raise OneOwner

    def checked(self) -> Self:
        """Itself, if it exists in this company; raises NotFound."""
        found = [
            Unit.objects.filter(id=self.unit_id).exists() if self.unit_id else False,
            Person.objects.filter(id=self.person_id).exists() if self.person_id else False,
        ]
        if not any(found):
            raise NotFound
        return self

    def written(self) -> str:
        """As a change keeps it: the name that it has today."""
        if self.person_id is not None:
            return Person.objects.get(id=self.person_id).name
        assert self.unit_id is not None  # one of the two is given
        return Unit.objects.get(id=self.unit_id).name

    def columns(self) -> dict[str, UUID | None]:
        """The two columns that name it."""
        return {"owner_unit_id": self.unit_id, "owner_person_id": self.person_id}
