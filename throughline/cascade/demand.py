"""Everything that one computation of a plan needs."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from uuid import UUID

from throughline.cascade.limits import Fixed
from throughline.cascade.nodes import Nodes
from throughline.cascade.parameters import Parameters
from throughline.core.rules import Weighed


@dataclass(frozen=True)
class Demand:
    """What is shared, among whom and how. `people` and `units` weigh `nodes.where(people=…)`."""

    amount: Decimal
    quantum: Decimal
    nodes: Nodes
    parameters: Parameters
    people: Weighed
    units: Weighed
    fixed: Mapping[UUID, Fixed]
