"""Attainment, expected value and lag of every kind of key result."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from throughline.core.attainment import (
    KrKind,
    LimitNotPositive,
    Measure,
    NotAShare,
    TargetEqualsBaseline,
    attainment,
    expected,
    lag,
    share_of_days_held,
    steps_done,
)
from throughline.core.calendar_years import weekdays_year
from throughline.core.calendars import WorkingCalendar
from throughline.core.pace import (
    Expectation,
    Milestones,
    PaceCurve,
    Replan,
    Step,
    WorkingDays,
    pace_curve,
    points,
)
from throughline.core.periods import Period

CALENDAR = WorkingCalendar.of([weekdays_year(2017)])
QUARTER = Period.closed(date(2017, 10, 1), date(2017, 12, 31))
CURVE = pace_curve(WorkingDays(), QUARTER, CALENDAR)
MIDDLE = date(2017, 11, 15)  # 33 of 65 working days


def measure(kind: KrKind, target: str = "1", baseline: str = "0") -> Measure:
    return Measure(kind, Decimal(target), Decimal(baseline))


def plan(measured: Measure, curve: PaceCurve = CURVE, replans: tuple[Replan, ...] = ()) -> Expectation:
    return Expectation(curve, measured.target, measured.baseline, replans)


@pytest.mark.parametrize(
    ("kind", "baseline", "target", "actual", "reached"),
    [
        ("increase", "0", "1000", "1300", "1.3"),
        ("increase", "100", "200", "50", "-0.5"),
        ("increase", "0", "0.3", "0.1", "1/3"),
        ("decrease", "200", "0", "100", "0.5"),
        ("decrease", "200", "0", "-20", "1.1"),
        ("keep_above", "0", "88", "90", "1"),
        ("keep_above", "0", "88", "88", "1"),
        ("keep_above", "0", "88", "66", "0.75"),
        ("keep_below", "0", "4", "4", "1"),
        ("keep_below", "0", "4", "5", "0.8"),
        ("keep_below", "0", "0", "3", "0"),
        ("keep_below", "0", "0", "0", "1"),
        ("milestone", "0", "1", "0.25", "0.25"),
        ("yes_no", "0", "1", "1", "1"),
    ],
)
def test_attainment_of_each_kind(kind, baseline, target, actual, reached):
    assert attainment(measure(kind, target, baseline), Decimal(actual)) == Fraction(reached)


@pytest.mark.parametrize("kind", ["increase", "decrease"])
def test_a_target_equal_to_its_baseline_is_refused(kind):
    with pytest.raises(TargetEqualsBaseline, match="5"):
        measure(kind, "5.0", "5")


@pytest.mark.parametrize(("kind", "limit"), [("keep_above", "0"), ("keep_above", "-1"), ("keep_below", "-1")])
def test_a_limit_that_cannot_be_compared_is_refused(kind, limit):
    with pytest.raises(LimitNotPositive):
        measure(kind, limit)


@pytest.mark.parametrize("actual", ["-0.1", "1.1"])
@pytest.mark.parametrize("kind", ["milestone", "yes_no"])
def test_a_share_done_outside_0_to_1_is_refused(kind, actual):
    with pytest.raises(NotAShare, match=actual):
        attainment(measure(kind), Decimal(actual))


def test_lag_is_pace_minus_attainment():
    measured = measure("increase", "1000")
    assert lag(measured, plan(measured), Decimal(400), MIDDLE) == 100 * (Fraction(33, 65) - Fraction(2, 5))
    assert points(lag(measured, plan(measured), Decimal(400), MIDDLE)) == Decimal("10.7692")


def test_lag_is_negative_when_ahead():
    measured = measure("increase", "1000")
    assert points(lag(measured, plan(measured), Decimal(600), MIDDLE)) == Decimal("-9.2308")


def test_a_decrease_lags_while_the_number_is_still_high():
    measured = measure("decrease", "0", "200")
    assert points(lag(measured, plan(measured), Decimal(200), MIDDLE)) == Decimal("50.7692")
    assert expected(measured, plan(measured), MIDDLE) == 200 - 200 * Fraction(33, 65)


def test_a_limit_is_expected_on_every_day_and_lags_in_points_of_itself():
    measured = measure("keep_above", "88")
    assert expected(measured, plan(measured), date(2017, 10, 2)) == 88
    assert lag(measured, plan(measured), Decimal("85.36"), date(2017, 10, 2)) == 3


def test_milestones_lag_by_the_steps_that_are_due():
    steps = [
        Step(date(2017, 11, 1), Fraction(1, 4)),
        Step(MIDDLE, Fraction(1, 2)),
        Step(QUARTER.last, Fraction(1, 4)),
    ]
    measured = measure("milestone")
    by_steps = plan(measured, pace_curve(Milestones(steps), QUARTER, CALENDAR))
    actual = steps_done(steps, {0})
    assert lag(measured, by_steps, actual, date(2017, 11, 14)) == 0
    assert lag(measured, by_steps, actual, MIDDLE) == 50


def test_yes_or_no_is_expected_at_its_due_date_and_not_before():
    measured = measure("yes_no")
    due = pace_curve(Milestones([Step(MIDDLE, Fraction(1))]), QUARTER, CALENDAR)
    assert lag(measured, plan(measured, due), Decimal(0), date(2017, 11, 14)) == 0
    assert lag(measured, plan(measured, due), Decimal(0), MIDDLE) == 100


def test_after_a_replan_lag_is_a_share_of_the_new_target():
    measured = measure("increase", "650")
    replanned = plan(measured, replans=(Replan(MIDDLE, Decimal(1000)),))
    assert lag(measured, replanned, Decimal(130), MIDDLE) == 20


def test_the_share_of_days_a_limit_held():
    measured = measure("keep_below", "4")
    assert share_of_days_held(measured, map(Decimal, [3, 4, 5, 6])) == Fraction(1, 2)
    assert share_of_days_held(measured, []) is None


NUMBERS = st.decimals(-(10**9), 10**9, places=2)


@settings(max_examples=80, deadline=None)
@given(kind=st.sampled_from(["increase", "decrease"]), ends=st.tuples(NUMBERS, NUMBERS), actual=NUMBERS)
def test_without_a_replan_lag_and_attainment_add_up_to_pace(kind, ends, actual):
    baseline, target = ends
    if baseline == target:
        target += 1
    measured = Measure(kind, target, baseline)
    behind = lag(measured, plan(measured), actual, MIDDLE)
    assert behind / 100 + attainment(measured, actual) == Fraction(33, 65)
