"""What a cascade gives: an amount for every node, and for each the numbers that multiply out to it."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import cached_property
from typing import Final

import numpy as np

from throughline.core.allocation.bound import Bound
from throughline.core.allocation.feasible import Funds
from throughline.core.allocation.reason import Reason, Siblings
from throughline.core.allocation.weighing import BlockWeights
from throughline.core.allocation.weights import ONE
from throughline.core.amounts import EXACT
from throughline.core.groups import Block, Ints
from throughline.core.tree import Tree

NOTHING: Final = Fraction(0)
BOUNDS: Final = {int(bound): bound for bound in Bound}
FINEST: Final = ONE * ONE
"""Every unit of weights is a multiple of one FINEST-th."""


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
        return self._reasons_in(index, [position])[0]

    def reasons(self) -> dict[int, Reason]:
        """Of all nodes but the root, by row of the caller: what siblings share is reckoned once."""
        order = self.tree.order.tolist()
        found: dict[int, Reason] = {}
        for index, block in enumerate(self.tree.blocks):
            positions = range(block.rows.start, block.rows.stop)
            told = self._reasons_in(index, positions)
            found.update(zip(order[block.rows], told, strict=True))
        return found

    def chain(self, row: int) -> tuple[Reason, ...]:
        """The reasons from the node below the root down to this row's: why this number."""
        position, reasons = int(self.tree.position[row]), []
        while position > 0:
            reasons.append(self.reason(int(self.tree.order[position])))
            position = int(self.tree.parent[position])
        return tuple(reversed(reasons))

    def _reasons_in(self, index: int, positions: Sequence[int]) -> list[Reason]:
        block, shares = self.tree.blocks[index], self.blocks[index]
        start, unit = block.rows.start, shares.weights.unit
        rows = np.asarray(positions, dtype=np.int64) - start
        groups = (np.searchsorted(block.groups.starts, rows, side="right") - 1).tolist()
        told = {group: self._group(block, shares, group) for group in set(groups)}
        columns = zip(
            groups,
            positions,
            self.in_tree_order[rows + start].tolist(),
            shares.bound[rows].tolist(),
            shares.weights.values[rows].tolist(),
            self.locks[rows + start].tolist(),
            self.kept[rows + start].tolist(),
            strict=True,
        )
        return [
            Reason(
                id=self.tree.id_at(position),
                amount=amount,
                bound=BOUNDS[bound],
                weight=_decimal(weight, unit),
                own_lock=own_lock,
                kept=Fraction(kept, self.denominator) if kept else NOTHING,
                group=told[group],
            )
            for group, position, amount, bound, weight, own_lock, kept in columns
        ]

    def _group(self, block: Block, shares: BlockShares, group: int) -> Siblings:
        return Siblings(
            parent=self.tree.id_at(int(block.parents[group])),
            parent_amount=int(shares.funds.amount[group]),
            hold=int(shares.funds.hold[group]),
            locks=int(shares.funds.locks[group]),
            left=Fraction(int(shares.left[group]), self.denominator),
            weight_sum=_decimal(int(shares.weight_sums[group]), shares.weights.unit),
        )


def _decimal(count: int, unit: Fraction) -> Decimal:
    """A weight as the decimal it is: nine digits, or eighteen for a product of two."""
    units = count * unit.numerator * (FINEST // unit.denominator)
    short, rest = divmod(units, ONE)
    return Decimal(units).scaleb(-18, context=EXACT) if rest else Decimal(short).scaleb(-9, context=EXACT)
