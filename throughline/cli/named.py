"""Rows that a command names by a code, a number or a name."""

from typing import TYPE_CHECKING, Any
from uuid import UUID

from throughline.core.errors import ThroughlineError

if TYPE_CHECKING:
    from throughline.goals.owner import Owner


class NoSuchCode(ThroughlineError):
    code = "no_such_code"
    zh = "没有编码为“{value}”的{what_zh}。"
    en = "There is no {what_en} called “{value}”."


def id_by(rows: Any, field: str, value: str, what_zh: str, what_en: str) -> UUID:
    """The id of the first of these rows (a queryset) whose field holds a value; raises NoSuchCode."""
    found: UUID | None = rows.filter(**{field: value}).values_list("id", flat=True).first()
    if found is None:
        raise NoSuchCode(value=value, what_zh=what_zh, what_en=what_en)
    return found


def owner_of(unit: str | None, person: str | None) -> "Owner":
    """The owner that a unit's code or a person's number names."""
    from throughline.goals.owner import Owner
    from throughline.org.models import Person, Unit

    return Owner(
        unit_id=id_by(Unit.objects, "code", unit, "组织单元", "unit") if unit else None,
        person_id=id_by(Person.objects, "number", person, "员工", "person") if person else None,
    )
