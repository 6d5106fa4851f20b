"""Where a key result is likely to end: what is reached, and the open deals that may still come.

Each deal comes whole with its probability or not at all, independently of the others; the distribution of
their sum is worked out, not drawn: the same answer every time. docs/algorithms/forecast.md.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from fractions import Fraction
from itertools import groupby
from statistics import NormalDist
from typing import Final, NamedTuple, Protocol

import numpy as np
import numpy.typing as npt

from throughline.core.pace.rounding import rounded

Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]

MOST_SUMS: Final = 2048
MOST_DEALS: Final = 64
"""With more deals than this their sum is as good as normal."""
NEARLY: Final = 1e-12


@dataclass(frozen=True)
class OpenDeal:
    """An amount in the key result's unit of measure that comes on a day with a probability (0 to 1)."""

    amount: Decimal
    probability: Decimal
    on: date


class FanDay(NamedTuple):
    """By the end of a day: the value that is passed from below with a chance of 10, 25, 50, 75, 90 %."""

    on: date
    p10: Decimal
    p25: Decimal
    p50: Decimal
    p75: Decimal
    p90: Decimal


@dataclass(frozen=True)
class Forecast:
    """`fan`: one entry for each day on which a deal is expected; before the first, what is reached.

    `likely` is the mean of the end, every amount by its probability; `reaching` the chance that the end is
    the target or more, with three digits.
    """

    fan: Sequence[FanDay]
    likely: Decimal
    reaching: Decimal


class _Sum(Protocol):
    """The distribution of what some deals bring together, in hundredths."""

    def plus(self, amount: int, chance: float) -> "_Sum": ...

    def quantile(self, share: float) -> int: ...

    def at_least(self, value: int) -> float: ...


def forecast(*, actual: Decimal, deals: Sequence[OpenDeal], target: Decimal) -> Forecast:
    """The end of a key result that is to grow. Deals without an amount or a chance above 0 change nothing."""
    coming = sorted((deal for deal in deals if deal.amount > 0 and deal.probability > 0), key=lambda d: d.on)
    total: _Sum = _Sums() if len(coming) <= MOST_DEALS else _Normal()
    fan = []
    for day, of_day in groupby(coming, key=lambda deal: deal.on):
        for deal in of_day:
            total = total.plus(_hundredths(deal.amount), float(min(deal.probability, Decimal(1))))
        at = [_reached(actual, total.quantile(share)) for share in (0.1, 0.25, 0.5, 0.75, 0.9)]
        fan.append(FanDay(day, *at))
    mean = sum(
        (Fraction(d.amount) * Fraction(min(d.probability, Decimal(1))) for d in coming), Fraction(actual)
    )
    return Forecast(fan, rounded(mean, 2), _thousandths(total.at_least(_hundredths(target - actual))))


@dataclass(frozen=True)
class _Sums:
    """Every sum that may come about, ascending, with its chance; beyond `MOST_SUMS` neighbours are joined."""

    values: Ints = field(default_factory=lambda: np.zeros(1, np.int64))
    chances: Floats = field(default_factory=lambda: np.ones(1))

    def plus(self, amount: int, chance: float) -> "_Sums":
        values = np.concatenate([self.values, self.values + amount])
        chances = np.concatenate([self.chances * (1 - chance), self.chances * chance])
        found, place = np.unique(values, return_inverse=True)
        return _joined(found, np.bincount(place, chances).astype(np.float64))

    def quantile(self, share: float) -> int:
        """The smallest sum that is not passed with this chance."""
        place = int(np.searchsorted(self.chances.cumsum(), share - NEARLY))
        return int(self.values[min(place, self.values.size - 1)])

    def at_least(self, value: int) -> float:
        return float(self.chances[self.values >= value].sum())


def _joined(values: Ints, chances: Floats) -> _Sums:
    """Neighbours become their mean, so that the mean of all stays what it is."""
    if values.size <= MOST_SUMS:
        return _Sums(values, chances)
    width = (values[-1] - values[0]) / (MOST_SUMS - 1)
    cell = ((values - values[0]) / width).astype(np.int64)
    mass = np.bincount(cell, chances).astype(np.float64)
    held = mass > 0
    means = np.bincount(cell, chances * values)[held] / mass[held]
    return _Sums(np.rint(means).astype(np.int64), mass[held])


@dataclass(frozen=True)
class _Normal:
    """Very many deals: their sum by its mean and variance, kept between none and all of them."""

    most: int = 0
    mean: float = 0.0
    variance: float = 0.0

    def plus(self, amount: int, chance: float) -> "_Normal":
        spread = chance * (1 - chance) * float(amount) ** 2
        return _Normal(self.most + amount, self.mean + chance * amount, self.variance + spread)

    def quantile(self, share: float) -> int:
        if not self.variance:
            return round(self.mean)
        return min(max(round(self._law().inv_cdf(share)), 0), self.most)

    def at_least(self, value: int) -> float:
        if value <= 0 or value > self.most or not self.variance:
            return float(value <= self.mean)
        return 1 - self._law().cdf(value)

    def _law(self) -> NormalDist:
        return NormalDist(self.mean, self.variance**0.5)


def _reached(actual: Decimal, hundredths: int) -> Decimal:
    return rounded(Fraction(actual) + Fraction(hundredths, 100), 2)


def _hundredths(amount: Decimal) -> int:
    return round(Fraction(amount) * 100)


def _thousandths(chance: float) -> Decimal:
    return Decimal(round(min(max(chance, 0.0), 1.0) * 1000)).scaleb(-3)
