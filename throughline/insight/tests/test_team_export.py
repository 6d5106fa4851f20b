"""The table as a workbook: the same rows in the same order, exact, and without formulas."""

import io
from datetime import date, datetime
from typing import Any

import pytest
from django.test import Client
from python_calamine import CalamineWorkbook

from throughline.access.models import Login
from throughline.audit.models import AuditEntry
from throughline.goals.tests.sensors import call
from throughline.insight.tests.conftest import AT
from throughline.kit.scope import company_scope
from throughline.org.models import Person

pytestmark = pytest.mark.django_db
PATH = "/api/v1/team/export"
BAD_NAMES = ['=HYPERLINK("http://x","y")', "+1", "@x", "-2+3", "\t=1+1"]


@pytest.fixture(autouse=True)
def the_demos_day(monkeypatch):
    monkeypatch.setattr("throughline.config.request.now", lambda: AT)


@pytest.fixture
def head(demo) -> Client:
    browser = Client()
    browser.force_login(Login.objects.get(name="head@demo"))
    return browser


def rows_of(answer: Any) -> list[list[Any]]:
    assert answer.status_code == 200, answer.content
    return CalamineWorkbook.from_filelike(io.BytesIO(answer.content)).get_sheet_by_index(0).to_python()


def names_of(answer: Any) -> list[Any]:
    return [row[0] for row in rows_of(answer)[1:]]


def test_the_rows_are_those_of_the_table_in_its_order(head):
    for query in ({}, {"order": "name", "descending": False}, {"status": ["behind"], "level": "中级"}):
        shown = head.get("/api/v1/team/people", query).json()["items"]
        assert names_of(head.get(PATH, query)) == [row["key_result"]["owner"]["name"] for row in shown]


def test_amounts_are_numbers_and_dates_are_dates(head):
    columns, *lines = rows_of(head.get(PATH))
    first = dict(zip(columns, lines[0], strict=True))
    shown = head.get("/api/v1/team/people").json()["items"][0]["key_result"]
    assert first["实际"] == float(shown["actual"])
    assert first["达成"] == float(shown["attainment"])
    assert isinstance(first["预警打开"], datetime)
    assert isinstance(first["截至"], date)


def test_it_speaks_the_readers_language(head):
    titles = rows_of(head.get(PATH, headers={"Accept-Language": "en"}))[0]
    assert titles[:3] == ["Name", "Number", "Unit"]


@pytest.mark.parametrize("name", BAD_NAMES)
def test_a_name_that_looks_like_a_formula_stays_a_text(demo, head, name):
    with company_scope(demo.id):
        Person.objects.filter(name="陈思远").update(name=name, name_key="x")
    assert name in names_of(head.get(PATH))


def test_taking_it_is_audited(demo, head):
    rows = rows_of(head.get(PATH, {"status": ["behind"], "q": ""}))
    with company_scope(demo.id):
        entry = AuditEntry.objects.get(action="team.export")
    assert entry.details == {"rows": len(rows) - 1, "statuses": ["behind"]}


def test_whoever_leads_nobody_takes_nothing(demo):
    browser = Client()
    browser.force_login(Login.objects.get(name="sales@demo"))
    assert call(browser, "GET", "/team/export")[0] == 404


def test_more_than_a_workbook_should_hold_is_refused_in_words(head, monkeypatch):
    monkeypatch.setattr("throughline.insight.services.export_team.MOST_ROWS", 3)
    assert call(head, "GET", "/team/export")[1]["code"] == "too_many_to_export"
