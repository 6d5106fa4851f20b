"""What a cascade gives: an amount for every node, and for each the numbers that multiply out to it."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import cached_property

import numpy as np

from throughline.core.allocation.bound import Bound
from throughline.core.allocation.feasible import Funds
from throughline.core.allocation.reason import Reason, Siblings
from throughline.core.allocation.told import FINEST, Told
from throughline.core.allocation.weighing import BlockWeights
from throughline.core.allocation.weights import ONE
from throughline.core.amounts import EXACT
from throughline.core.groups import Block, Ints
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
        position = int(self.tree.position[row])
        index = self.tree.block_at(position)
        if index < 0:
            raise IndexError("the root's amount is given, not shared")
        block, shares = self.tree.blocks[index], self.blocks[index]
        place = position - block.rows.start
        group = int(np.searchsorted(block.groups.starts, place, side="right")) - 1
        return Reason(
            id=self.tree.id_at(position),
            amount=int(self.in_tree_order[position]),
            bound=Bound(shares.bound[place]),
            weight=_decimal(int(shares.weights.values[place]), shares.weights.unit),
            own_lock=int(self.locks[position]),
            kept=Fraction(int(self.kept[position]), self.denominator),
            group=self._group(block, shares, group),
        )

    def told(self) -> Iterator[Told]:
        """The same of all nodes but the root, block by block."""
        order = self.tree.order
        for block, shares in zip(self.tree.blocks, self.blocks, strict=True):
            yield Told(
                rows=order[block.rows],
                parents=block.groups.spread(order[block.parents]),
                groups=block.groups,
                divisions=[self._group(block, shares, group) for group in range(len(block.parents))],
                amounts=self.in_tree_order[block.rows],
                bounds=shares.bound,
                weights=shares.weights.values,
                unit=shares.weights.unit,
                locks=self.locks[block.rows],
                kept=self.kept[block.rows],
                denominator=self.denominator,
                left=shares.left,
                weight_sums=shares.weight_sums,
            )

    def chain(self, row: int) -> tuple[Reason, ...]:
        """The reasons from the node below the root down to this row's: why this number."""
        position, reasons = int(self.tree.position[row]), []
        while position > 0:
            reasons.append(self.reason(int(self.tree.order[position])))
            position = int(self.tree.parent[position])
        return tuple(reversed(reasons))

    def _group(self, block: Block, shares: BlockShares, group: int) -> Siblings:
        return Siblings(
            parent=self.tree.id_at(int(block.parents[group])),
            parent_amount=int(shares.funds.amount[group]),
            hold=int(shares.funds.hold[group]),
            moved=int(shares.funds.moved[group]),
            locks=int(shares.funds.locks[group]),
            left=Fraction(int(shares.left[group]), self.denominator),
            weight_sum=_decimal(int(shares.weight_sums[group]), shares.weights.unit),
        )


def _decimal(count: int, unit: Fraction) -> Decimal:
    """A weight as the decimal it is: nine digits, or eighteen for a product of two."""
    units = count * unit.numerator * (FINEST // unit.denominator)
    short, rest = divmod(units, ONE)
    return Decimal(units).scaleb(-18, context=EXACT) if rest else Decimal(short).scaleb(-9, context=EXACT)
