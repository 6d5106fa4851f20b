"""Weights as integers: a weight is a decimal with nine fractional digits."""

from decimal import ROUND_HALF_EVEN, Decimal

from throughline.core.amounts import EXACT

ONE = 10**9
"""The weight 1, and the coefficient 1, as an integer."""

NINE_DIGITS = Decimal("0.000000001")


def weight_units(weight: Decimal) -> int:
    """The weight as an integer count of 10⁻⁹; the one place where a weight is rounded (half-even)."""
    return int(weight.quantize(NINE_DIGITS, rounding=ROUND_HALF_EVEN, context=EXACT).scaleb(9, context=EXACT))


def weight_decimal(units: int) -> Decimal:
    """The decimal of a count of 10⁻⁹, as it is stored."""
    return Decimal(int(units)).scaleb(-9, context=EXACT)
