"""How values are written where they are kept or answered."""

from decimal import Decimal
from typing import Any

from throughline.core.amounts import written_out


def plain(amount: Decimal) -> Decimal:
    """The same amount with no trailing zeros after the point: what the database gives as 1.000000 is 1."""
    return Decimal(written_out(amount))


def as_written(value: Any) -> str | None:
    """A value as text: an amount without trailing zeros, whatever it was read from; nothing stays nothing."""
    if isinstance(value, Decimal):
        return written_out(value)
    return None if value is None else str(value)
