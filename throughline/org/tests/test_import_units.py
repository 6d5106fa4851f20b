"""Importing units: what will happen to every row, or why not; then all or nothing."""

from datetime import date

import pytest

from throughline.access.errors import NotAllowed
from throughline.audit.models import AuditEntry
from throughline.kit.spreadsheets.errors import DuplicateColumn, MissingColumn
from throughline.kit.tests.files import csv_file, xlsx_file
from throughline.org.models import ImportBatch, Unit, UnitPlacement
from throughline.org.selectors.superiors import heads_of
from throughline.org.services.import_file import ImportRefused, import_file
from throughline.org.tests.company import AT, TODAY, operator
from throughline.tenants.actor import Actor, RoleGrant

pytestmark = pytest.mark.django_db
HEAD = "编码|名称|类型|上级单元|负责人|生效日期"


def run(company, *rows, dry=False, name="units.csv", data=None, head=HEAD, **more):
    return import_file(
        actor=operator(company), at=AT, what="units", file_name=name,
        data=data or csv_file(head, *rows), dry_run=dry, **more,
    )  # fmt: skip


def fates(report):
    return {row.key: row.fate for row in report.fates.rows}


def problems(report):
    return [
        (row.line, problem.code, problem.column, problem.value)
        for row in report.fates.rows
        for problem in row.record.problems
    ]


def state():
    return set(Unit.objects.values_list("code", "name", "path")), UnitPlacement.objects.count()


def test_a_new_tree_comes_in_whatever_the_order_of_its_rows(company):
    report = run(company, "T1|一组||R1", "R1|华东|大区|C", "C|甲公司||")
    assert fates(report) == {"T1": "create", "R1": "create", "C": "create"}
    assert set(Unit.objects.values_list("code", "path", "kind")) == {
        ("C", "/C/", "company"), ("R1", "/C/R1/", "region"), ("T1", "/C/R1/T1/", "team"),
    }  # fmt: skip
    assert Unit.objects.get(code="R1").name_key == "huadong 华东"


def test_a_dry_run_says_the_same_and_changes_nothing(org, company):
    rows = ("T1|一组|||5|", "T2||团队|R2||2027-01-01", "R1||||", "N|新组||R2|")
    before = state()
    dry = run(company, *rows, dry=True)
    assert state() == before
    assert AuditEntry.objects.filter(action="org.import").count() == ImportBatch.objects.count() == 0
    assert fates(dry) == {"T1": "change", "T2": "move", "R1": "nothing", "N": "create"}
    told = {
        row.key: [(one.field, one.before, one.after, one.on) for one in row.changes] for row in dry.fates.rows
    }
    assert told["T1"] == [("name", "T1", "一组", None), ("head", "3", "5", "2026-11-23")]
    assert told["T2"] == [("parent", "R1", "R2", "2027-01-01")]
    wet = run(company, *rows)
    assert wet.as_dict("zh")["lines"] == dry.as_dict("zh")["lines"]
    team = org.units["T1"].id
    assert heads_of([team], TODAY) == {team: org.people["5"].id}
    assert heads_of([team], date(2026, 11, 22)) == {team: org.people["3"].id}
    assert Unit.objects.get(code="T2").path == "/C/R1/T2/"


def test_importing_the_same_file_again_changes_nothing(company):
    rows = ("C|甲公司||", "R1|华东|大区|C")
    run(company, *rows)
    before = state()
    assert set(fates(run(company, *rows)).values()) == {"nothing"}
    assert state() == before


def test_a_loop_is_refused_and_named_and_nothing_is_changed(org, company):
    before = state()
    rows = ("R1|||T1", "R2|华北||C", "A|甲||B", "B|乙||A")
    assert [(line, code) for line, code, *_ in problems(run(company, *rows, dry=True))] == [
        (2, "unit_loop"), (4, "unit_loop"), (5, "unit_loop"),
    ]  # fmt: skip
    with pytest.raises(ImportRefused) as refused:
        run(company, *rows)
    assert "R1 → T1 → R1" in refused.value.message("zh")
    assert "R1 → T1 → R1" in refused.value.message("en")
    assert (refused.value.params["refused"], refused.value.params["lines"]) == (3, [2, 4, 5])
    assert state() == before


def test_a_loop_with_a_move_that_is_planned_for_later_is_refused(org, company):
    run(company, "R2|||T1||2027-01-01")
    report = run(company, "R1|||R2", dry=True)
    assert [code for _, code, *_ in problems(report)] == ["unit_loop"]


def test_each_row_that_is_wrong_says_line_column_value_and_what_is_expected(org, company):
    report = run(
        company,
        "T1|一组||ZZ|99|01/02/2026",
        "T2|二组|科室|R1",
        "|无名||R1",
        "N||团队|R1",
        "a/b|斜杠||R1",
        "D|||R1",
        dry=True,
    )
    assert problems(report) == [
        (2, "ambiguous_date", "生效日期", "01/02/2026"),
        (2, "unknown_parent", "上级单元", "ZZ"),
        (2, "unknown_head", "负责人", "99"),
        (3, "wrong_kind", "类型", "科室"),
        (4, "required", "编码", ""),
        (5, "required", "名称", ""),
        (6, "wrong_code", "编码", "a/b"),
        (7, "required", "名称", ""),
    ]
    line = report.as_dict("zh")["lines"][0]
    assert (line["line"], line["key"], line["fate"]) == (2, "T1", "refused")
    assert line["problems"][0]["expected"].startswith("年在前的日期，如 2026-10-01")
    assert report.as_dict("en")["lines"][1]["problems"][0]["expected"].startswith("one of: 公司 (company)")


def test_a_code_that_stands_twice_names_the_other_line(company):
    report = run(company, "C|甲||", "R|东||C", "R|西||C", dry=True)
    assert [(line, code) for line, code, *_ in problems(report)] == [(3, "duplicate"), (4, "duplicate")]
    assert report.fates.rows[1].record.problems[0].params == {"lines": "4"}


def test_there_is_one_top_unit(org, company):
    assert [code for _, code, *_ in problems(run(company, "D|另一公司||", dry=True))] == ["second_root"]


def test_a_group_may_be_put_on_top_of_a_company(org, company):
    run(company, "G|集团|公司|", "C|||G||1900-01-01")
    assert Unit.objects.get(code="T1").path == "/G/C/R1/T1/"


def test_a_tree_deeper_than_its_path_can_hold_is_refused(company):
    codes = ["x" * 55 + str(level).zfill(2) for level in range(20)]
    rows = [f"{code}|{code}||{above}" for code, above in zip(codes, ["", *codes], strict=False)]
    assert {code for _, code, *_ in problems(run(company, *rows, dry=True))} == {"tree_too_deep"}


def test_columns_are_known_by_chinese_and_english_names_and_a_title_above_them_is_skipped(company):
    data = xlsx_file(
        ["组织架构"], [], ["Code", "NAME", "Parent", "备注"], ["C", "甲", None, "x"], [7.0, "乙", "C", ""]
    )
    report = run(company, name="units.xlsx", data=data)
    assert [(row.line, row.key, row.fate) for row in report.fates.rows] == [
        (4, "C", "create"),
        (5, "7", "create"),
    ]
    assert [note.message("en") for note in report.fates.notes] == ["The column “备注” is not used."]


def test_a_missing_or_doubled_column_is_named_with_those_that_are_there(company):
    with pytest.raises(MissingColumn, match=r"编码 / code.*名称, 上级"):
        run(company, "甲|", head="名称|上级")
    with pytest.raises(DuplicateColumn, match="编码"):
        run(company, "1|甲|2", head="编码|名称|code")


def test_one_import_leaves_one_audit_row_and_one_batch_with_the_files_hash(company):
    report = run(company, "C|甲公司||")
    batch = ImportBatch.objects.get()
    entry = AuditEntry.objects.get()
    assert entry.action == "org.import"
    assert len(batch.sha256) == 64
    assert batch.sha256 == entry.details["sha256"] == report.sha256
    assert batch.summary == {"create": 1, "change": 0, "move": 0, "nothing": 0, "refused": 0}


def test_only_who_may_write_units_may_import_them(org, company):
    member = Actor(
        company_id=company.id, today=TODAY, person_id=org.people["4"].id, grants=(RoleGrant("planner"),)
    )
    with pytest.raises(NotAllowed):
        import_file(
            actor=member, at=AT, what="units", file_name="u.csv", data=csv_file(HEAD, "C|x"), dry_run=True
        )
