"""Seasonal shares out of the past: exact, never negative, and careful with little history."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from throughline.core.pace import seasonal_shares

YEARS = st.lists(
    st.lists(st.decimals(-1000, 1_000_000, places=2), min_size=3, max_size=3), min_size=0, max_size=4
)


def shares(years, working_days):
    return [str(share) for share in seasonal_shares(years, working_days)]


def test_without_history_the_working_days_speak():
    assert shares([], [18, 22, 20]) == ["0.300", "0.367", "0.333"]


def test_one_past_year_moves_the_shares_half_of_the_way():
    assert shares([[Decimal(0), Decimal(0), Decimal(100)]], [20, 20, 20]) == ["0.167", "0.167", "0.666"]


def test_every_year_counts_the_same_however_large_it_was():
    small, large = [Decimal(1), Decimal(1), Decimal(2)], [Decimal(200), Decimal(200), Decimal(400)]
    assert shares([small, large], [20, 20, 20]) == shares([small, small], [20, 20, 20])


def test_what_was_cancelled_and_what_no_day_can_carry_count_nothing():
    assert shares([[Decimal(-50), Decimal(60), Decimal(40)]], [0, 20, 20]) == ["0.000", "0.550", "0.450"]


@given(YEARS, st.lists(st.integers(0, 23), min_size=3, max_size=3))
def test_the_shares_are_never_negative_and_add_to_exactly_one(years, working_days):
    found = seasonal_shares(years, working_days)
    assert min(found) >= 0
    assert sum(found) == (1 if any(working_days) else 0)
    assert all(share == 0 for share, days in zip(found, working_days, strict=True) if not days)
