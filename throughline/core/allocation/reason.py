"""Why one node has its amount: the numbers that multiply out to it."""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from throughline.core.allocation.bound import Bound
from throughline.core.amounts import EXACT


@dataclass(frozen=True, slots=True)
class Siblings:
    """What one division has to share, the same for all who share it. Amounts in quanta.

    `moved`: what movers left in the parent's amount less what they brought. `locks`: what is locked at and
    below all of them. `left`: what those share by weight that are not at a
    limit, `weight_sum` their weights.
    """

    parent: str
    parent_amount: int
    hold: int
    moved: int
    locks: int
    left: Fraction
    weight_sum: Decimal

    @property
    def settled(self) -> Fraction:
        """What siblings at a limit got beyond their locks, and what a re-plan lets the others keep."""
        return self.parent_amount - self.hold - self.moved - self.locks - self.left


@dataclass(frozen=True, slots=True)
class Reason:
    """One division seen from one node. Amounts in quanta; weights are those that acted on this level.

    `own_lock` is the node's part of what is locked, `kept` of what a re-plan lets everybody keep.
    """

    id: str
    amount: int
    bound: Bound
    weight: Decimal
    own_lock: int
    kept: Fraction
    group: Siblings

    @property
    def exact(self) -> Fraction:
        """Before rounding: own_lock + kept + left × weight ÷ weight_sum, unless a limit decided."""
        if self.bound is not Bound.WEIGHT:
            return Fraction(self.amount)
        if not self.weight:
            return self.own_lock + self.kept
        left, (part, parts) = self.group.left, _whole(self.weight, self.group.weight_sum)
        shared = Fraction(left.numerator * part, left.denominator * parts)
        return self.own_lock + self.kept + shared if self.own_lock or self.kept else shared


def _whole(weight: Decimal, weight_sum: Decimal) -> tuple[int, int]:
    """Two weights as whole numbers in the same proportion."""
    return int(weight.scaleb(18, context=EXACT)), int(weight_sum.scaleb(18, context=EXACT))
