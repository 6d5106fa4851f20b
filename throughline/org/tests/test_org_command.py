"""The command line says what the API says, in words or as one JSON object."""

import json

import pytest
from click.testing import CliRunner

from throughline.cli.main import main
from throughline.kit.scope import company_scope
from throughline.kit.tests.files import csv_file
from throughline.org.models import Calendar, Unit
from throughline.org.tests.company import make_company, small_org

pytestmark = pytest.mark.django_db


@pytest.fixture
def company():
    company = make_company()
    with company_scope(company.id):
        small_org(company)
    return company


@pytest.fixture
def run(company, monkeypatch):
    monkeypatch.setenv("LC_ALL", "en_US.UTF-8")

    def invoke(*arguments):
        return CliRunner().invoke(main, ["org", *map(str, arguments), "--company", company.code])

    return invoke


@pytest.fixture
def units(tmp_path):
    file = tmp_path / "units.csv"
    file.write_bytes(csv_file("编码|名称|上级单元", "T1|一组|", "N|新组|R2"))
    return file


def test_a_dry_run_tells_every_row_and_changes_nothing(run, units, company):
    answer = run("import", "units", units, "--dry-run")
    assert answer.exit_code == 0
    assert "line 2\tT1\tchange\tname: T1 → 一组" in answer.output
    assert "Dry run of 2 rows: create 1, change 1, move 0, nothing 0, refused 0." in answer.output
    with company_scope(company.id):
        assert not Unit.objects.filter(code="N").exists()


def test_a_chinese_reader_sees_the_columns_by_their_chinese_names(run, units, monkeypatch):
    monkeypatch.setenv("LC_ALL", "zh_CN.UTF-8")
    assert "第 2 行\tT1\t更改\t名称: T1 → 一组" in run("import", "units", units, "--dry-run").output


def test_an_import_prints_one_json_object_if_asked(run, units, company):
    answer = run("import", "units", units, "--json")
    report = json.loads(answer.output)
    assert (report["applied"], report["counts"]["create"]) == (True, 1)
    with company_scope(company.id):
        assert Unit.objects.filter(code="N").exists()


def test_a_wrong_row_ends_with_an_exit_code_and_a_sentence(run, tmp_path):
    file = tmp_path / "wrong.csv"
    file.write_bytes(csv_file("编码|名称|上级单元", "N|新组|ZZ"))
    dry = run("import", "units", file, "--dry-run")
    assert dry.exit_code == 2
    assert "“上级单元” is “ZZ”; expected: the code of a unit" in dry.output
    wet = run("import", "units", file)
    assert wet.exit_code == 2
    assert "Line 2" in wet.output


def test_a_file_that_is_not_there_is_told_in_a_sentence(run, tmp_path):
    answer = run("import", "units", tmp_path / "none.csv")
    assert answer.exit_code == 2
    assert "none.csv" in answer.output


def test_the_tree_attributes_calendars_roles_and_the_start_of_a_day(run, company):
    assert "    T1 (T1)  3  3\n" in run("tree").output
    done = [
        run("attribute", "define", "level", "职级", "--type", "text", "--subject", "person"),
        run("calendar", "create", "cn", "中国", "--kind", "china", "--year", 2026),
        run("role", "assign", "4", "planner", "--unit", "R1"),
        run("start-of-day", "--on", "2027-01-01"),
    ]
    assert [one.exit_code for one in done] == [0, 0, 0, 0], [one.output for one in done]
    with company_scope(company.id):
        assert Calendar.objects.get().years.count() == 1
    assert run("role", "assign", "99", "planner").exit_code == 2
