"""The pace curve of every kind of rule, and what is expected through re-plans."""

from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from throughline.core import pace
from throughline.core.calendar_years import china_year, weekdays_year
from throughline.core.calendars import WorkingCalendar
from throughline.core.pace import expectation, rule
from throughline.core.periods import Period, month_of, months_in

WEEKDAYS = WorkingCalendar.of([weekdays_year(2017), weekdays_year(2018)])
CHINA = WorkingCalendar.of([china_year(2026)])
QUARTER = Period.closed(date(2017, 10, 1), date(2017, 12, 31))
BY_WEEKDAYS = pace.pace_curve(pace.WorkingDays(), QUARTER, WEEKDAYS)


def test_the_middle_of_november_2017_is_33_of_65_working_days():
    assert BY_WEEKDAYS.at(date(2017, 11, 15)) == Fraction(33, 65)
    assert pace.share(BY_WEEKDAYS.at(date(2017, 11, 15))) == Decimal("0.507692")


def test_a_weekend_adds_nothing():
    friday = date(2017, 11, 17)
    assert BY_WEEKDAYS.at(friday) == BY_WEEKDAYS.at(friday + timedelta(days=2))


def test_a_linear_month_is_22_points_off_on_7_october_in_china():
    october = month_of(date(2026, 10, 1))
    linear = pace.pace_curve(pace.Linear(), october, CHINA)
    working = pace.pace_curve(pace.WorkingDays(), october, CHINA)
    assert working.at(date(2026, 10, 7)) == 0
    assert pace.points(100 * linear.at(date(2026, 10, 7))) == Decimal("22.5806")


def test_a_seasonal_month_gets_its_share_by_the_working_days_inside():
    shares = [Fraction(1, 5), Fraction(3, 10), Fraction(1, 2)]
    parts = [pace.SeasonPart(month, part) for month, part in zip(months_in(QUARTER), shares, strict=True)]
    curve = pace.pace_curve(pace.Seasonal(parts), QUARTER, WEEKDAYS)
    assert curve.at(date(2017, 10, 31)) == Fraction(1, 5)
    assert curve.at(date(2017, 11, 15)) == Fraction(1, 5) + Fraction(3, 10) * Fraction(11, 22)


def test_milestones_step_at_the_end_of_their_day():
    steps = [pace.Step(date(2017, 12, 15), Fraction(3, 4)), pace.Step(date(2017, 11, 15), Fraction(1, 4))]
    curve = pace.pace_curve(pace.Milestones(steps), QUARTER, WEEKDAYS)
    readings = [curve.at(date(2017, 11, 14)), curve.at(date(2017, 11, 15)), curve.at(date(2017, 12, 15))]
    assert readings == [0, Fraction(1, 4), 1]


def test_shares_that_do_not_add_to_one_are_refused_with_their_exact_sum():
    steps = [pace.Step(date(2017, 11, 15), Fraction("0.3333333333")) for _ in range(3)]
    with pytest.raises(rule.SharesDoNotAddToOne, match=r"0\.9999999999;"):
        pace.Milestones(steps)


def test_a_negative_share_is_refused():
    with pytest.raises(rule.NegativeShare, match=r"-0\.5"):
        pace.Milestones(
            [pace.Step(date(2017, 11, 1), Fraction(3, 2)), pace.Step(date(2017, 12, 1), Fraction(-1, 2))]
        )


def test_overlapping_parts_are_refused():
    half = Fraction(1, 2)
    first = pace.SeasonPart(Period(date(2017, 10, 1), date(2017, 11, 2)), half)
    second = pace.SeasonPart(Period(date(2017, 11, 1), date(2018, 1, 1)), half)
    with pytest.raises(rule.PartsOverlap, match="2017-11-01"):
        pace.Seasonal([second, first])


@pytest.mark.parametrize(
    "outside",
    [
        pace.Milestones([pace.Step(date(2018, 1, 1), Fraction(1))]),
        pace.Seasonal([pace.SeasonPart(Period(date(2017, 12, 1), date(2018, 1, 2)), Fraction(1))]),
    ],
)
def test_a_share_outside_the_period_is_refused(outside):
    with pytest.raises(rule.ShareOutsidePeriod, match="2018-01-01"):
        pace.pace_curve(outside, QUARTER, WEEKDAYS)


def test_a_period_or_a_part_without_working_days_is_refused():
    weekend = Period(date(2017, 10, 7), date(2017, 10, 9))
    with pytest.raises(rule.PeriodWithoutWorkingDays):
        pace.pace_curve(pace.WorkingDays(), weekend, WEEKDAYS)
    with pytest.raises(rule.PeriodWithoutWorkingDays, match="2017-10-08"):
        pace.pace_curve(pace.Seasonal([pace.SeasonPart(weekend, Fraction(1))]), QUARTER, WEEKDAYS)


def test_expected_without_a_replan_follows_the_curve_from_the_baseline():
    plain = pace.Expectation(BY_WEEKDAYS, target=Decimal(750), baseline=Decimal(100))
    assert plain.at(date(2017, 9, 30)) == 100
    assert plain.at(date(2017, 11, 15)) == 100 + 650 * Fraction(33, 65)
    assert plain.at(date(2017, 12, 31)) == 750


def test_a_replan_keeps_what_was_asked_for_and_shares_the_rest_over_the_days_left():
    replanned = pace.Expectation(
        BY_WEEKDAYS, target=Decimal(650), replans=[pace.Replan(date(2017, 11, 15), Decimal(1000))]
    )
    assert replanned.at(date(2017, 11, 14)) == 320
    assert replanned.at(date(2017, 11, 15)) == 330
    assert replanned.at(date(2017, 11, 16)) == 330 + Fraction(670, 32)
    assert replanned.at(date(2017, 12, 31)) == 1000
    targets = [replanned.target_at(date(2017, 11, 14)), replanned.target_at(date(2017, 11, 15))]
    assert targets == [650, 1000]


def test_the_second_mode_starts_from_what_was_achieved():
    by_achieved = pace.Replan(date(2017, 11, 15), Decimal(1000), kept=Decimal(200))
    replanned = pace.Expectation(BY_WEEKDAYS, target=Decimal(650), replans=[by_achieved])
    assert replanned.at(date(2017, 11, 15)) == 200
    assert replanned.at(date(2017, 12, 31)) == 1000


def test_a_replan_after_everything_was_due_is_refused():
    with pytest.raises(expectation.NothingLeftToReplan, match="2017-12-31"):
        pace.Expectation(BY_WEEKDAYS, Decimal(1), replans=[pace.Replan(date(2017, 12, 31), Decimal(2))])


def test_replans_out_of_order_are_refused():
    days = [date(2017, 11, 15), date(2017, 11, 1)]
    with pytest.raises(expectation.ReplansOutOfOrder, match="2017-11-01"):
        pace.Expectation(BY_WEEKDAYS, Decimal(1), replans=[pace.Replan(day, Decimal(2)) for day in days])


SHARES = st.lists(st.integers(0, 9), min_size=3, max_size=3).filter(any)
PERIODS = st.builds(
    lambda start, days: Period(start, start + timedelta(days=days)),
    st.dates(date(2017, 1, 1), date(2017, 12, 1)),
    st.integers(8, 300),
)


@st.composite
def rules(draw: st.DrawFn, period: Period) -> pace.PaceRule:
    """Any rule that fits `period`, which holds at least one whole week."""
    even: list[pace.PaceRule] = [pace.WorkingDays(), pace.Linear()]
    if draw(st.booleans()):
        return draw(st.sampled_from(even))
    days = sorted(draw(st.lists(st.sampled_from(list(period)), min_size=3, max_size=3)))
    parts = draw(SHARES)
    shares = [Fraction(part, sum(parts)) for part in parts]
    if draw(st.booleans()):
        return pace.Milestones([pace.Step(day, part) for day, part in zip(days, shares, strict=True)])
    return pace.Seasonal([pace.SeasonPart(period, Fraction(1))])


@settings(max_examples=80, deadline=None)
@given(data=st.data(), period=PERIODS)
def test_every_curve_rises_from_0_to_exactly_1(data, period):
    curve = pace.pace_curve(data.draw(rules(period)), period, WEEKDAYS)
    readings = [curve.at(day) for day in period]
    assert readings == sorted(readings)
    assert curve.at(period.start - timedelta(days=1)) == 0
    assert readings[0] >= 0
    assert readings[-1] == curve.at(period.until + timedelta(days=9)) == 1


@settings(max_examples=80, deadline=None)
@given(data=st.data(), period=PERIODS)
def test_a_rule_reads_back_from_json_as_it_was_written(data, period):
    written = data.draw(rules(period))
    assert pace.rule_from_json(pace.rule_to_json(written)) == written


@settings(max_examples=80, deadline=None)
@given(
    baseline=st.integers(-100, 100),
    target=st.integers(-1000, 1000),
    days=st.lists(st.sampled_from(list(QUARTER)[:-3]), min_size=1, max_size=3).map(sorted),
)
def test_a_replan_that_changes_nothing_leaves_expected_where_it_was(baseline, target, days):
    plain = pace.Expectation(BY_WEEKDAYS, Decimal(target), Decimal(baseline))
    same = [pace.Replan(day, Decimal(target)) for day in days]
    replanned = pace.Expectation(BY_WEEKDAYS, Decimal(target), Decimal(baseline), same)
    assert [replanned.at(day) for day in QUARTER] == [plain.at(day) for day in QUARTER]


@settings(max_examples=80, deadline=None)
@given(target=st.integers(0, 1000), after=st.integers(0, 1000), day=st.sampled_from(list(QUARTER)[:-3]))
def test_expected_goes_through_a_replan_without_a_jump_and_ends_at_the_new_target(target, after, day):
    plain = pace.Expectation(BY_WEEKDAYS, Decimal(target))
    replanned = pace.Expectation(BY_WEEKDAYS, Decimal(target), replans=[pace.Replan(day, Decimal(after))])
    assert replanned.at(day) == plain.at(day)
    assert replanned.at(QUARTER.last) == after
