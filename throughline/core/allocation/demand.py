"""Bottom-up: what every node takes first, needs at least and takes at most, and what it weighs."""

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np

from throughline.core.allocation.errors import MinimumAboveMaximum
from throughline.core.allocation.terms import Terms
from throughline.core.allocation.weighing import LevelWeights, UnitWeight, level_weights
from throughline.core.tree import Bools, Ints, Level, Tree


@dataclass
class Demand:
    """Per node in tree order, in quanta; a node gets `lock` first and shares the rest, its *free part*.

    `lock`: locked amounts at and below it. `need`, `cap` (where not `uncapped`): limits of its whole amount.
    `kept`, `floor`: of the free part in 1/denominator quanta, what it keeps and the least it gets.
    `weights`: one entry a level below the root. `carried`: weight of the unlocked people below.
    """

    locked: Bools
    lock: Ints
    need: Ints
    cap: Ints
    uncapped: Bools
    kept: Ints
    floor: Ints
    carried: Ints
    denominator: int
    weights: list[LevelWeights] = field(default_factory=list)


def sum_up(tree: Tree, terms: Terms, unit_weights: Sequence[UnitWeight]) -> Demand:
    """The demand of every node, from the people up. Raises MinimumAboveMaximum."""
    nothing = np.zeros_like(terms.locks)
    kept = nothing.copy() if terms.kept is None else terms.kept.copy()
    demand = Demand(
        locked=terms.locks >= 0,
        lock=nothing.copy(),
        need=nothing.copy(),
        cap=nothing.copy(),
        uncapped=tree.is_person.copy(),
        kept=kept,
        floor=kept.copy(),
        carried=terms.weights.copy(),
        denominator=terms.denominator,
    )
    for level, unit_weight in reversed(list(zip(tree.levels, unit_weights, strict=True))):
        _apply_own(tree, level.rows, terms, demand)
        rows = level.rows
        weights = level_weights(
            demand.carried[rows], terms.scale, terms.coefficients[rows], tree.is_person[rows], unit_weight
        )
        free = LevelWeights(np.where(demand.locked[rows], 0, weights.values), weights.unit)
        demand.weights.insert(0, free)
        _hand_up(level, free.values, terms.holds[level.parents], demand)
    return demand


def _apply_own(tree: Tree, rows: slice, terms: Terms, demand: Demand) -> None:
    """Lay the nodes' own lock, minimum and maximum over what came from their members."""
    locked, locks, maximums = demand.locked[rows], terms.locks[rows], terms.maximums[rows]
    need, cap, lock = demand.need[rows], demand.cap[rows], demand.lock[rows]
    own_cap = maximums >= 0
    uncapped = demand.uncapped[rows]
    np.maximum(need, terms.minimums[rows], out=need)
    cap[:] = np.where(own_cap & (uncapped | (maximums < cap)), maximums, cap)
    uncapped &= ~(own_cap | locked)
    for values in (lock, need, cap):
        np.copyto(values, locks, where=locked)
    wrong = ~uncapped & (need > cap)
    if wrong.any():
        row = int(np.argmax(wrong))
        raise MinimumAboveMaximum(
            node=tree.id_at(rows.start + row), minimum=int(need[row]), maximum=int(cap[row])
        )
    demand.carried[rows][locked] = 0
    _apply_limits_to_kept(rows, demand)


def _apply_limits_to_kept(rows: slice, demand: Demand) -> None:
    """The least of the free part: what is kept, but within the limits of the new total."""
    low = (demand.need[rows] - demand.lock[rows]) * demand.denominator
    if demand.denominator == 1 and not demand.kept.any():
        demand.floor[rows] = low
        return
    high = (demand.cap[rows] - demand.lock[rows]) * demand.denominator
    floor = np.where(~demand.uncapped[rows] & (demand.floor[rows] > high), high, demand.floor[rows])
    demand.floor[rows] = np.maximum(low, floor)
    demand.kept[rows][demand.locked[rows]] = 0


def _hand_up(level: Level, weights: Ints, holds: Ints, demand: Demand) -> None:
    """Sum the members of each group into their parent."""
    rows, parents, groups = level.rows, level.parents, level.groups
    lock = groups.sum(demand.lock[rows])
    demand.lock[parents] = lock
    demand.need[parents] = groups.sum(demand.need[rows]) + holds
    demand.carried[parents] = groups.sum(demand.carried[rows])
    demand.kept[parents] += groups.sum(demand.kept[rows])
    demand.floor[parents] = groups.sum(demand.floor[rows]) + holds * demand.denominator
    room, endless = free_room(level, weights, demand)
    demand.cap[parents] = lock + holds - (-room // demand.denominator)
    demand.uncapped[parents] = endless


def free_room(level: Level, weights: Ints, demand: Demand) -> tuple[Ints, Bools]:
    """How much each group can take beyond its locks, in 1/denominator quanta, and whether without an end.

    Zero weight gets its floor and no more, except where nobody in the group has a weight: there the limits
    stand as given, so that sharing to such a unit fails by name and not in silence.
    """
    rows, groups = level.rows, level.groups
    fixed = (weights == 0) & groups.spread(groups.any(weights > 0))
    endless = demand.uncapped[rows] & ~fixed
    high = (demand.cap[rows] - demand.lock[rows]) * demand.denominator
    room = np.where(fixed, demand.floor[rows], np.where(endless, 0, high))
    return groups.sum(room), groups.any(endless)
