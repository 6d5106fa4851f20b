"""How likely a lag is mere chance: somebody on target, with this owner's usual deals, as far behind today.

Deals arrive as a Poisson process and their amounts are drawn from the owner's history, scaled so that the
mean total of the period is the target. The distribution of their sum (compound Poisson) is computed by its
Fourier transform on a grid: no random numbers, the same answer every time. docs/algorithms/likelihood.md.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from itertools import batched
from typing import Final, Literal

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]
Exact = Decimal | Fraction

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
    """The small deals' share of the whole Poisson rate by cell, the cell of `attained`, and a factor.

    `none_larger` is the chance that no deal came which alone exceeds what is attained.
    """

    rates: Floats
    attained_cell: int
    none_larger: float


def likelihood(case: Lagging) -> Decimal | None:
    """`likelihoods` of one case."""
    return likelihoods([case])[0]


def likelihoods(cases: Sequence[Lagging]) -> list[Decimal | None]:
    """For each case the chance, 0 to 1 with three digits, to be at most where it is; None without history."""
    grids = [_grid(case) for case in cases]
    known = [grid for grid in grids if grid is not None]
    chances = iter([chance for rows in batched(known, ROWS_AT_ONCE) for chance in _chances(rows)])
    return [None if grid is None else next(chances) for grid in grids]


def superior_told(
    chance: Decimal | None, at_once_below: Decimal = AT_ONCE_BELOW
) -> Literal["at_once", "in_digest"]:
    """When the superior hears of an alert: at once if it is hardly chance, or if nobody knows."""
    return "at_once" if chance is None or chance < at_once_below else "in_digest"


def _grid(case: Lagging) -> _Grid | None:
    amounts = np.array([float(amount) for amount in case.amounts if amount > 0])
    deals = float(case.deals)
    if not amounts.size or deals <= 0:
        return None
    sizes = amounts / (amounts.mean() * deals)  # as shares of the target; a probability, so floats may serve
    return _compound(sizes, deals * max(float(case.expected), 0.0), _between_atoms(sizes, float(case.attained)))


def _between_atoms(sizes: Floats, attained: float) -> float:
    """Equal deals can only add up to multiples of one: read halfway to the next, clear of rounding."""
    size = float(sizes[0])
    if attained < 0 or np.ptp(sizes) > 1e-9 * size:
        return attained
    return (np.floor(attained / size + 1e-9) + 0.5) * size


def _compound(sizes: Floats, rate: float, attained: float) -> _Grid:
    """Only deals up to `attained` need the grid: one larger deal is more than `attained` by itself."""
    small = sizes[sizes <= attained]
    small_rate = rate * small.size / sizes.size
    none_larger = float(np.exp(small_rate - rate)) if attained >= 0 else 0.0
    if not small.size:
        return _Grid(np.zeros(CELLS), 0, none_larger)
    mean = small_rate * float(small.mean())
    deviation = float(np.sqrt(small_rate * np.square(small).mean()))
    if mean - attained > HOPELESS * deviation:
        return _Grid(np.zeros(CELLS), 0, 0.0)
    # The grid is a circle: what lies beyond its end comes back at its start, so the end is far out.
    cell = int(CELLS * attained / (mean + 8 * deviation + 2 * attained))
    return _Grid(_spread(small * (cell / attained)) * (rate / sizes.size), cell, none_larger)


def _spread(positions: Floats) -> Floats:
    """Each position as weights on three cells around it which keep its mean and its variance.

    A weight may be below 0, which the transform does not mind; no mode can grow by it.
    """
    nearest = np.rint(positions)
    off = positions - nearest
    weights = np.concatenate([(off**2 - off) / 2, 1 - off**2, (off**2 + off) / 2])
    cells = np.concatenate([nearest - 1, nearest, nearest + 1]).astype(np.int64) % CELLS
    return np.bincount(cells, weights, minlength=CELLS)


def _chances(grids: Sequence[_Grid]) -> list[Decimal]:
    """The mass up to the attained cell; of that cell itself the lower half, since its deals lie around it."""
    rates = np.stack([grid.rates for grid in grids])
    spectra = np.exp(np.fft.rfft(rates) - rates.sum(axis=1, keepdims=True))
    reached = np.fft.irfft(spectra, CELLS).cumsum(axis=1)
    at = np.array([grid.attained_cell for grid in grids])
    row = np.arange(len(grids))
    below = np.where(at > 0, (reached[row, at] + reached[row, at - 1]) / 2, reached[row, 0])
    factors = np.array([grid.none_larger for grid in grids])
    return [Decimal(thousandths).scaleb(-3) for thousandths in _thousandths(below * factors)]


def _thousandths(chances: Floats) -> list[int]:
    return [int(thousandths) for thousandths in np.rint(np.clip(chances, 0, 1) * 1000)]
