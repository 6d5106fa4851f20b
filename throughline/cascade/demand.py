"""Everything that one computation of a plan needs."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from uuid import UUID

from throughline.cascade.limits import Fixed
from throughline.cascade.nodes import Nodes
from throughline.cascade.parameters import UNIT_WEIGHTS, Parameters
from throughline.core.allocation import UnitWeight
from throughline.core.rules import Graph, Weighed
from throughline.core.rules.split_terms import unit_modes


@dataclass(frozen=True)
class Demand:
    """What is shared, among whom and how. `people` and `units` weigh `nodes.where(people=…)`."""

    amount: Decimal
    quantum: Decimal
    nodes: Nodes
    parameters: Parameters
    rule: Graph
    people: Weighed
    units: Weighed
    fixed: Mapping[UUID, Fixed]

    @cached_property
    def levels(self) -> list[UnitWeight]:
        """What units weigh, level by level; raises UnitWeightsMixed."""
        return [UNIT_WEIGHTS[mode] for mode in unit_modes(self.units, self.nodes.depth())]
