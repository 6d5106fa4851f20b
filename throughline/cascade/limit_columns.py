"""What a planner fixed for single owners, as the kernel's columns."""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from throughline.cascade.demand import Demand
from throughline.cascade.limit_rules import refuse_contradiction
from throughline.cascade.limits import Fixed
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
    for node in nodes.rows:
        if node.id in fixed:
            refuse_contradiction(fixed[node.id], quantum, node=node.code, is_unit=not node.is_person)
    rows = [(node.code, fixed.get(node.id, Fixed())) for node in nodes.rows]

    def counted(node: str, amount: Decimal | None, missing: int) -> int:
        return missing if amount is None else to_quanta(amount, quantum, node=node)

    holds = [counted(code, one.hold, 0) for code, one in rows]
    share = demand.rule.settings.hold
    if share is not None and rows[0][1].hold is None:
        holds[0] = round(Fraction(share) * Fraction(demand.amount) / Fraction(quantum))
    return LimitColumns(
        locks=[counted(code, one.lock, ABSENT) for code, one in rows],
        minimums=[counted(code, one.minimum, ABSENT) for code, one in rows],
        maximums=[counted(code, one.maximum, ABSENT) for code, one in rows],
        holds=holds,
    )
