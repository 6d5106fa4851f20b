"""Seasonal shares out of a company's own past: docs/algorithms/pace.md, "Shares from history"."""

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction

from throughline.core.pace.rounding import rounded

FINENESS = 3
"""Digits of a proposed share: a thousandth is as fine as a few past years can tell."""


def seasonal_shares(years: Sequence[Sequence[Decimal]], working_days: Sequence[int]) -> list[Decimal]:
    """The share of each part of a period, to three digits, adding to exactly 1.

    `years` holds the amounts of the parts in each past year, `working_days` the parts' working days in the
    period to come. Every year with anything in it counts the same, and one more year of even working days
    is counted with them, so that a single past year moves the shares half of the way. What is below zero
    (more cancelled than signed) counts as nothing, and so does a part without a working day.
    """
    even = _parts_of_one([Fraction(days) for days in working_days])
    usual = [even, *(_parts_of_one(_countable(year, working_days)) for year in years)]
    known = [shares for shares in usual if shares]
    if not known:
        return [Decimal(0)] * len(working_days)
    means = [sum(column, Fraction(0)) / len(known) for column in zip(*known, strict=True)]
    return _to_thousandths(means)


def _countable(amounts: Sequence[Decimal], working_days: Sequence[int]) -> list[Fraction]:
    pairs = zip(amounts, working_days, strict=True)
    return [Fraction(amount) if amount > 0 and days else Fraction(0) for amount, days in pairs]


def _parts_of_one(amounts: Sequence[Fraction]) -> list[Fraction]:
    """Each as a part of all; nothing where there is nothing."""
    total = sum(amounts, Fraction(0))
    return [amount / total for amount in amounts] if total else []


def _to_thousandths(shares: Sequence[Fraction]) -> list[Decimal]:
    """By the largest remainder; ties go to the earlier part."""
    unit = 10**FINENESS
    counts = [int(share * unit) for share in shares]
    remainders = sorted(range(len(shares)), key=lambda at: counts[at] - shares[at] * unit)
    for at in remainders[: unit - sum(counts)]:
        counts[at] += 1
    return [rounded(Fraction(count, unit), FINENESS) for count in counts]
