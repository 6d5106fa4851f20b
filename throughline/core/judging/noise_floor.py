"""The noise floor: the deviation that would remain if everybody's true rate were known.

Deals come as a Poisson process and their amounts are drawn from the owner's own: a compound Poisson sum,
drawn here by counting each deal of the period Poisson(1) times (docs/algorithms/judging.md).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]

RESAMPLES: Final = 2_000
MOST_DRAWS: Final = 40_000_000
DRAWS_AT_ONCE: Final = 4_000_000
FEWEST: Final = 50


@dataclass(frozen=True)
class NoiseFloor:
    """`mean` over all owners with a deal, and `each` of them in the order given (None without a deal).

    Shares with four digits; None for `mean` if nobody had a deal.
    """

    mean: Decimal | None
    each: Sequence[Decimal | None]


def noise_floor(
    deals: Sequence[Sequence[Decimal]], random: np.random.Generator, *, resamples: int = RESAMPLES
) -> NoiseFloor:
    """`deals` holds, for each owner, the amounts (above 0) of the deals of one period.

    The true rate of an owner is taken to be what the period brought; each resample draws the period anew, and
    the deviation of the new sum from the true one is averaged. The number of resamples falls for very many
    deals; the standard error of `mean` stays below 0.1 points from a thousand deals on.
    """
    some = [row for row, amounts in enumerate(deals) if amounts]
    if not some:
        return NoiseFloor(None, [None] * len(deals))
    amounts = np.array([float(amount) for row in some for amount in deals[row]])
    starts = np.concatenate([[0], np.cumsum([len(deals[row]) for row in some])[:-1]]).astype(np.int64)
    expected = _mean_deviations(amounts, starts, random, _affordable(resamples, amounts.size))
    by_row = dict(zip(some, expected, strict=True))
    each = [_rounded(by_row[row]) if row in by_row else None for row in range(len(deals))]
    return NoiseFloor(_rounded(expected.mean()), each)


def _affordable(resamples: int, deals: int) -> int:
    return max(min(resamples, MOST_DRAWS // deals), FEWEST)


def _mean_deviations(
    amounts: Floats, starts: npt.NDArray[np.int64], random: np.random.Generator, resamples: int
) -> Floats:
    true = np.add.reduceat(amounts, starts)
    summed, left = np.zeros(len(starts)), resamples
    while left:
        rows = min(left, max(DRAWS_AT_ONCE // amounts.size, 1))
        counts = random.poisson(1.0, size=(rows, amounts.size))
        drawn = np.add.reduceat(counts * amounts, starts, axis=1)
        summed += np.abs(drawn / true - 1).sum(axis=0)
        left -= rows
    return summed / resamples


def _rounded(share: float) -> Decimal:
    return Decimal(round(float(share) * 10_000)).scaleb(-4)
