"""How a plan stands: whether its last run is up to date, and whether it is what people have."""

from decimal import Decimal
from typing import Literal

Standing = Literal["draft", "run", "published", "changed"]


def standing_of(
    *, now: tuple[int, Decimal], ran: int | None, in_force: tuple[int | None, Decimal] | None
) -> Standing:
    """`now` and `in_force` are a revision and an amount to share; `ran` is the revision of the last run."""
    if in_force is not None:
        return "published" if in_force == now else "changed"
    return "run" if ran == now[0] else "draft"
