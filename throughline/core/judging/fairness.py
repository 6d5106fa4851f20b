"""Fairness: how evenly targets lie on what people may be expected to bring, group by group."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

import numpy as np


@dataclass(frozen=True, slots=True)
class Asked:
    """One person's target, what they may be expected to bring (above 0), and the group they are read in."""

    group: str
    target: Decimal
    capacity: float


@dataclass(frozen=True)
class Spread:
    """Target over expected capacity in one group: of the sums, and the quartiles over its people.

    1 is exactly what may be expected, 1.2 asks for a fifth more. Shares with four digits.
    """

    group: str
    people: int
    ratio: Decimal
    lowest: Decimal
    lower: Decimal
    median: Decimal
    upper: Decimal
    highest: Decimal


def spreads(asked: Sequence[Asked]) -> list[Spread]:
    """One a group, in the order of their names."""
    groups = sorted({one.group for one in asked})
    return [_spread(name, [one for one in asked if one.group == name]) for name in groups]


def _spread(group: str, asked: Sequence[Asked]) -> Spread:
    ratios = np.array([float(one.target) / one.capacity for one in asked])
    quartiles = np.quantile(ratios, (0, 0.25, 0.5, 0.75, 1))
    whole = sum(float(one.target) for one in asked) / sum(one.capacity for one in asked)
    return Spread(group, len(asked), _rounded(whole), *(_rounded(value) for value in quartiles))


def _rounded(ratio: float) -> Decimal:
    return Decimal(round(float(ratio) * 10_000)).scaleb(-4)
