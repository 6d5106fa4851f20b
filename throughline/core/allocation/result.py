"""What a cascade gives: an amount for every node, and for each the numbers that multiply out to it."""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import cached_property

import numpy as np

from throughline.core.allocation.bound import Bound
from throughline.core.allocation.feasible import Funds
from throughline.core.allocation.reason import Reason
from throughline.core.allocation.weighing import BlockWeights
from throughline.core.groups import Ints
from throughline.core.tree import Tree


@dataclass(frozen=True)
class BlockShares:
    """How one block was shared. A group: `funds`, what was `left` for weights, their sum; a row: `bound`."""

    funds: Funds
    weights: BlockWeights
    left: Ints
    weight_sums: Ints
    bound: Ints


@dataclass(frozen=True)
class Allocation:
    """The result, in tree order inside; `amounts`, `reason` and `chain` speak of the caller's rows."""

    tree: Tree
    in_tree_order: Ints
    locks: Ints
    kept: Ints
    denominator: int
    blocks: tuple[BlockShares, ...]

    @cached_property
    def amounts(self) -> Ints:
        """The amount of every row of the caller, in quanta."""
        rows = np.empty_like(self.in_tree_order)
        rows[self.tree.order] = self.in_tree_order
        return rows

    def reason(self, row: int) -> Reason:
        """Why the node in this row of the caller has its amount. The root has none: IndexError."""
        return self._reason_at(int(self.tree.position[row]))

    def chain(self, row: int) -> tuple[Reason, ...]:
        """The reasons from the node below the root down to this row's: why this number."""
        position, reasons = int(self.tree.position[row]), []
        while position > 0:
            reasons.append(self._reason_at(position))
            position = int(self.tree.parent[position])
        return tuple(reversed(reasons))

    def _reason_at(self, position: int) -> Reason:
        index = self.tree.block_at(position)
        if index < 0:
            raise IndexError("the root's amount is given, not shared")
        block, shares = self.tree.blocks[index], self.blocks[index]
        row = position - block.rows.start
        group = int(np.searchsorted(block.groups.starts, row, side="right")) - 1
        return Reason(
            id=self.tree.id_at(position),
            parent=self.tree.id_at(int(self.tree.parent[position])),
            amount=int(self.in_tree_order[position]),
            bound=Bound(int(shares.bound[row])),
            parent_amount=int(shares.funds.amount[group]),
            hold=int(shares.funds.hold[group]),
            locks=int(shares.funds.locks[group]),
            left=Fraction(int(shares.left[group]), self.denominator),
            weight=_decimal(int(shares.weights.values[row]) * shares.weights.unit),
            weight_sum=_decimal(int(shares.weight_sums[group]) * shares.weights.unit),
            own_lock=int(self.locks[position]),
            kept=Fraction(int(self.kept[position]), self.denominator),
        )


def _decimal(weight: Fraction) -> Decimal:
    """A weight as the decimal it is: nine digits, or eighteen for a product of two."""
    digits = 9 if (weight * 10**9).denominator == 1 else 18
    return Decimal((weight * 10**digits).numerator).scaleb(-digits)
