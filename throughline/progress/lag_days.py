"""How far one key result was behind at the end of each day. Pure: core's formulas over what each day held."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Final, NamedTuple

from throughline.core.attainment import Measure, lag
from throughline.core.pace import Expectation, points
from throughline.core.pace.rounding import rounded

AMOUNT_DIGITS: Final = 6


class LagDay(NamedTuple):
    """At the end of `on`: the lag in points (negative is ahead), and the actual."""

    on: date
    lag_points: Decimal
    actual: Decimal


@dataclass(frozen=True, slots=True)
class Reached:
    """What a key result stood at: `start` before its first day with a value (None: nothing was known)."""

    start: Fraction | None
    by_day: Mapping[date, Fraction]


def lag_by_day(
    measure: Measure, expectation: Expectation, reached: Reached, days: Iterable[date]
) -> list[LagDay]:
    """One entry a day, in the order of `days`; without the days before anything was known."""
    found = []
    actual = reached.start
    for day in days:
        actual = reached.by_day.get(day, actual)
        if actual is not None:
            behind = lag(measure, expectation, actual, day)
            found.append(LagDay(day, points(behind), rounded(actual, AMOUNT_DIGITS)))
    return found
