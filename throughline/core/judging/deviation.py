"""Target deviation: how far what came lies from the targets, as shares of the targets."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Final

Exact = Decimal | Fraction | int

BEYOND: Final = Fraction(3, 10)
"""Whoever is further from the target than this counts as beyond."""


@dataclass(frozen=True, slots=True)
class Held:
    """A target above 0 held against what came, in one unit of measure.

    `days` is the share of the period's days (above 0, 1 at most) on which the owner carried it: somebody
    who was there for half the period answers for half the target.
    """

    target: Exact
    actual: Exact
    days: Fraction = Fraction(1)

    @property
    def due(self) -> Fraction:
        """The part of the target that the owner's days ask for."""
        return Fraction(self.target) * self.days

    @property
    def deviation(self) -> Fraction:
        """|actual − due| / due; 1 for somebody who brought nothing."""
        return abs(Fraction(self.actual) - self.due) / self.due


@dataclass(frozen=True)
class Deviation:
    """Over `people`: the mean, the median, the amount-weighted form (Σ|actual − due| / Σ due), and the share
    of people beyond 30 %. docs/algorithms/judging.md.
    """

    people: int
    mean: Fraction
    median: Fraction
    weighted: Fraction
    beyond: Fraction


def deviation(held: Sequence[Held]) -> Deviation | None:
    """Exact; None for nobody. Whoever has a target of 0 is left out."""
    judged = [one for one in held if one.target > 0]
    if not judged:
        return None
    each = sorted(one.deviation for one in judged)
    count, middle = len(each), len(each) // 2
    due = sum((one.due for one in judged), Fraction(0))
    missed = sum((one.deviation * one.due for one in judged), Fraction(0))
    return Deviation(
        people=count,
        mean=sum(each, Fraction(0)) / count,
        median=each[middle] if count % 2 else (each[middle - 1] + each[middle]) / 2,
        weighted=missed / due,
        beyond=Fraction(sum(one > BEYOND for one in each), count),
    )
