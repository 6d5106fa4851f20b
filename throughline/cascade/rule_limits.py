"""Limits that the rule itself sets; what a planner fixed for an owner by hand goes before them."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from fractions import Fraction

from throughline.cascade.demand import Demand
from throughline.cascade.limit_columns import LimitColumns
from throughline.core.allocation import ABSENT, Allocation
from throughline.core.groups import Ints
from throughline.core.rules.split_terms import RuleBound, RuleLimits, rule_limits


def within_rule_limits(
    demand: Demand, by_hand: LimitColumns, shared: Callable[[LimitColumns], Allocation]
) -> Allocation:
    """The allocation by `shared` within both.

    A share of the parent's amount is known once the parent has its own: the levels that have such limits are
    shared out one after another from above, each with those of all levels above it.
    """
    limits = {people: rule_limits(demand.people if people else demand.units) for people in (True, False)}
    known = {people: found for people, found in limits.items() if found is not None}
    if not known:
        return shared(by_hand)
    columns = by_hand
    for people, found in known.items():
        columns = _laid_over(demand, columns, found, people=people)
    if not any(found.by_share for found in known.values()):
        return shared(columns)
    return _level_by_level(demand, columns, known, shared)


def _level_by_level(
    demand: Demand,
    columns: LimitColumns,
    known: dict[bool, RuleLimits],
    shared: Callable[[LimitColumns], Allocation],
) -> Allocation:
    amounts: Sequence[int] | Ints = [round(Fraction(demand.amount) / Fraction(demand.quantum))] + [0] * (
        len(demand.nodes.rows) - 1
    )
    allocation = None
    for level in range(1, demand.nodes.depth() + 1):
        for people, found in known.items():
            columns = _laid_over(demand, columns, found, people=people, level=level, amounts=amounts)
        allocation = shared(columns)
        amounts = allocation.amounts
    assert allocation is not None  # a plan has a level below its root
    return allocation


def _laid_over(
    demand: Demand,
    columns: LimitColumns,
    limits: RuleLimits,
    *,
    people: bool,
    level: int | None = None,
    amounts: Sequence[int] | Ints = (),
) -> LimitColumns:
    """Amounts of all levels, or with `level` the shares of that one; none where a hand fixed the side."""
    nodes, lows, highs = demand.nodes, list(columns.minimums), list(columns.maximums)
    for place, row in enumerate(nodes.where(people=people)):
        if columns.locks[row] != ABSENT or (level is not None and nodes.depths[row] != level):
            continue
        parent = amounts[nodes.parents[row]] if level is not None else 0
        low = _counted(limits.minimums[place], demand, parent, level)
        high = _counted(limits.maximums[place], demand, parent, level)
        if low is not None and lows[row] == ABSENT and (highs[row] == ABSENT or low <= highs[row]):
            lows[row] = low
        if high is not None and highs[row] == ABSENT and (lows[row] == ABSENT or lows[row] <= high):
            highs[row] = high
    return replace(columns, minimums=lows, maximums=highs)


def _counted(bound: RuleBound | None, demand: Demand, parent: int, level: int | None) -> int | None:
    """In quanta, half to even; None where there is none, or it is of the other sort."""
    if bound is None or bound.of_parent != (level is not None):
        return None
    return (
        round(bound.value * int(parent)) if bound.of_parent else round(bound.value / Fraction(demand.quantum))
    )
