"""The edge where exact fractions become the decimals that are stored and shown."""

from decimal import Decimal
from fractions import Fraction


def share(value: Fraction) -> Decimal:
    """A share (1 is the whole) with six digits: 33/65 is 0.507692."""
    return rounded(value, 6)


def points(value: Fraction) -> Decimal:
    """Percentage points with four digits, as fine as a share with six; decisions take the fraction."""
    return rounded(value, 4)


def rounded(value: Fraction, digits: int) -> Decimal:
    """`value` with `digits` decimal places, half to even; no float and no context precision on the way."""
    sign, figures, _ = Decimal(round(value * 10**digits)).as_tuple()
    return Decimal((sign, figures, -digits))


def written(value: Fraction) -> str:
    """`value` exactly: as a decimal where twelve digits hold it (0.4), else as a fraction (1/3)."""
    digits = rounded(value, 12)
    return f"{digits.normalize():f}" if digits == value else str(value)
