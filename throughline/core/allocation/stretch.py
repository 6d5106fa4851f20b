"""Over-assignment: a second, higher target beside the base."""

from collections.abc import Sequence
from decimal import Decimal

from throughline.core.allocation.terms import integers
from throughline.core.allocation.weights import ONE, weight_units
from throughline.core.groups import Ints


def stretch(amounts: Ints | Sequence[int], rate: Decimal) -> Ints:
    """base × (1 + rate), rounded half-even to the quantum; applied to the base, never level by level.

    `amounts` counts the quantum, `rate` has up to nine fractional digits (0.1 is ten per cent). The stretch
    targets of a level need not add up to their parent's.
    """
    base = integers(amounts)
    billions, rest = base // ONE, base % ONE
    units = weight_units(rate)
    if base.dtype == object or abs(units) >= 2**30 or (base > 2**60).any():
        base, billions, rest = (values.astype(object) for values in (base, billions, rest))
    parts = rest * units
    whole: Ints = base + billions * units + parts // ONE
    left = parts % ONE
    up = (2 * left > ONE) | ((2 * left == ONE) & (whole % 2 == 1))
    whole[up] += 1
    return whole
