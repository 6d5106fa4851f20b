"""Which units' teams a reader may look at, and which one when none is named."""

from typing import ClassVar
from uuid import UUID

from throughline.access.errors import NotAllowed, NotFound
from throughline.access.permissions import ObjectType
from throughline.org.models import Unit, UnitQuerySet
from throughline.tenants.actor import Actor


class TeamQuerySet(UnitQuerySet):
    """Units by the right to read the key results in them: the table's `key_result`, not its `unit`."""

    object_type: ClassVar[ObjectType] = "key_result"


def teams_of(actor: Actor) -> TeamQuerySet:
    """The units whose people the reader may look at, each before those below it."""
    return TeamQuerySet(Unit).visible_to(actor).order_by("path")


def team_unit(actor: Actor, unit_id: UUID | None) -> Unit | None:
    """The unit asked for, else the first; None for who leads nobody.

    Raises NotFound, and NotAllowed for a unit whose people are not the reader's to see.
    """
    if unit_id is None:
        return teams_of(actor).first()
    unit = unit_called(unit_id)
    if not teams_of(actor).filter(id=unit_id).exists():
        raise NotAllowed(action="read", object_type="key_result")
    return unit


def line_to(actor: Actor, unit: Unit) -> list[Unit]:
    """The units from the highest that the reader may look at down to this one."""
    return list(teams_of(actor).filter(code__in=unit.path.strip("/").split("/")))


def unit_called(unit_id: UUID) -> Unit:
    """Any unit, the tree being everybody's to see; raises NotFound."""
    unit: Unit | None = Unit.objects.filter(id=unit_id).first()
    if unit is None:
        raise NotFound
    return unit
