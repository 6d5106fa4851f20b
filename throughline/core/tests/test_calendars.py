"""Working calendars: data per year, counted in one subtraction, never guessed."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from throughline.core.calendar_years import (
    UnknownCountry,
    china_year,
    china_years,
    holidays_year,
    weekdays_year,
)
from throughline.core.calendars import BadCalendarYear, CalendarYear, CalendarYearMissing, WorkingCalendar
from throughline.core.periods import Period

CHINA = WorkingCalendar.of(china_year(year) for year in (2024, 2025, 2026))


def test_monday_to_friday_is_wrong_on_25_days_of_2026_in_china():
    china, weekdays = china_year(2026), weekdays_year(2026)
    assert sum(a != b for a, b in zip(china.days, weekdays.days, strict=True)) == 25


def test_the_national_holiday_is_off_and_its_make_up_saturday_works():
    assert not CHINA.is_working(date(2026, 10, 7))
    assert date(2026, 10, 10).weekday() == 5
    assert CHINA.is_working(date(2026, 10, 10))


def test_a_year_with_an_official_table_is_official_and_the_next_ones_are_estimated():
    assert china_year(2026).standing == "official"
    assert china_year(china_years().stop).standing == "estimated"


def test_the_estimated_years_of_a_period_are_named():
    last = china_years().stop - 1
    calendar = WorkingCalendar.of([china_year(last), china_year(last + 1)])
    assert calendar.estimated_years(Period(date(last, 12, 1), date(last + 1, 2, 1))) == [last + 1]


def test_an_estimated_year_still_knows_the_new_year():
    year = holidays_year("CN", 2031)
    assert year.days[0] == "0"
    assert year.days.count("1") < weekdays_year(2031).days.count("1")


def test_a_country_without_data_is_refused():
    with pytest.raises(UnknownCountry, match="XX"):
        holidays_year("XX", 2026)


def test_the_weekdays_of_the_last_quarter_of_2017_are_65():
    calendar = WorkingCalendar.of([weekdays_year(2017)])
    assert calendar.working_days(Period(date(2017, 10, 1), date(2018, 1, 1))) == 65


def test_a_missing_year_is_named_and_the_day_after_its_end_does_not_need_the_next():
    calendar = WorkingCalendar.of([weekdays_year(2017)])
    with pytest.raises(CalendarYearMissing, match="2018"):
        calendar.working_days(Period(date(2017, 10, 1), date(2018, 1, 2)))
    with pytest.raises(CalendarYearMissing, match="2016"):
        calendar.is_working(date(2016, 12, 31))


@pytest.mark.parametrize("days", ["1" * 364, "1" * 366, "1" * 364 + "2", ""])
def test_a_year_that_does_not_give_every_day_is_refused(days):
    with pytest.raises(BadCalendarYear, match="365"):
        CalendarYear(2026, days, "official")


def test_editing_a_day_changes_that_day_only_and_leaves_the_old_calendar_alone():
    edited = CHINA.with_day(date(2026, 11, 23), working=False)
    november = Period(date(2026, 11, 1), date(2026, 12, 1))
    assert CHINA.is_working(date(2026, 11, 23))
    assert edited.working_days(november) == CHINA.working_days(november) - 1
    assert edited.years[2025] == CHINA.years[2025]


@settings(max_examples=60, deadline=None)
@given(start=st.dates(date(2024, 1, 1), date(2026, 12, 30)), days=st.integers(1, 1100))
def test_counting_by_prefix_sums_is_counting_day_by_day(start, days):
    period = Period(start, min(start + timedelta(days=days), date(2027, 1, 1)))
    assert CHINA.working_days(period) == sum(CHINA.is_working(day) for day in period)
