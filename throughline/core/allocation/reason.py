"""Why one node has its amount: the numbers that multiply out to it."""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from throughline.core.allocation.bound import Bound


@dataclass(frozen=True)
class Reason:
    """One division seen from one node. Amounts in quanta; weights are those that acted on this level.

    `locks`: what is locked at and below all siblings, `own_lock` the node's part of it. `left`: what those
    siblings share by weight that are not at a limit, `weight_sum` their weights. `kept`: a re-plan's.
    """

    id: str
    parent: str
    amount: int
    bound: Bound
    parent_amount: int
    hold: int
    locks: int
    left: Fraction
    weight: Decimal
    weight_sum: Decimal
    own_lock: int
    kept: Fraction

    @property
    def settled(self) -> Fraction:
        """What siblings at a limit got beyond their locks, and what a re-plan lets the others keep."""
        return self.parent_amount - self.hold - self.locks - self.left

    @property
    def exact(self) -> Fraction:
        """Before rounding: own_lock + kept + left × weight ÷ weight_sum, unless a limit decided."""
        if self.bound is not Bound.WEIGHT:
            return Fraction(self.amount)
        if not self.weight:
            return self.own_lock + self.kept
        return self.own_lock + self.kept + self.left * Fraction(self.weight) / Fraction(self.weight_sum)
