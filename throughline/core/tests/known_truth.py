"""Generated companies whose true coefficients are known: deals are drawn from them."""

from dataclasses import dataclass
from decimal import Decimal

import numpy as np

from throughline.core.judging.calibration import Evidence, Table

PEOPLE, PERIODS = 150, 4
LEVELS = (("junior", "middle", "senior"), ("east", "north", "south", "west"), ("new", "ramping", "full"))
ODDS = ((0.4, 0.35, 0.25), (0.25, 0.25, 0.25, 0.25), (0.1, 0.15, 0.75))
MOST_OFF = 1.6
"""A true coefficient lies between the present one divided and multiplied by this."""
TALENT, DEALS, SIZE, SIZE_SPREAD = 0.25, 12, 5_000, 0.8


@dataclass(frozen=True)
class Company:
    """What calibration sees, and the true coefficients, a row for each table."""

    evidence: Evidence
    tables: list[Table]
    truth: list[list[float]]

    def true_relative_to(self, table: int, level: int, reference: int) -> float:
        """The true coefficient if the reference keeps its present one, which is how findings are stated."""
        row = self.truth[table]
        return row[level] / row[reference] * float(self.tables[table].coefficients[reference])


def company(random: np.random.Generator, *, off: float = MOST_OFF) -> Company:
    """One company; with `off` of 1 the present coefficients are the true ones."""
    tables, truth = _coefficients(random, off)
    levels = np.stack([random.choice(len(odds), PEOPLE, p=odds) for odds in ODDS], axis=1)
    talent = random.lognormal(-(TALENT**2) / 2, TALENT, PEOPLE)
    real, present = talent.copy(), np.ones(PEOPLE)
    for place, table in enumerate(tables):
        real *= np.array(truth[place])[levels[:, place]]
        present *= np.array([float(one) for one in table.coefficients])[levels[:, place]]
    counts = random.poisson(np.tile(DEALS * real / real.mean(), PERIODS))
    spread = -(SIZE_SPREAD**2) / 2
    actuals = np.array([random.lognormal(spread, SIZE_SPREAD, count).sum() * SIZE for count in counts])
    periods = np.repeat(np.arange(PERIODS), PEOPLE)
    total = DEALS * SIZE * PEOPLE
    evidence = Evidence(
        people=np.tile(np.arange(PEOPLE), PERIODS),
        periods=periods,
        groups=periods,
        targets=np.tile(total * present / present.sum(), PERIODS),
        actuals=actuals,
        deals=counts.astype(np.int64),
        levels=np.tile(levels, (PERIODS, 1)),
    )
    return Company(evidence, tables, truth)


def _coefficients(random: np.random.Generator, off: float) -> tuple[list[Table], list[list[float]]]:
    tables, truth = [], []
    for place, names in enumerate(LEVELS):
        present = [Decimal(int(random.integers(60, 200))).scaleb(-2) for _ in names]
        tables.append(Table(f"table {place}", names, present))
        truth.append([float(one) * float(off ** random.uniform(-1, 1)) for one in present])
    return tables, truth
