"""Judge one key result at a moment, from what is known of it. Pure: core's formulas, and what is stored."""

from fractions import Fraction
from typing import Final, NamedTuple

from throughline.core.amounts import half_even
from throughline.core.attainment import KEPT, Measure, attainment, expected, lag, share_of_days_held
from throughline.core.pace import Expectation
from throughline.core.status import Status, Thresholds, status_of
from throughline.progress.moment import Moment

AMOUNT, RATIO = 6, 9
"""Decimal places of the columns that are written."""
LARGEST: Final = {AMOUNT: 10 ** (27 + AMOUNT), RATIO: 10 ** (14 + RATIO)}
"""What these columns hold, in units of their last place."""


class Own(NamedTuple):
    """An actual (None is no data), whether it is stale, and for keep_* the value on each day."""

    actual: Fraction | None
    stale: bool = False
    daily: tuple[Fraction, ...] = ()


class Judgement(NamedTuple):
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


def judge(
    measure: Measure, expectation: Expectation, thresholds: Thresholds, own: Own, moment: Moment
) -> Judgement:
    """Expected, attainment, lag and status at the moment's last ended day, by the target of that day."""
    day = moment.ended
    target = expectation.target_at(day)
    if target != measure.target:
        measure = Measure(measure.kind, target, measure.baseline)
    attained = behind = None
    if own.actual is not None:
        attained = attainment(measure, own.actual)
        behind = lag(measure, expectation, own.actual, day, attained=attained)
    pace = expectation.curve.at(day)
    return Judgement(
        moment=moment,
        actual=own.actual,
        expected=expected(measure, expectation, day),
        pace=pace,
        attainment=attained,
        lag=behind,
        held_share=share_of_days_held(measure, own.daily) if measure.kind in KEPT else None,
        status=status_of(pace=pace, lag=behind, thresholds=thresholds),
        stale=own.stale,
    )


def written(value: Fraction | None, digits: int) -> str | None:
    """The value with so many decimal places, half to even, as PostgreSQL reads a number: 33/66 is 500000e-6.

    A ratio to a target near zero is cut to what its column holds, rather than refused.
    """
    if value is None:
        return None
    numerator, denominator = value.as_integer_ratio()
    scaled, largest = half_even(numerator * 10**digits, denominator), LARGEST[digits]
    if not -largest < scaled < largest:
        scaled = max(min(scaled, largest), -largest)
    return f"{scaled}e-{digits}"
