"""Importing people: seats, superiors and leavers."""

from datetime import date
from typing import Any

import pytest
from procrastinate.contrib.django.models import ProcrastinateJob

from throughline.kit.tests.files import csv_file, xlsx_file
from throughline.org.models import Headship, Membership, Person
from throughline.org.selectors.stays import stays_above
from throughline.org.selectors.superiors import heads_of, superior_of
from throughline.org.services.import_file import ImportRefused, import_file
from throughline.org.tests.company import AT, TODAY, Org, operator, small_org

pytestmark = pytest.mark.django_db
HEAD = "工号|姓名|单元|上级|邮箱|入职日期|离职日期|生效日期"


@pytest.fixture
def units(company):
    org = Org(company)
    for code, parent in (("C", None), ("R1", "C"), ("R2", "C"), ("T1", "R1"), ("T2", "R1")):
        org.unit(code, parent)
    return org.units


def run(company, *rows, dry=False, name="people.csv", data=None, head=HEAD, **more):
    return import_file(
        actor=operator(company), at=AT, what="people", file_name=name,
        data=data or csv_file(head, *rows), dry_run=dry, **more,
    )  # fmt: skip


def problems(report):
    return [(row.line, problem.code) for row in report.fates.rows for problem in row.record.problems]


def refused_with(company, *rows):
    """The problems of a dry run; the import itself is refused and changes nothing."""
    found = problems(run(company, *rows, dry=True))
    before = (Person.objects.count(), Membership.objects.count(), Headship.objects.count())
    with pytest.raises(ImportRefused):
        run(company, *rows)
    assert (Person.objects.count(), Membership.objects.count(), Headship.objects.count()) == before
    return found


def heads(units):
    numbers: dict[Any, str] = dict(Person.objects.values_list("id", "number"))
    led = heads_of([unit.id for unit in units.values()], TODAY)
    return {code: numbers.get(led[unit.id]) for code, unit in units.items() if led[unit.id]}


def superiors():
    numbers: dict[Any, str] = dict(Person.objects.values_list("id", "number"))
    return {numbers[one]: numbers.get(above) for one, above in superior_of(list(numbers), TODAY).items()}


def test_people_come_in_with_their_units_and_superiors(company, units):
    report = run(
        company,
        "1|王总|C", "2|华东总|R1|1|hd@example.com|2020-01-01", "3|一组长|T1|2", "4|陈思远|T1|3||2026/10/1",
        "5|小李|T2|2",
    )  # fmt: skip
    assert report.fates.counts["create"] == 5
    assert heads(units) == {"C": "1", "R1": "2", "T1": "3"}
    assert superiors() == {"1": None, "2": "1", "3": "2", "4": "3", "5": "2"}
    person = Person.objects.select_related("unit").get(number="4")
    assert (person.name_key, person.hired_on, person.unit.code) == (
        "chensiyuan 陈思远",
        date(2026, 10, 1),
        "T1",
    )
    assert [note.code for row in report.fates.rows for note in row.record.notes] == ["becomes_head"] * 3


def test_a_superior_who_sits_elsewhere_leads_the_unit_of_who_names_them(company, units):
    run(company, "1|王总|C", "7|代管|R2|1", "4|甲|T1|7", "5|乙|T1|7")
    assert heads(units) == {"C": "1", "T1": "7"}
    assert superiors() == {"1": None, "7": "1", "4": "7", "5": "7"}


def test_importing_the_same_file_again_changes_nothing(company, units):
    rows = ("1|王总|C", "2|华东总|R1|1||2020-01-01", "3|一组长|T1|2", "4|陈|T1|3||2026-10-01|2026-11-20")
    run(company, *rows)
    before = list(Membership.objects.order_by("id").values_list("id", "valid_from", "valid_until"))
    report = run(company, *rows)
    assert report.fates.counts["nothing"] == 4
    assert list(Membership.objects.order_by("id").values_list("id", "valid_from", "valid_until")) == before


def test_a_move_keeps_where_somebody_was(company):
    org = small_org(company)
    report = run(company, "4||R2||||", dry=False, on=date(2026, 10, 1))
    row = report.fates.rows[0]
    assert (row.fate, [(one.field, one.before, one.after, one.on) for one in row.changes]) == (
        "move", [("unit", "T1", "R2", "2026-10-01")],
    )  # fmt: skip
    person_id = org.people["4"].id
    september, october = date(2026, 9, 30), date(2026, 10, 1)
    ids = {code: unit.id for code, unit in org.units.items()}
    stays = stays_above([person_id], first=september, last=october)
    assert [stay.unit_id for stay in stays if stay.has(september)] == [ids["T1"], ids["R1"], ids["C"]]
    assert [stay.unit_id for stay in stays if stay.has(october)] == [ids["R2"], ids["C"]]


def test_only_a_move_in_the_past_has_figures_counted_again(company):
    small_org(company)
    jobs = ProcrastinateJob.objects.filter(task_name="progress.refresh_all")
    run(company, "4||R2|||||2027-01-01", "9|新人|T1")
    assert jobs.count() == 0
    run(company, "4||R2", "5||R2", on=date(2026, 10, 1))
    assert jobs.count() == 1


def test_a_row_with_a_date_moves_on_that_date_and_fields_change_at_once(company):
    small_org(company)
    report = run(company, "4|新名|R2||new@example.com|||2027-01-01")
    assert report.fates.rows[0].fate == "move"
    person = Person.objects.select_related("unit").get(number="4")
    assert (person.name, person.email, person.unit.code) == ("新名", "new@example.com", "T1")


def test_an_empty_cell_leaves_what_is_there(company):
    small_org(company)
    run(company, "4||||a@example.com")
    run(company, "4|改名")
    person = Person.objects.get(number="4")
    assert (person.name, person.email) == ("改名", "a@example.com")


def test_who_leaves_loses_seat_and_post(company):
    org = small_org(company)
    run(company, "3||||||2026-11-20")
    assert Person.objects.get(number="3").unit is None
    assert heads(org.units) == {"C": "1", "R1": "2"}


def test_who_left_stays_away_until_a_later_date_is_given(company):
    org = small_org(company)
    run(company, "5||||||2026-08-31")
    assert run(company, "5||T1").fates.counts["nothing"] == 1
    report = run(company, "5||T2|||||2026-11-01")
    assert ("left_on", "2026-08-31", None) in [
        (one.field, one.before, one.after) for one in report.fates.rows[0].changes
    ]
    person = Person.objects.select_related("unit").get(number="5")
    assert (person.unit.code, person.left_on) == ("T2", None)
    assert stays_above([person.id], first=date(2026, 9, 1), last=date(2026, 9, 1)) == []
    assert org.people["5"].id == person.id


def test_two_people_as_head_of_one_unit_are_refused(company, units):
    assert refused_with(company, "3|甲|T1", "4|乙|T1|3", "5|丙|T1|8", "8|丁|T1|3") == [
        (3, "two_heads"), (4, "two_heads"), (5, "two_heads"),
    ]  # fmt: skip


def test_an_unknown_superior_unit_or_oneself_is_refused(company, units):
    assert refused_with(company, "1|甲|T1|99", "2|乙|ZZ", "3|丙|T1|3") == [
        (2, "unknown_superior"), (3, "unknown_unit"), (4, "own_superior"),
    ]  # fmt: skip


def test_superiors_in_a_circle_are_refused(company, units):
    assert refused_with(company, "1|甲|T1|2", "2|乙|T2|1") == [
        (2, "superior_disagrees"), (3, "superior_disagrees"),
    ]  # fmt: skip


def test_a_superior_that_the_tree_contradicts_is_refused_with_the_one_it_gives(company):
    small_org(company)
    report = run(company, "6|六|R2|2", "5|五|T1|1", dry=True)
    assert problems(report) == [(3, "superior_disagrees")]
    assert report.fates.rows[1].record.problems[0].expected("zh").startswith("3：")


def test_a_superior_who_has_left_is_refused(company, units):
    assert refused_with(company, "1|甲|T1|||2020-01-01|2026-01-31", "2|乙|T1|1") == [(3, "superior_left")]


def test_numbers_that_stand_twice_wrong_dates_and_missing_fields_are_refused(company, units):
    rows = (
        "1|甲|T1", "1|甲二|T1", "2||T1", "3|丙|", "4|丁|T1|||01/02/2026", "5|戊|T1|||2026-05-01|2026-04-01",
        "6|己|T1||not an address",
    )  # fmt: skip
    assert refused_with(company, *rows) == [
        (2, "duplicate"), (3, "duplicate"), (4, "required"), (5, "required"), (6, "ambiguous_date"),
        (7, "ends_before_start"), (8, "wrong_email"),
    ]  # fmt: skip


def test_the_name_of_a_unit_where_its_code_should_stand_gets_a_hint(company):
    org = Org(company)
    org.unit("C")
    org.units["C"].name = "甲公司"
    org.units["C"].save()
    report = run(company, "1|甲|甲公司", dry=True)
    assert report.fates.rows[0].record.problems[0].expected("zh") == "公司里已有的单元编码，如 C"


def test_a_workbooks_numbers_dates_and_lost_zeros(company, units):
    run(company, "007|邦德|T1")
    data = xlsx_file(
        ["工号", "姓名", "单元", "入职日期"],
        [7.0, "零零七", "T1", 46296.0],
        [1001.0, " 李 ", "T2", date(2026, 5, 1)],
    )
    report = run(company, name="p.xlsx", data=data, dry=True)
    assert [row.key for row in report.fates.rows] == ["7", "1001"]
    assert [note.message("en") for note in report.fates.rows[0].record.notes] == [
        "The number 46296 was read as the spreadsheet date 2026-10-01.",
        "“7” will be a new number; there is “007”: were leading zeros lost?",
    ]
    assert report.fates.rows[1].record.values["name"] == "李"


def test_an_address_that_two_people_share_is_pointed_out_and_taken(company, units):
    report = run(company, "1|甲|T1||a@example.com", "2|乙|T1||A@example.com")
    assert report.fates.counts["create"] == 2
    assert [note.params["others"] for row in report.fates.rows for note in row.record.notes] == ["2", "1"]


def test_the_number_of_queries_does_not_grow_with_rows(company, units, django_assert_max_num_queries):
    rows = [f"{number}|员工{number}|T1" for number in range(300)]
    with django_assert_max_num_queries(25):
        run(company, *rows)
    with django_assert_max_num_queries(25):
        run(company, *[f"{row}||{number}@example.com" for number, row in enumerate(rows)])
