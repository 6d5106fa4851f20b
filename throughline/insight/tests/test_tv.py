"""The screen in the hall and the table's workbook: what stands on them adds up and is the reader's own."""

from decimal import Decimal
from io import BytesIO
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from python_calamine import CalamineWorkbook

from throughline.access.models import Login
from throughline.insight.tests.conftest import AT

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def the_demos_day(monkeypatch):
    monkeypatch.setattr("throughline.config.request.now", lambda: AT)


def browser_of(name: str, language: str = "zh-CN") -> Client:
    browser = Client(headers={"Accept-Language": language})
    browser.force_login(Login.objects.get(name=name))
    return browser


def tv_of(name: str) -> Any:
    answer = browser_of(name).get("/api/v1/tv")
    assert answer.status_code == 200, answer.content
    return answer.json()


def test_the_units_of_the_screen_add_up_to_the_key_result_that_leads(demo):
    tv = tv_of("executive@demo")
    assert tv["lead"]["key_result"]["measure"] == "money"
    assert len(tv["others"]) == 3
    amounts = [Decimal(unit["node"]["key_result"]["target"]) for unit in tv["units"]]
    assert sum(amounts) == Decimal(tv["lead"]["key_result"]["target"])
    for unit, amount in zip(tv["units"], amounts, strict=True):
        assert sum(Decimal(one["key_result"]["target"]) for one in unit["below"]) == amount


def test_the_ticker_tells_the_latest_first(demo):
    events = tv_of("executive@demo")["events"]
    assert events
    assert [event["at"] for event in events] == sorted((event["at"] for event in events), reverse=True)
    assert {event["kind"] for event in events} <= {"credit", "check_in", "alert_closed"}


def test_a_head_gets_a_screen_of_their_own_region(demo):
    tv = tv_of("head@demo")
    assert len(tv["units"]) == 1
    names = {unit["node"]["key_result"]["owner"]["name"] for unit in tv["units"]}
    seen = {event["unit"] for event in tv["events"]}
    assert names == {"华东大区"}
    assert not seen & {"深圳办事处", "广州办事处", "北京办事处"}


def test_open_alerts_are_counted_as_far_as_they_are_seen(demo):
    assert tv_of("executive@demo")["alerts"]["open"] > tv_of("head@demo")["alerts"]["open"] > 0


def test_the_screen_costs_a_fixed_number_of_queries(demo):
    for name, most in (("executive@demo", 24), ("head@demo", 30)):
        browser = browser_of(name)
        with CaptureQueriesContext(connection) as captured:
            browser.get("/api/v1/tv")
        told = [query for query in captured if "SAVEPOINT" not in query["sql"]]
        assert len(told) <= most, [query["sql"][:90] for query in told]


def exported(name: str, language: str = "zh-CN") -> list[list[Any]]:
    browser = browser_of(name, language)
    objective = browser.get("/api/v1/map").json()["objective"]["id"]
    answer = browser.get(f"/api/v1/map/export?objective_id={objective}")
    assert answer.status_code == 200
    return CalamineWorkbook.from_filelike(BytesIO(answer.content)).get_sheet_by_index(0).to_python()


def test_the_workbook_holds_the_network_depth_first_and_every_level_adds_up(demo):
    head, *rows = exported("executive@demo")
    assert head[:3] == ["层级", "目标", "承担者"]
    people = [row for row in rows if row[0] == 4 and row[5] == "新企业客户签约额"]
    assert len(people) == 200
    assert sum(row[7] for row in people) == 8_000_000


def test_a_salesperson_exports_their_own_line(demo):
    head, *rows = exported("sales@demo", "en")
    assert head[0] == "Level"
    assert {row[2] for row in rows if row[0] == 4} == {"陈思远"}
