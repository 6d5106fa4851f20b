"""The payable shares of one fact among its participants, to the smallest amount that is kept."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Final
from uuid import UUID

from throughline.core.splits import split

SMALLEST: Final = Decimal("0.01")
FINEST: Final = Decimal("0.000001")


def payable_shares(
    amount: Decimal, parts: Mapping[UUID | None, Decimal], *, fact: str
) -> dict[UUID | None, Decimal]:
    """To the cent, or as fine as the amount itself where it has more digits; the sum is the amount."""
    if len(parts) == 1:
        return dict.fromkeys(parts, amount)
    quantum = SMALLEST if amount == amount.quantize(SMALLEST) else FINEST
    by_text = {str(person): person for person in parts}
    shares = split(amount, {text: parts[person] for text, person in by_text.items()}, quantum, fact=fact)
    return {by_text[text]: share for text, share in shares.items()}
