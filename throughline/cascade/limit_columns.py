"""What a planner fixed for single owners, as the kernel's columns."""

from dataclasses import dataclass
from fractions import Fraction

from throughline.cascade.demand import Demand
from throughline.cascade.limit_rules import refuse_contradiction
from throughline.core.allocation import ABSENT
from throughline.core.amounts import to_quanta


@dataclass(frozen=True)
class LimitColumns:
    """One entry a node, in quanta; see core.allocation.allocate."""

    locks: list[int]
    minimums: list[int]
    maximums: list[int]
    holds: list[int]


def limit_columns(demand: Demand) -> LimitColumns:
    """Raises the errors of limit_rules; what is fixed for owners who take no part is left out.

    What the rule itself holds back at the root counts where the planner fixed nothing there.
    """
    nodes, fixed, quantum = demand.nodes, demand.fixed, demand.quantum
    count = len(nodes.rows)
    found = LimitColumns([ABSENT] * count, [ABSENT] * count, [ABSENT] * count, [0] * count)
    share = demand.rule.settings.hold
    if share is not None:
        found.holds[0] = round(Fraction(share) * Fraction(demand.amount) / Fraction(quantum))
    for row, node in enumerate(nodes.rows):
        one = fixed.get(node.id)
        if one is None:
            continue
        refuse_contradiction(one, quantum, node=node.code, is_unit=not node.is_person)
        for column, amount in (
            (found.locks, one.lock),
            (found.minimums, one.minimum),
            (found.maximums, one.maximum),
            (found.holds, one.hold),
        ):
            if amount is not None:
                column[row] = to_quanta(amount, quantum, node=node.code)
    return found
