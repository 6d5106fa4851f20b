"""One computation of a plan: nodes, weights and limits in, the kernel's answer out. No database."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Any
from uuid import UUID

from throughline.cascade.demand import Demand
from throughline.cascade.limit_columns import LimitColumns, limit_columns
from throughline.cascade.nodes import Nodes
from throughline.cascade.rule_limits import within_rule_limits
from throughline.cascade.stays import Stays, stays_in
from throughline.core.allocation import Allocation, Kept, allocate, moved_by
from throughline.core.amounts import to_quanta
from throughline.core.tree import Tree


@dataclass(frozen=True)
class Share:
    """What one owner gets, and why: `reasons` is plain JSON (see selectors.reasons.Level).

    `by_then` is a re-plan's: the value expected of the owner at its day, from which expected goes on.
    """

    owner: UUID
    is_person: bool
    code: str
    name: str
    parent: UUID
    amount: Decimal
    stretch: Decimal | None
    weight: Decimal
    siblings_weight: Decimal
    reasons: dict[str, Any]
    by_then: Decimal | None = None


def tree_of(nodes: Nodes) -> Tree:
    """The kernel's tree; raises UnitWithoutPeople and the other errors of core.tree."""
    rows = nodes.rows
    return Tree.build([node.code for node in rows], nodes.parents, [node.is_person for node in rows])


def allocation_of(
    demand: Demand, tree: Tree, kept: Kept | None = None, stays: Stays | None = None
) -> Allocation:
    """The kernel's answer; `kept` and `stays` are a re-plan's. Raises the kernel's errors, in amounts."""
    nodes, quantum = demand.nodes, demand.quantum
    amount = to_quanta(demand.amount, quantum, node=nodes.rows[0].code)
    weights, coefficients = [0] * len(nodes.rows), [10**9] * len(nodes.rows)
    for column, weighed, people in ((weights, demand.people, True), (coefficients, demand.units, False)):
        for row, units in zip(nodes.where(people=people), weighed.units.to_list(), strict=True):
            column[row] = units

    were = stays_in(nodes, stays or {}, quantum)

    def shared(limits: LimitColumns) -> Allocation:
        return allocate(
            tree,
            amount,
            weights,
            unit_weights=demand.levels,
            coefficients=coefficients,
            locks=limits.locks,
            minimums=limits.minimums,
            maximums=limits.maximums,
            holds=limits.holds,
            moved=moved_by(tree, were, locks=limits.locks, maximums=limits.maximums) if were else None,
            kept=kept,
            quantum=quantum,
        )

    return within_rule_limits(demand, limit_columns(demand), shared)
