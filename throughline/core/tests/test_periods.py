"""Periods are half-open, and a date is a date in the company's zone."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from throughline.core import periods
from throughline.core.periods import Period

DAYS = st.dates(date(2000, 1, 1), date(2060, 12, 31))


def test_a_cycle_written_with_both_days_included_ends_before_the_day_after():
    cycle = Period.closed(date(2017, 10, 1), date(2017, 12, 31))
    assert (cycle.until, cycle.last, cycle.days) == (date(2018, 1, 1), date(2017, 12, 31), 92)
    assert date(2017, 12, 31) in cycle
    assert date(2018, 1, 1) not in cycle


def test_a_period_without_a_day_is_refused_in_both_languages():
    with pytest.raises(periods.EmptyPeriod) as refused:
        Period(date(2026, 1, 1), date(2026, 1, 1))
    assert "2026-01-01" in refused.value.message("zh")
    assert "2026-01-01" in refused.value.message("en")


def test_periods_overlap_in_the_days_they_share():
    october = periods.month_of(date(2026, 10, 7))
    assert october.overlap(periods.quarter_of(date(2026, 12, 1))) == october
    assert october.overlap(periods.month_of(date(2026, 11, 1))) is None


@pytest.mark.parametrize(
    ("first_month", "start"),
    [(1, date(2026, 1, 1)), (2, date(2026, 2, 1)), (3, date(2025, 12, 1)), (4, date(2026, 1, 1))],
)
def test_a_quarter_follows_the_fiscal_first_month(first_month, start):
    assert periods.quarter_of(date(2026, 2, 28), first_month).start == start


def test_a_fiscal_year_from_april_holds_january_of_the_next():
    assert periods.year_of(date(2027, 1, 15), 4) == Period(date(2026, 4, 1), date(2027, 4, 1))


@pytest.mark.parametrize("month", [0, 13])
def test_a_first_month_that_is_no_month_is_refused(month):
    with pytest.raises(periods.BadFirstMonth):
        periods.quarter_of(date(2026, 1, 1), month)


def test_a_week_runs_from_monday_to_sunday():
    assert periods.week_of(date(2026, 11, 22)) == Period(date(2026, 11, 16), date(2026, 11, 23))


def test_an_instant_late_in_the_utc_day_is_already_tomorrow_in_shanghai():
    assert periods.local_date(datetime(2026, 9, 30, 16, tzinfo=UTC), "Asia/Shanghai") == date(2026, 10, 1)
    assert periods.local_date(datetime(2026, 9, 30, 15, 59, tzinfo=UTC), "Asia/Shanghai") == date(2026, 9, 30)


def test_a_day_is_over_at_the_midnight_after_it():
    assert periods.last_ended_day(datetime(2017, 11, 16, tzinfo=UTC), "UTC") == date(2017, 11, 15)
    assert periods.last_ended_day(datetime(2017, 11, 15, 23, 59, tzinfo=UTC), "UTC") == date(2017, 11, 14)


def test_an_instant_without_a_zone_is_refused():
    naive = datetime(2026, 9, 30, 16, tzinfo=UTC).replace(tzinfo=None)
    with pytest.raises(periods.InstantWithoutZone):
        periods.local_date(naive, "UTC")


@pytest.mark.parametrize("name", ["Mars/Olympus", "../passwd", "", "/etc/passwd"])
def test_an_unknown_time_zone_is_refused(name):
    with pytest.raises(periods.UnknownTimeZone):
        periods.time_zone(name)


@settings(max_examples=50, deadline=None)
@given(day=DAYS, first_month=st.integers(1, 12))
def test_the_periods_of_a_day_hold_it_and_nest(day, first_month):
    quarter, year = periods.quarter_of(day, first_month), periods.year_of(day, first_month)
    month = periods.month_of(day)
    assert day in month
    assert month.overlap(quarter) == month
    assert quarter.overlap(year) == quarter


@settings(max_examples=50, deadline=None)
@given(start=DAYS, days=st.integers(1, 400), pieces=st.sampled_from([periods.months_in, periods.weeks_in]))
def test_the_months_and_the_weeks_of_a_period_tile_it(start, days, pieces):
    period = Period(start, date.fromordinal(start.toordinal() + days))
    assert [day for piece in pieces(period) for day in piece] == list(period)
