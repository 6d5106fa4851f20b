"""Why many nodes have their amounts, as columns: what `Reason` says of one."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

import numpy as np

from throughline.core.allocation.bound import BY_WEIGHT
from throughline.core.allocation.reason import Siblings
from throughline.core.allocation.weights import ONE
from throughline.core.amounts import half_even
from throughline.core.groups import Groups, Ints

FINEST: Final = ONE * ONE
"""Every unit of weights is a multiple of one FINEST-th."""


@dataclass(frozen=True)
class Told:
    """Whole sibling groups, one after another.

    Of a node: its row and its parent's, as the caller numbers them; `amounts` and `locks` in quanta, `kept`
    in 1/`denominator` quanta, `weights` in `unit`, the `bounds`. Of a group: its division, what was `left`
    for weights, in 1/`denominator` quanta, and the `weight_sums` in `unit`.
    """

    rows: Ints
    parents: Ints
    groups: Groups
    divisions: Sequence[Siblings]
    amounts: Ints
    bounds: Ints
    weights: Ints
    unit: Fraction
    locks: Ints
    kept: Ints
    denominator: int
    left: Ints
    weight_sums: Ints

    @property
    def sharing(self) -> Ints:
        """For each group, how many share by weight."""
        return self.groups.sum(((self.bounds == BY_WEIGHT) & (self.weights > 0)).astype(np.int64))

    def in_finest(self, weights: Ints) -> list[int]:
        """Weights of nodes or groups in FINEST-ths."""
        step = self.unit.numerator * (FINEST // self.unit.denominator)
        return [count * step for count in weights.tolist()]

    def exact(self, unit: Fraction) -> list[int]:
        """`Reason.exact` in `unit` quanta, half to even."""
        parts, by_weight = self.denominator, self.bounds == BY_WEIGHT
        given = np.where(by_weight, self.locks * parts + self.kept, self.amounts * parts)
        columns = (
            given,
            np.where(by_weight, self.weights, 0),
            self.groups.spread(self.left),
            self.groups.spread(np.where(self.weight_sums > 0, self.weight_sums, 1)),
        )
        return [
            half_even(
                (base * weight_sum + left * weight) * unit.denominator, parts * weight_sum * unit.numerator
            )
            for base, weight, left, weight_sum in zip(*(one.tolist() for one in columns), strict=True)
        ]
