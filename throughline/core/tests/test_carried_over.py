"""What stood in one period stands on the same day of the next."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from throughline.core.carried_over import CarriedOver
from throughline.core.periods import Period, months_in, quarter_of

LAST, NEXT = quarter_of(date(2026, 11, 1)), quarter_of(date(2027, 2, 1))
QUARTERS = st.dates(date(2000, 1, 1), date(2060, 1, 1)).map(quarter_of)


@pytest.mark.parametrize(
    ("day", "carried"),
    [
        (date(2026, 11, 15), date(2027, 2, 15)),
        (date(2026, 11, 30), date(2027, 2, 28)),
        (date(2026, 12, 31), date(2027, 3, 31)),
    ],
)
def test_quarters_are_carried_over_by_months(day, carried):
    assert CarriedOver(LAST, NEXT).day(day) == carried


def test_own_dates_are_carried_over_by_days_and_stay_inside():
    carried = CarriedOver(
        Period(date(2026, 3, 5), date(2026, 4, 5)), Period(date(2026, 5, 1), date(2026, 5, 21))
    )
    assert carried.day(date(2026, 3, 6)) == date(2026, 5, 2)
    assert carried.day(date(2026, 4, 4)) == date(2026, 5, 20)


def test_a_rule_keeps_its_shares_and_a_rule_without_dates_is_the_same():
    season = {"kind": "seasonal", "parts": [{"from": "2026-10-01", "until": "2026-11-01", "share": "1/3"}]}
    assert CarriedOver(LAST, NEXT).pace_rule(season) == {
        "kind": "seasonal",
        "parts": [{"from": "2027-01-01", "until": "2027-02-01", "share": "1/3"}],
    }
    assert CarriedOver(LAST, NEXT).pace_rule({"kind": "linear"}) == {"kind": "linear"}
    assert CarriedOver(LAST, NEXT).pace_rule(None) is None


@given(QUARTERS, QUARTERS)
def test_the_months_of_a_quarter_become_the_months_of_another(old, new):
    carried = CarriedOver(old, new)
    moved = [Period(carried.day(month.start), carried.until(month.until)) for month in months_in(old)]
    assert moved == months_in(new)


@given(QUARTERS, QUARTERS, st.integers(0, 91), st.integers(0, 91))
def test_the_order_of_days_is_kept(old, new, first, second):
    carried = CarriedOver(old, new)
    days = [old.start.fromordinal(old.start.toordinal() + n) for n in sorted((first, second))]
    one, other = (carried.day(day) for day in days)
    assert new.start <= one <= other <= new.last
