"""Whether every group of a block can be served; if not, the named error for the first that cannot."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from throughline.core.allocation.demand import BlockSums
from throughline.core.allocation.errors import (
    AllWeightsZero,
    Infeasible,
    KeptAboveAmount,
    LocksAboveAmount,
    MaximumsBelowAmount,
    MinimumsAboveAmount,
    MovedAboveAmount,
)
from throughline.core.groups import Block, Bools, Ints
from throughline.core.tree import Tree


@dataclass(frozen=True)
class Funds:
    """For each group of a block, in quanta: the parent's `amount`, `hold`, `moved`; its members' `locks`."""

    amount: Ints
    hold: Ints
    moved: Ints
    locks: Ints

    @property
    def available(self) -> Ints:
        """What is left to share after locks, hold and what movers left."""
        return self.amount - self.set_aside - self.locks

    @property
    def set_aside(self) -> Ints:
        """What is in the amount and carried by no member."""
        return self.hold + self.moved


def refuse_infeasible(tree: Tree, block: Block, sums: BlockSums, denominator: int, funds: Funds) -> None:
    """Raises LocksAbove-, MovedAbove-, MinimumsAbove-, KeptAbove-, MaximumsBelowAmount or AllWeightsZero."""
    available = funds.available
    # Locked people who came with a part that stays where they were make up for it: a unit's free part is then
    # below zero.
    least = np.minimum(sums.floors // denominator, 0)
    _refuse(tree, block, available < least, lambda group: _locks(funds, group))
    needed = sums.needs + funds.set_aside
    _refuse(tree, block, funds.amount < needed, lambda group: _minimums(funds, needed, group))
    # A unit's own amount was rounded once, so below the root it may miss what is kept by part of a quantum.
    tolerance = 0 if block.parents[0] == 0 else denominator - 1
    floors = -(-sums.floors // denominator)
    short = available * denominator + tolerance < sums.floors
    _refuse(tree, block, short, lambda group: _kept(available, floors, group))
    stuck = ~sums.endless & (available > sums.room)
    most = sums.room + funds.locks + funds.set_aside
    _refuse(tree, block, stuck, lambda group: _maximums(funds, most, group))
    idle = ~sums.weighed & (available > floors)
    _refuse(tree, block, idle, lambda group: _no_weight(available - floors, group))


_Failure = tuple[type[Infeasible], dict[str, int]]


def _refuse(tree: Tree, block: Block, wrong: Bools, failure: Callable[[int], _Failure]) -> None:
    if wrong.any():
        group = int(np.argmax(wrong))
        error, params = failure(group)
        raise error(node=tree.id_at(int(block.parents[group])), **params)


def _locks(funds: Funds, group: int) -> _Failure:
    amounts = {
        "amount": int(funds.amount[group]),
        "locks": int(funds.locks[group]),
        "hold": int(funds.hold[group]),
        "excess": -int(funds.available[group]),
    }
    if funds.moved[group] > 0:
        return MovedAboveAmount, {**amounts, "moved": int(funds.moved[group])}
    return LocksAboveAmount, amounts


def _minimums(funds: Funds, needed: Ints, group: int) -> _Failure:
    return MinimumsAboveAmount, {"amount": int(funds.amount[group]), "needed": int(needed[group])}


def _kept(available: Ints, kept: Ints, group: int) -> _Failure:
    return KeptAboveAmount, {"amount": int(available[group]), "kept": int(kept[group])}


def _maximums(funds: Funds, most: Ints, group: int) -> _Failure:
    return MaximumsBelowAmount, {"amount": int(funds.amount[group]), "most": int(most[group])}


def _no_weight(left: Ints, group: int) -> _Failure:
    return AllWeightsZero, {"left": int(left[group])}
