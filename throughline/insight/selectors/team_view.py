"""What is looked at: a unit with everybody below it, in the running cycle, by one strand."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from throughline.goals.models import Cycle, KeyResult
from throughline.goals.selectors.cycles import shown_on
from throughline.insight.selectors.strands import Strand, chosen, strands_of
from throughline.insight.selectors.team_units_led import team_unit
from throughline.org.models import Unit
from throughline.tenants.actor import Actor


@dataclass(frozen=True, slots=True)
class TeamView:
    """`carried`: all key results of people at and below the unit that the reader may see."""

    unit: Unit
    cycle: Cycle
    carried: Any
    strands: Sequence[Strand]
    strand: Strand | None

    @property
    def people(self) -> Any:
        """The key results of people that belong to the chosen strand."""
        if self.strand is None:
            return self.carried.none()
        return self.carried.filter(self.strand.within)


def team_view(actor: Actor, unit_id: UUID | None, key: str | None) -> TeamView | None:
    """None for who leads nobody, or before any cycle; raises NotFound, NotAllowed. Five queries."""
    unit = team_unit(actor, unit_id)
    cycle = shown_on(actor.today).first()
    if unit is None or cycle is None:
        return None
    carried = KeyResult.objects.visible_to(actor).filter(
        cycle=cycle, withdrawn_on=None, owner_person__unit__path__startswith=unit.path
    )
    strands = strands_of(carried, cycle)
    return TeamView(unit, cycle, carried, strands, chosen(strands, key))
