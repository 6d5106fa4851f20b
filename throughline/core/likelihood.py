"""How likely a lag is mere chance: somebody on target, with this owner's usual deals, as far behind today.

Deals arrive as a Poisson process and their amounts are drawn from the owner's history, scaled so that the
mean total of the period is the target. The distribution of their sum (compound Poisson) is computed by its
Fourier transform on a grid: no random numbers, the same answer every time. docs/algorithms/likelihood.md.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final, Literal

import numpy as np
import numpy.typing as npt

from throughline.core.exact import Exact

Floats = npt.NDArray[np.float64]

CELLS: Final = 2048
ROWS_AT_ONCE: Final = 256  # 256 rows of 2048 cells and their spectra stay within some 16 MB
# Below the mean by more than this many deviations the chance is under exp(-12.5), nothing at three digits.
HOPELESS: Final = 5.0
AT_ONCE_BELOW: Final = Decimal("0.20")


@dataclass(frozen=True)
class Lagging:
    """One owner on one day.

    expected: the share of the way from baseline to target that should be done by now (0 to 1).
    attained: the share that is done. deals: the usual number of deals in a whole period like this one.
    amounts: amounts of past deals in any one currency; those not above 0 are no deals and are left out.
    """

    expected: Exact
    attained: Exact
    deals: Exact
    amounts: Sequence[Decimal]


@dataclass(frozen=True)
class _Grid:
    """The small deals' rates by their size in cells, and what to read from the distribution of their sum.

    The cells are a circle. The sum lies in the `CELLS` of them from `start` on, and is read up to the
    `attained`-th after that. `none_larger` is the chance that no deal alone exceeds what is attained.
    """

    rates: Floats
    start: int
    attained: int
    none_larger: float


def likelihood(case: Lagging) -> Decimal | None:
    """`likelihoods` of one case."""
    return likelihoods([case])[0]


def likelihoods(cases: Sequence[Lagging]) -> list[Decimal | None]:
    """For each case the chance, 0 to 1 with three digits, to be at most where it is; None without history."""
    grids = [_grid(case) for case in cases]
    known = [grid for grid in grids if grid is not None]
    starts = range(0, len(known), ROWS_AT_ONCE)
    chances = iter([chance for at in starts for chance in _chances(known[at : at + ROWS_AT_ONCE])])
    return [None if grid is None else next(chances) for grid in grids]


def superior_told(
    chance: Decimal | None, at_once_below: Decimal = AT_ONCE_BELOW
) -> Literal["at_once", "digest"]:
    """When the superior hears of an alert: at once if it is hardly chance, or if nobody knows.

    `chance` and `at_once_below` are from 0 to 1; docs/algorithms/likelihood.md.
    """
    return "at_once" if chance is None or chance < at_once_below else "digest"


def _grid(case: Lagging) -> _Grid | None:
    amounts = np.array([float(amount) for amount in case.amounts if amount > 0])
    deals = float(case.deals)
    if not amounts.size or deals <= 0:
        return None
    sizes = amounts / (amounts.mean() * deals)  # as shares of the target; a probability, so floats may serve
    return _compound(
        sizes, deals * max(float(case.expected), 0.0), _between_atoms(sizes, float(case.attained))
    )


def _between_atoms(sizes: Floats, attained: float) -> float:
    """Equal deals can only add up to multiples of one: read halfway to the next, clear of rounding."""
    size = float(sizes[0])
    if attained < 0 or np.ptp(sizes) > 1e-9 * size:
        return attained
    return (math.floor(attained / size + 1e-9) + 0.5) * size


def _compound(sizes: Floats, rate: float, attained: float) -> _Grid:
    """Only deals up to `attained` need the grid: one larger deal is more than `attained` by itself."""
    small = sizes[sizes <= attained]
    small_rate = rate * small.size / sizes.size
    none_larger = math.exp(small_rate - rate) if attained >= 0 else 0.0
    if not small_rate:
        return _Grid(np.zeros(CELLS), 0, 0, none_larger)
    mean = small_rate * float(small.mean())
    deviation = math.sqrt(small_rate * float(np.square(small).mean()))
    if mean - attained > HOPELESS * deviation:
        return _Grid(np.zeros(CELLS), 0, 0, 0.0)
    start, end = _window(mean, deviation, attained)
    cells = int(CELLS * attained / (end - start)) / attained
    rates = _spread(small * cells) * (rate / sizes.size)
    first = int(start * cells)
    return _Grid(rates, first, round(attained * cells) - first, none_larger)


def _window(mean: float, deviation: float, attained: float) -> tuple[float, float]:
    """Where the sum surely lies: what lies outside comes back on the circle at its other end."""
    if mean > 10 * deviation:
        return mean - 10 * deviation, max(mean, attained) + 10 * deviation
    return 0.0, mean + 8 * deviation + 2 * attained


def _spread(positions: Floats) -> Floats:
    """Each position as weights on three cells around it which keep its mean and its variance.

    A weight may be below 0, which the transform does not mind; no mode can grow by it.
    """
    nearest = np.rint(positions)
    off = positions - nearest
    weights = np.concatenate([(off**2 - off) / 2, 1 - off**2, (off**2 + off) / 2])
    cells = np.concatenate([nearest - 1, nearest, nearest + 1]).astype(np.int64) % CELLS
    return np.bincount(cells, weights, minlength=CELLS).astype(np.float64)


def _chances(grids: Sequence[_Grid]) -> list[Decimal]:
    """The mass up to the attained cell; of that cell itself half, since its sums lie on either side."""
    rates = np.stack([grid.rates for grid in grids])
    masses = np.fft.irfft(np.exp(np.fft.rfft(rates) - rates.sum(axis=1, keepdims=True)), CELLS)
    starts, at = (
        np.array(column) for column in zip(*((grid.start, grid.attained) for grid in grids), strict=True)
    )
    unrolled = np.take_along_axis(masses, (starts[:, None] + np.arange(CELLS)) % CELLS, axis=1).cumsum(axis=1)
    row = np.arange(len(grids))
    below = np.where(at > 0, (unrolled[row, at] + unrolled[row, at - 1]) / 2, unrolled[row, 0])
    return _thousandths(below * np.array([grid.none_larger for grid in grids]))


def _thousandths(chances: Floats) -> list[Decimal]:
    rounded = np.rint(np.clip(chances, 0, 1) * 1000).astype(np.int64)
    return [Decimal(int(thousandths)).scaleb(-3) for thousandths in rounded]
