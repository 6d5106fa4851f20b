"""Status is the first that applies; an alert opens above 15 points and closes at 13."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from throughline.core.status import (
    TO_KEEP,
    TO_REACH,
    AlertDecision,
    Thresholds,
    ThresholdsOutOfOrder,
    alert_decision,
    default_thresholds,
    status_of,
)

HALF = Fraction(1, 2)


@pytest.mark.parametrize(
    ("lag", "status"),
    [
        (None, "no_data"),
        ("-5.0001", "ahead"),
        ("-5", "on_track"),
        ("5", "on_track"),
        ("5.0001", "watch"),
        ("15", "watch"),
        ("15.0000001", "behind"),
    ],
)
def test_status_changes_just_past_each_threshold(lag, status):
    assert status_of(pace=HALF, lag=None if lag is None else Fraction(lag)) == status


def test_it_is_too_early_below_5_percent_of_pace_but_not_at_it():
    assert status_of(pace=Fraction("0.049"), lag=Fraction(90)) == "too_early"
    assert status_of(pace=Fraction("0.05"), lag=Fraction(90)) == "behind"


def test_no_data_comes_before_too_early():
    assert status_of(pace=Fraction(0), lag=None) == "no_data"


def test_a_limit_has_thresholds_of_its_own():
    assert default_thresholds("keep_below") == TO_KEEP
    assert default_thresholds("increase") == TO_REACH
    assert status_of(pace=HALF, lag=Fraction("3.01"), thresholds=TO_KEEP) == "behind"
    assert status_of(pace=HALF, lag=Fraction("1.01"), thresholds=TO_KEEP) == "watch"


def test_thresholds_out_of_order_are_refused():
    with pytest.raises(ThresholdsOutOfOrder, match="20"):
        Thresholds(watch=Decimal(20))


def decide(
    points: str | Fraction,
    *,
    is_open: bool = False,
    working_day: bool = True,
    stale: bool = False,
    pace: Fraction = HALF,
) -> AlertDecision:
    lag = Fraction(points)
    status = status_of(pace=pace, lag=lag)
    return alert_decision(status=status, lag=lag, is_open=is_open, working_day=working_day, stale=stale)


def test_an_alert_opens_above_15_points():
    assert decide("15") == "none"
    assert decide("15.01") == "open"


def test_a_repeat_finding_updates_the_open_alert():
    assert decide("16", is_open=True) == "update"


def test_an_open_alert_stays_open_down_to_13_points_and_closes_there():
    assert decide("13.01", is_open=True) == "update"
    assert decide("13", is_open=True) == "close"


def test_a_closed_day_opens_nothing_but_lets_an_alert_close():
    assert decide("40", working_day=False) == "none"
    assert decide("1", working_day=False, is_open=True) == "close"


def test_the_first_days_open_nothing():
    assert decide("40", pace=Fraction("0.04")) == "none"


def test_stale_data_neither_open_nor_close():
    assert decide("40", stale=True) == "none"
    assert decide("1", stale=True, is_open=True) == "update"


@pytest.mark.parametrize("is_open", [True, False])
def test_no_data_leaves_the_alert_as_it_is(is_open):
    decision = alert_decision(status="no_data", lag=None, is_open=is_open, working_day=True, stale=False)
    assert decision == "none"


FLAGS = st.booleans()


@settings(max_examples=100, deadline=None)
@given(lag=st.fractions(-200, 200), pace=st.fractions(0, 1), working_day=FLAGS, stale=FLAGS)
def test_an_alert_never_opens_and_closes_on_the_same_finding(lag, pace, working_day, stale):
    conditions = {"working_day": working_day, "stale": stale, "pace": pace}
    opened, kept = decide(lag, **conditions), decide(lag, is_open=True, **conditions)
    assert (opened, kept) in {("open", "update"), ("none", "update"), ("none", "close")}
