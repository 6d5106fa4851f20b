"""Working calendars: from the packages, edited by hand, and inherited down the tree."""

from datetime import date

import pytest

from throughline.access.errors import NotFound
from throughline.core.calendar_years import UnknownCountry
from throughline.core.calendars import CalendarYearMissing
from throughline.core.periods import Period
from throughline.org.selectors.calendars import calendars_of_units, working_calendar
from throughline.org.services.create_calendar import CalendarCodeTaken, add_calendar_years, create_calendar
from throughline.org.services.set_calendar_days import set_calendar_days
from throughline.org.services.set_unit_calendar import set_unit_calendar
from throughline.org.tests.company import AT

pytestmark = pytest.mark.django_db


def make(org, kind, code=None, years=(2026,)):
    return create_calendar(actor=org.actor, at=AT, code=code or kind, name=kind, kind=kind, years=years)


def test_chinas_calendar_knows_the_october_holiday_and_the_make_up_days(org):
    calendar = working_calendar(make(org, "china").id)
    assert not calendar.is_working(date(2026, 10, 1))
    assert calendar.is_working(date(2026, 10, 10))  # a Saturday that makes up
    assert calendar.year(2026).standing == "official"


def test_plain_weekdays_and_a_country_by_its_code(org):
    weekdays = working_calendar(make(org, "weekdays").id)
    assert weekdays.working_days(Period(date(2026, 10, 1), date(2026, 10, 8))) == 5
    germany = working_calendar(make(org, "de").id)
    assert not germany.is_working(date(2026, 5, 1))
    assert germany.year(2026).standing == "estimated"
    with pytest.raises(UnknownCountry):
        make(org, "zz")


def test_a_day_can_be_edited_and_years_added_without_losing_the_edit(org):
    made = make(org, "china")
    set_calendar_days(actor=org.actor, at=AT, calendar_id=made.id, days={date(2026, 11, 23): False})
    add_calendar_years(actor=org.actor, at=AT, calendar_id=made.id, kind="china", years=[2026, 2027])
    calendar = working_calendar(made.id)
    assert not calendar.is_working(date(2026, 11, 23))
    assert sorted(calendar.years) == [2026, 2027]
    with pytest.raises(CalendarYearMissing):
        set_calendar_days(actor=org.actor, at=AT, calendar_id=made.id, days={date(2030, 1, 1): True})


def test_a_unit_works_by_its_own_calendar_else_by_the_nearest_above_else_by_the_default(org):
    default, regional, team = make(org, "china"), make(org, "weekdays"), make(org, "sg")
    ids = {code: unit.id for code, unit in org.units.items()}
    for unit, calendar in (("R1", regional), ("T1", team)):
        set_unit_calendar(actor=org.actor, at=AT, unit_id=ids[unit], calendar_id=calendar.id)
    assert calendars_of_units(list(ids.values()), default.id) == {
        ids["C"]: default.id, ids["R1"]: regional.id, ids["R2"]: default.id,
        ids["T1"]: team.id, ids["T2"]: regional.id,
    }  # fmt: skip


def test_a_code_is_used_once_and_an_unknown_calendar_is_not_found(org):
    make(org, "weekdays")
    with pytest.raises(CalendarCodeTaken):
        make(org, "weekdays")
    with pytest.raises(NotFound):
        working_calendar(org.units["C"].id)
