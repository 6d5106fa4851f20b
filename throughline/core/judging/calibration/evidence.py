"""What calibration works on: the present coefficients, and past targets held against what came."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any, Final

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]
Bools = npt.NDArray[np.bool_]

ELSEWHERE: Final = -1
"""The level of a row whose coefficient did not come from the table: a default, or a peers' median."""


@dataclass(frozen=True)
class Table:
    """One factor that holds coefficients: its name, its levels, and the present coefficient of each."""

    name: str
    levels: Sequence[str]
    coefficients: Sequence[Decimal]


@dataclass(frozen=True)
class Bounds:
    """How far a proposal may go, as multiples of the present coefficient."""

    lowest: Decimal = Decimal("0.5")
    highest: Decimal = Decimal(2)


@dataclass(frozen=True)
class Evidence:
    """n rows, one for each person and past period with a target above 0.

    `people` and `groups` are indices: whose row it is, and within which amount it was shared (a period, or a
    unit in a period). `periods` says which period, for holding one out. `targets` are what the present rule
    gives, `actuals` what came, of so many `deals`. `levels` has a column for each table: the row's level, or
    ELSEWHERE.
    """

    people: Ints
    periods: Ints
    groups: Ints
    targets: Floats
    actuals: Floats
    deals: Ints
    levels: Ints

    def only(self, rows: Bools) -> "Evidence":
        """The chosen rows alone."""
        names = ("people", "periods", "groups", "targets", "actuals", "deals", "levels")
        picked: dict[str, Any] = {name: getattr(self, name)[rows] for name in names}
        return replace(self, **picked)
