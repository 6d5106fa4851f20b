"""Bottom-up: what every node takes first, needs at least and takes at most, and what it weighs."""

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np

from throughline.core.allocation.errors import MinimumAboveMaximum
from throughline.core.allocation.terms import Terms
from throughline.core.allocation.weighing import BlockWeights, UnitWeight, block_weights
from throughline.core.groups import Block, Bools, Ints
from throughline.core.tree import Tree


@dataclass(frozen=True)
class BlockSums:
    """Over the members of each group of a block: `locks`, `needs` and `room` (for free parts) in quanta.

    `floors` is in 1/denominator quanta. `endless`: somebody can take any amount, and `room` does not count.
    `weighed`: somebody has a weight.
    """

    locks: Ints
    needs: Ints
    floors: Ints
    room: Ints
    endless: Bools
    weighed: Bools


@dataclass
class Demand:
    """Per node in tree order, in quanta; a node gets `lock` first and shares the rest, its *free part*.

    `lock`: locked amounts at and below it. `need`, `cap` (where not `uncapped`): limits of its whole amount.
    `kept`, `floor`: of the free part in 1/denominator quanta, what it keeps and the least it gets.
    `carried`: weight of the unlocked people below. `weights`, `sums`: one entry a block.
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
    weights: list[BlockWeights] = field(default_factory=list)
    sums: list[BlockSums] = field(default_factory=list)


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
    set_aside = terms.set_aside
    for block in reversed(tree.blocks):
        _apply_own(tree, block.rows, terms, demand)
        rows = block.rows
        weights = block_weights(
            demand.carried[rows],
            terms.scale,
            terms.coefficients[rows],
            tree.is_person[rows],
            unit_weights[block.depth - 1],
        )
        free = BlockWeights(np.where(demand.locked[rows], 0, weights.values), weights.unit)
        demand.weights.append(free)
        demand.sums.append(_hand_up(block, free.values, set_aside[block.parents], demand))
    demand.weights.reverse()
    demand.sums.reverse()
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
    """What is kept, and so the least of the free part, within the limits of the new total."""
    low = (demand.need[rows] - demand.lock[rows]) * demand.denominator
    if demand.denominator == 1 and not demand.kept.any():
        demand.floor[rows] = low
        return
    high = (demand.cap[rows] - demand.lock[rows]) * demand.denominator
    for values in (demand.kept[rows], demand.floor[rows]):
        np.minimum(values, high, out=values, where=~demand.uncapped[rows])
    np.maximum(low, demand.floor[rows], out=demand.floor[rows])
    demand.kept[rows][demand.locked[rows]] = 0


def _hand_up(block: Block, weights: Ints, set_aside: Ints, demand: Demand) -> BlockSums:
    """Sum the members of each group into their parent."""
    rows, parents, groups = block.rows, block.parents, block.groups
    sums = _block_sums(block, weights, demand)
    demand.lock[parents] = sums.locks
    demand.need[parents] = sums.needs + set_aside
    demand.carried[parents] = groups.sum(demand.carried[rows])
    demand.kept[parents] += groups.sum(demand.kept[rows])
    demand.floor[parents] = sums.floors + set_aside * demand.denominator
    demand.cap[parents] = sums.locks + set_aside + sums.room
    demand.uncapped[parents] = sums.endless
    return sums


def _block_sums(block: Block, weights: Ints, demand: Demand) -> BlockSums:
    rows, groups = block.rows, block.groups
    positive = weights > 0
    weighed = groups.any(positive)
    # Zero weight gets its floor and no more, except where nobody in the group has a weight: there the limits
    # stand as given, so that sharing to such a unit fails by name and not in silence.
    fixed = groups.spread(weighed) & ~positive
    endless = demand.uncapped[rows] & ~fixed
    high = (demand.cap[rows] - demand.lock[rows]) * demand.denominator
    high[fixed] = demand.floor[rows][fixed]
    high[endless] = 0
    return BlockSums(
        locks=groups.sum(demand.lock[rows]),
        needs=groups.sum(demand.need[rows]),
        floors=groups.sum(demand.floor[rows]),
        room=-(-groups.sum(high) // demand.denominator),
        endless=groups.any(endless),
        weighed=weighed,
    )
