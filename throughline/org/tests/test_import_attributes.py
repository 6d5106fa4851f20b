"""Importing attributes, one value a row or one column for each attribute."""

from datetime import date
from decimal import Decimal

import pytest

from throughline.kit.spreadsheets.errors import DuplicateColumn, MissingColumn
from throughline.kit.tests.files import csv_file, xlsx_file
from throughline.org.models import AttributeValue
from throughline.org.selectors.attributes import attribute_facts
from throughline.org.services.define_attribute import define_attribute
from throughline.org.services.import_file import ImportRefused, import_file
from throughline.org.tests.company import AT, TODAY

pytestmark = pytest.mark.django_db
JULY = date(2026, 7, 1)
DEFINED = (
    ("job_level", "职级", "text", "person"), ("share", "老客户占比", "number", "person"),
    ("certified", "认证", "boolean", "person"), ("coefficient", "系数", "number", "unit"),
)  # fmt: skip


@pytest.fixture
def org(org):
    for code, name, kind, subject in DEFINED:
        define_attribute(actor=org.actor, at=AT, code=code, name=name, value_type=kind, subject=subject)
    return org


def run(org, *rows, dry=False, name="attributes.csv", data=None, **more):
    return import_file(
        actor=org.actor,
        at=AT,
        what="attributes",
        file_name=name,
        data=data or csv_file(*rows),
        dry_run=dry,
        **more,
    )


def problems(report):
    return [
        (row.line, problem.code, problem.column)
        for row in report.fates.rows
        for problem in row.record.problems
    ]


def facts(org, number, on=TODAY):
    person_id = org.people[number].id
    found = attribute_facts("person", ["job_level", "share", "certified"], [person_id], on)[person_id]
    return {code: fact.value for code, fact in found.items()}


def test_one_value_a_row_for_people_and_units_together(org):
    report = run(
        org,
        "对象|属性|值|生效日期",
        "4|job_level|高级|2026-07-01", "4|老客户占比|35%|2026-07-01", "R1|coefficient|1.3|2026-07-01",
    )  # fmt: skip
    assert report.fates.counts["create"] == 3
    assert facts(org, "4", JULY) == {"job_level": "高级", "share": Decimal("0.35")}
    assert facts(org, "4", date(2026, 6, 30)) == {}
    region = org.units["R1"].id
    fact = attribute_facts("unit", ["coefficient"], [region], TODAY)[region]["coefficient"]
    assert (fact.value, fact.source) == (Decimal("1.3"), "attributes.csv")


def test_one_column_for_each_attribute(org):
    report = run(
        org,
        name="a.xlsx",
        data=xlsx_file(
            ["工号", "姓名", "职级", "share", "认证"],
            [4.0, "x", "初级", 0.2, True],
            [5.0, "y", None, 0.3, "否"],
        ),
        on=JULY,
    )
    assert [row.fate for row in report.fates.rows] == ["create", "create"]
    assert facts(org, "4", JULY) == {"job_level": "初级", "share": Decimal("0.2"), "certified": True}
    assert facts(org, "5", JULY) == {"share": Decimal("0.3"), "certified": False}


def test_a_new_value_ends_the_former_and_the_same_again_is_nothing(org):
    run(org, "工号|职级|生效日期", "4|初级|2026-01-01")
    report = run(org, "工号|职级|生效日期", "4|高级|2026-07-01", "5|高级|")
    row = report.fates.rows[0]
    assert (row.fate, [(one.field, one.before, one.after, one.on) for one in row.changes]) == (
        "change", [("job_level", "初级", "高级", "2026-07-01")],
    )  # fmt: skip
    assert facts(org, "4", date(2026, 6, 30)) == {"job_level": "初级"}
    assert facts(org, "5", TODAY) == {"job_level": "高级"}
    again = run(org, "工号|职级|生效日期", "4|高级|2026-07-01", "5|高级|")
    assert again.fates.counts["nothing"] == 2


def test_several_dates_of_one_value_may_stand_in_one_file(org):
    run(org, "工号|属性|值|生效日期", "4|job_level|高级|2026-07-01", "4|job_level|初级|2026-01-01")
    assert facts(org, "4", date(2026, 6, 30)) == {"job_level": "初级"}
    assert facts(org, "4", JULY) == {"job_level": "高级"}
    assert AttributeValue.objects.filter(valid_until__isnull=True).count() == 1


def test_what_is_wrong_is_told_for_every_row_and_nothing_is_written(org):
    rows = (
        "对象|属性|值|生效日期",
        "4|share|高|", "99|share|1|", "4|wealth|1|", "R1|share|1|", "4|share||", "4|share|1|2026-02-30",
        "|share|1|", "5|share|1|", "5|share|2|",
    )  # fmt: skip
    assert problems(run(org, *rows, dry=True)) == [
        (2, "wrong_number", "值"), (3, "unknown_subject", "对象"), (4, "unknown_attribute", "属性"),
        (5, "unknown_subject", "对象"), (6, "required", "值"), (7, "wrong_date", "生效日期"),
        (8, "required", "对象"), (10, "duplicate", "值"),
    ]  # fmt: skip
    with pytest.raises(ImportRefused):
        run(org, *rows)
    assert AttributeValue.objects.count() == 0


def test_in_columns_an_unknown_attribute_and_one_of_the_other_kind_are_refused(org):
    report = run(org, "工号|职级|财富|系数", "4|高级|1|1.3", dry=True)
    assert problems(report) == [(2, "unknown_attribute", "财富"), (2, "other_subject", "系数")]
    known = report.fates.rows[0].record.problems[0].expected("en")
    assert known == "an attribute that is defined: certified, coefficient, job_level, share"


def test_an_attribute_twice_or_no_key_at_all_is_refused(org):
    with pytest.raises(DuplicateColumn, match="job_level"):
        run(org, "工号|职级|job_level", "4|a|b")
    with pytest.raises(MissingColumn, match="工号 / number"):
        run(org, "职级", "高级")


def test_the_number_of_queries_does_not_grow_with_rows(org, django_assert_max_num_queries):
    days = [f"4|share|{number}|20{10 + number // 12}-{number % 12 + 1:02}-01" for number in range(120)]
    with django_assert_max_num_queries(20):
        run(org, "工号|属性|值|生效日期", *days)
    assert AttributeValue.objects.count() == 120
