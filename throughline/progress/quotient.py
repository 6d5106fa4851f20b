"""The value of a ratio. Pure."""

from decimal import Decimal
from fractions import Fraction

from throughline.core import exact


def quotient(measure: str, counted: Decimal | Fraction, by: Decimal | Fraction) -> Fraction | None:
    """Exact; in percent (35, not 0.35) where the key result is measured so; None with nothing to divide by.

    Something below nothing is nothing to divide by either.
    """
    if by <= 0:
        return None
    share = exact.quotient(counted, by)
    return share * 100 if measure == "percent" else share
