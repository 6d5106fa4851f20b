"""The cascade: one amount over a whole tree, many sibling groups at once."""

from collections.abc import Sequence
from decimal import Decimal

import numpy as np

from throughline.core.allocation.bound import AT_MAXIMUM, AT_MINIMUM, BY_WEIGHT, LOCKED
from throughline.core.allocation.demand import Demand, sum_up
from throughline.core.allocation.errors import Infeasible
from throughline.core.allocation.feasible import Funds, refuse_infeasible
from throughline.core.allocation.result import Allocation, BlockShares
from throughline.core.allocation.share import Offer, round_off, share
from throughline.core.allocation.terms import Given, Kept, Terms, read_terms
from throughline.core.allocation.weighing import BlockWeights, UnitWeight
from throughline.core.groups import Block, Ints
from throughline.core.tree import Tree


def allocate(
    tree: Tree,
    amount: int,
    weights: Given,
    *,
    unit_weights: UnitWeight | Sequence[UnitWeight] = UnitWeight.MEMBERS,
    coefficients: Given = None,
    locks: Given = None,
    minimums: Given = None,
    maximums: Given = None,
    holds: Given = None,
    moved: Given = None,
    kept: Kept | None = None,
    quantum: Decimal = Decimal(1),
) -> Allocation:
    """Share `amount`, a count of the quantum, over the tree: docs/algorithms/allocation.md.

    All arrays have one entry a row of the caller (the rows given to Tree.build), integers of any size.
    `weights` counts 10⁻⁹ (weight_units) and is read at people; `coefficients` the same, read at units (1
    where not given). `locks`, `minimums`, `maximums` (ABSENT = -1 for none) and `holds` (0 for none) count
    the quantum; a node with a lock has no other limit, a person holds nothing back, and the root's own lock,
    minimum and maximum are not read, its amount being given. `unit_weights` says what units weigh: one for
    all levels, or one for each level from the one below the root. `kept` is a re-plan's (see replan.py), and
    so is `moved`: of each unit's amount what was asked of people who then moved away, below zero where they
    came to (see moves.py, which gives it so that no amount falls below zero).
    `quantum` only turns counts into amounts in the sentences of errors.

    Raises, before anything is returned and naming the first node in tree order: LocksAboveAmount,
    MovedAboveAmount, MinimumsAboveAmount, MaximumsBelowAmount, MinimumAboveMaximum, AllWeightsZero,
    KeptAboveAmount, NegativeWeight, NegativeAmount.
    """
    limits = {"locks": locks, "minimums": minimums, "maximums": maximums, "holds": holds}
    try:
        terms = read_terms(tree, amount, weights, coefficients, amounts=limits, moved=moved, kept=kept)
        demand = sum_up(tree, terms, _each_level(tree, unit_weights))
        return _hand_down(tree, amount, terms, demand)
    except Infeasible as error:
        raise error.in_amounts(quantum) from None


def _each_level(tree: Tree, unit_weights: UnitWeight | Sequence[UnitWeight]) -> list[UnitWeight]:
    """One mode for each level; levels beyond those given weigh by their members."""
    if isinstance(unit_weights, UnitWeight):
        return [unit_weights] * tree.depth
    return [*unit_weights, *[UnitWeight.MEMBERS] * tree.depth][: tree.depth]


def _hand_down(tree: Tree, amount: int, terms: Terms, demand: Demand) -> Allocation:
    amounts = np.zeros_like(terms.locks)
    amounts[0] = amount
    shares = []
    for block, weights, sums in zip(tree.blocks, demand.weights, demand.sums, strict=True):
        rows, parents = block.rows, block.parents
        funds = Funds(amounts[parents], terms.holds[parents], terms.moved[parents], sums.locks)
        refuse_infeasible(tree, block, sums, demand.denominator, funds)
        free, block_shares = _share_block(block, weights, demand, funds)
        amounts[rows] = demand.lock[rows] + free
        shares.append(block_shares)
    return Allocation(tree, amounts, demand.lock, demand.kept, demand.denominator, tuple(shares))


def _share_block(
    block: Block, weights: BlockWeights, demand: Demand, funds: Funds
) -> tuple[Ints, BlockShares]:
    """The free parts of a block in quanta, and what explains them."""
    rows, groups, denominator = block.rows, block.groups, demand.denominator
    offer = _offer(block, weights.values, demand, funds)
    if not offer.fits_int64(denominator):
        offer = offer.in_python_integers()
    shared = share(offer)
    free = round_off(groups, shared, funds.available, denominator)
    bound = shared.bound
    idle = weights.values == 0
    if idle.any():
        low, kept = demand.floor[rows], demand.kept[rows]
        fixed = np.where(low > kept, AT_MINIMUM, np.where(low < kept, AT_MAXIMUM, BY_WEIGHT))
        bound = np.where(idle, fixed, bound)
        bound[demand.locked[rows]] = LOCKED
    return free, BlockShares(funds, weights, shared.left, shared.weight_sums, bound)


def _offer(block: Block, weights: Ints, demand: Demand, funds: Funds) -> Offer:
    rows, groups, denominator = block.rows, block.groups, demand.denominator
    available = funds.available * denominator
    low = demand.floor[rows]
    high = (demand.cap[rows] - demand.lock[rows]) * denominator
    # Nobody can get more than there is with what others have below zero.
    high = np.where(demand.uncapped[rows], groups.spread(available - groups.sum(np.minimum(low, 0))), high)
    return Offer(
        groups=groups,
        available=available,
        weights=weights,
        kept=demand.kept[rows],
        low=low,
        high=high,
        bound=np.where(weights > 0, BY_WEIGHT, AT_MINIMUM),
    )
