"""Judge one key result at a moment, from what is known of it. Pure: core's formulas, and what is stored."""

from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Final

from throughline.core.attainment import KEPT, Measure, attainment, expected, lag, share_of_days_held
from throughline.core.pace import Expectation
from throughline.core.status import Status, Thresholds, status_of
from throughline.progress.moment import Moment

AMOUNT, RATIO = 6, 9
"""Decimal places of the columns that are written."""
LARGEST: Final = {AMOUNT: 10**27, RATIO: 10**14}
"""What these columns hold before the point."""


@dataclass(frozen=True, slots=True)
class Known:
    """What an evaluation starts from. `actual` None is no data; `daily` are the keep_* values of its days."""

    measure: Measure
    expectation: Expectation
    thresholds: Thresholds
    actual: Fraction | None
    stale: bool = False
    daily: tuple[Fraction, ...] = ()


@dataclass(frozen=True, slots=True)
class Judgement:
    """What is stored with a key result; exact until it is `written`."""

    moment: Moment
    actual: Fraction | None
    expected: Fraction
    pace: Fraction
    attainment: Fraction | None
    lag: Fraction | None
    held_share: Fraction | None
    status: Status
    stale: bool


def judge(known: Known, moment: Moment) -> Judgement:
    """Expected, attainment, lag and status at the moment's last ended day."""
    day = moment.ended
    measure = in_force(known, day)
    pace = known.expectation.curve.at(day)
    attained = behind = None
    if known.actual is not None:
        attained = attainment(measure, known.actual)
        behind = lag(measure, known.expectation, known.actual, day, attained=attained)
    held = share_of_days_held(measure, known.daily) if measure.kind in KEPT else None
    return Judgement(
        moment=moment,
        actual=known.actual,
        expected=expected(measure, known.expectation, day),
        pace=pace,
        attainment=attained,
        lag=behind,
        held_share=held,
        status=status_of(pace=pace, lag=behind, thresholds=known.thresholds),
        stale=known.stale,
    )


def in_force(known: Known, day: date) -> Measure:
    """The measure with the target of that day."""
    target = known.expectation.target_at(day)
    if target == known.measure.target:
        return known.measure
    return Measure(known.measure.kind, target, known.measure.baseline)


def written(value: Fraction | None, digits: int) -> str | None:
    """The value with so many decimal places, half to even, as PostgreSQL reads a number: 33/66 is 500000e-6.

    A ratio to a target near zero is cut to what its column holds, rather than refused.
    """
    if value is None:
        return None
    scaled, rest = divmod(value.numerator * 10**digits, value.denominator)
    if 2 * rest > value.denominator or (2 * rest == value.denominator and scaled % 2):
        scaled += 1
    largest = LARGEST[digits] * 10**digits
    return f"{max(min(scaled, largest), -largest)}e-{digits}"
