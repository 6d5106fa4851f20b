"""What a rule is measured by: the total shared out without any rule."""

from collections.abc import Collection, Mapping
from fractions import Fraction
from typing import TypeVar

from throughline.core.judging.deviation import Exact

Owner = TypeVar("Owner")


def equal_shares(total: Exact, owners: Collection[Owner]) -> dict[Owner, Fraction]:
    """The same for everybody."""
    return {owner: Fraction(total) / len(owners) for owner in owners}


def shares_by(total: Exact, amounts: Mapping[Owner, Exact]) -> dict[Owner, Fraction]:
    """Shares in proportion to amounts; whoever has nothing, or less, gets 0. Empty if nobody has anything."""
    above = {owner: max(Fraction(amount), Fraction(0)) for owner, amount in amounts.items()}
    whole = sum(above.values(), Fraction(0))
    return {owner: Fraction(total) * amount / whole for owner, amount in above.items()} if whole else {}


def grown(last: Mapping[Owner, Exact], growth: Exact) -> dict[Owner, Fraction]:
    """What each brought in the last period, times 1 + `growth` (0.1 is ten per cent more)."""
    return {
        owner: max(Fraction(amount), Fraction(0)) * (1 + Fraction(growth)) for owner, amount in last.items()
    }
