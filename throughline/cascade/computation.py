"""One computation of a plan: nodes, weights and limits in, one row for each owner out. No database."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Any
from uuid import UUID

from throughline.cascade.demand import Demand
from throughline.cascade.factors import factors_of, shown
from throughline.cascade.limit_columns import LimitColumns, limit_columns
from throughline.cascade.nodes import Nodes
from throughline.cascade.rule_limits import within_rule_limits
from throughline.core.allocation import (
    Allocation,
    Bound,
    Kept,
    Reason,
    Siblings,
    allocate,
    stretch,
)
from throughline.core.amounts import from_quanta, to_quanta, written_out
from throughline.core.tree import Tree

BOUND_NAMES = {Bound.WEIGHT: "none", Bound.LOCK: "lock", Bound.MINIMUM: "min", Bound.MAXIMUM: "max"}


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


def allocation_of(demand: Demand, tree: Tree, kept: Kept | None = None) -> Allocation:
    """The kernel's answer; raises the errors of core.allocation, in amounts."""
    nodes, quantum = demand.nodes, demand.quantum
    amount = to_quanta(demand.amount, quantum, node=nodes.rows[0].code)
    weights, coefficients = [0] * len(nodes.rows), [10**9] * len(nodes.rows)
    for column, weighed, people in ((weights, demand.people, True), (coefficients, demand.units, False)):
        for row, units in zip(nodes.where(people=people), weighed.units.to_list(), strict=True):
            column[row] = units

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
            kept=kept,
            quantum=quantum,
        )

    return within_rule_limits(demand, limit_columns(demand), shared)


def shares_of(demand: Demand, allocation: Allocation) -> list[Share]:
    """One share for every node below the root, in the order of the nodes."""
    nodes, quantum = demand.nodes, demand.quantum
    found = allocation.reasons()
    reasons = {row: found[row] for row in range(len(nodes.rows)) if nodes.parents[row] >= 0}
    siblings = _siblings(nodes, reasons)
    shared = {nodes.parents[row]: reason.group for row, reason in reasons.items()}
    above = {
        parent: {**_division(group, quantum), "siblings": siblings[parent]}
        for parent, group in shared.items()
    }
    factors = factors_of(demand, reasons)
    stretched = _stretched(demand, allocation)
    return [
        Share(
            owner=nodes.rows[row].id,
            is_person=nodes.rows[row].is_person,
            code=nodes.rows[row].code,
            name=nodes.rows[row].name,
            parent=nodes.rows[nodes.parents[row]].id,
            amount=from_quanta(reason.amount, quantum),
            stretch=stretched[row],
            weight=reason.weight,
            siblings_weight=reason.group.weight_sum,
            reasons={
                **above[nodes.parents[row]],
                "own_lock": _amount(reason.own_lock, quantum),
                "kept": _amount(reason.kept, quantum),
                "exact": _amount(reason.exact, quantum),
                "bound": BOUND_NAMES[reason.bound],
                "factors": factors[row],
            },
        )
        for row, reason in reasons.items()
    ]


def _stretched(demand: Demand, allocation: Allocation) -> list[Decimal | None]:
    rate = demand.rule.settings.over_assignment
    if rate is None:
        return [None] * len(demand.nodes.rows)
    return [from_quanta(int(count), demand.quantum) for count in stretch(allocation.amounts, rate)]


def _siblings(nodes: Nodes, reasons: Mapping[int, Reason]) -> dict[int, int]:
    """For each parent's row, how many of its members share by weight."""
    counts = dict.fromkeys(nodes.parents, 0)
    for row, reason in reasons.items():
        counts[nodes.parents[row]] += reason.bound is Bound.WEIGHT and reason.weight > 0
    return counts


def _division(group: Siblings, quantum: Decimal) -> dict[str, str]:
    """What is the same for all who share a parent's amount."""
    amounts: dict[str, int | Fraction] = {
        "parent_amount": group.parent_amount,
        "locked": group.locks,
        "hold": group.hold,
        "limited": group.settled,
        "shared": group.left,
    }
    return {name: _amount(value, quantum) for name, value in amounts.items()}


def _amount(count: int | Fraction, quantum: Decimal) -> str:
    """Whole counts, nearly all of them, go without fractions: somebody waits for the table."""
    if not count:
        return "0"
    if count.denominator == 1:
        return written_out(from_quanta(count.numerator, quantum))
    measure, whole = quantum.as_integer_ratio()
    return shown(count.numerator * measure, count.denominator * whole)
