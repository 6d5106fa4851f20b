"""Team of the demo's people: it adds up, it is theirs only, and it costs a fixed number of queries."""

from decimal import Decimal
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from throughline.access.models import Login
from throughline.goals.models import KeyResult
from throughline.goals.tests.sensors import call
from throughline.insight.tests.conftest import AT
from throughline.kit.models import new_id
from throughline.kit.scope import company_scope
from throughline.org.models import Person, Unit
from throughline.tenants.models import Company

pytestmark = pytest.mark.django_db
TEAMS = ("head@demo", "executive@demo", "planner@demo")
PATHS = ("/team", "/team/people", "/team/units")


@pytest.fixture(autouse=True)
def the_demos_day(monkeypatch):
    monkeypatch.setattr("throughline.config.request.now", lambda: AT)


def browser_of(name: str) -> Client:
    browser = Client()
    browser.force_login(Login.objects.get(name=name))
    return browser


def read(name: str, path: str, **query: Any) -> Any:
    answer = browser_of(name).get(f"/api/v1{path}", query)
    assert answer.status_code == 200, answer.content
    return answer.json()


def unit(demo: Company, code: str) -> str:
    with company_scope(demo.id):
        return str(Unit.objects.get(code=code).id)


def test_a_head_finds_the_unit_they_lead_and_whoever_reads_the_company_the_whole_of_it(demo):
    assert [read(name, "/team")["unit"]["code"] for name in TEAMS] == ["EC", "GT", "GT"]


def test_who_leads_nobody_finds_no_team_and_may_not_look_at_one(demo):
    team = read("sales@demo", "/team")
    assert (team["unit"], team["marks"], team["alerts"]) == (None, [], [])
    assert read("sales@demo", "/team/people")["items"] == []
    for path in PATHS:
        assert call(browser_of("sales@demo"), "GET", f"{path}?unit={unit(demo, 'EC-SZ')}")[0] == 403


@pytest.mark.parametrize("path", PATHS)
def test_another_region_is_not_the_heads_to_see_and_no_unit_is_not_found(demo, path):
    assert call(browser_of("head@demo"), "GET", f"{path}?unit={unit(demo, 'SC')}")[0] == 403
    assert call(browser_of("head@demo"), "GET", f"{path}?unit={new_id()}")[0] == 404


@pytest.mark.parametrize("path", PATHS)
def test_another_companys_head_does_not_find_it(demo, path):
    other = Company.objects.create(code="other", name="Other", created_at=AT)
    login = Login.objects.create(company=other, name="someone@other")
    with company_scope(other.id):
        Person.objects.create(number="1", name="Someone", name_key="someone", login=login)
    assert call(browser_of("someone@other"), "GET", f"{path}?unit={unit(demo, 'EC')}")[0] == 404
    assert read("someone@other", "/team")["unit"] is None


@pytest.mark.parametrize("name", TEAMS)
def test_counts_marks_and_rows_tell_of_the_same_people(demo, name):
    team, people = read(name, "/team"), read(name, "/team/people")
    assert sum(team["counts"].values()) == people["total"] == len(team["marks"])
    assert team["strands"][0]["people"] == people["total"]
    assert [mark["lag_points"] for mark in reversed(team["marks"])] == [
        row["key_result"]["lag_points"] for row in people["items"]
    ]
    behind = [row for row in people["items"] if row["key_result"]["status"] == "behind"]
    assert len(behind) == team["counts"]["behind"]


def test_a_region_shows_its_own_figures_and_the_line_to_it(demo):
    team = read("executive@demo", "/team", unit=unit(demo, "EC"))
    assert team["key_result"]["owner"]["code"] == "EC"
    assert [one["code"] for one in team["line"]] == ["GT", "EC"]
    assert [one["code"] for one in read("head@demo", "/team")["line"]] == ["EC"]
    assert "EC-SZ" in {one["code"] for one in team["units"]}


def test_a_team_is_looked_at_by_what_was_shared_out_and_by_what_its_people_report(demo):
    strands = {one["title"]: one for one in read("head@demo", "/team", unit=unit(demo, "EC-SZ"))["strands"]}
    assert {"新企业客户签约额", "客户拜访", "逾期应收压降"} <= set(strands)
    for title, strand in strands.items():
        people = read("head@demo", "/team/people", unit=unit(demo, "EC-SZ"), strand=strand["key"])
        assert people["total"] == strand["people"]
        assert {row["key_result"]["title"] for row in people["items"]} == {title}


def test_rows_are_narrowed(demo):
    def names(**query: Any) -> set[str]:
        return {
            row["key_result"]["owner"]["name"] for row in read("head@demo", "/team/people", **query)["items"]
        }

    everybody = names()
    assert names(q="chensiyuan") == names(q="陈思远") == {"陈思远"}
    assert names(status=["behind", "watch"]) < everybody
    office = names(office=unit(demo, "EC-SZ"))
    assert "陈思远" in office and office < everybody
    assert names(level="高级") < everybody
    assert names(alerts_only=True) <= names(status="behind") | names(status="watch")
    assert names(q="nobody at all") == set()


@pytest.mark.parametrize(
    "order", ["lag", "name", "unit", "level", "attainment", "actual", "target", "likelihood", "action"]
)
def test_rows_are_sorted_by_every_column_either_way_and_pages_never_overlap(demo, order):
    for descending in (True, False):
        query = {"order": order, "descending": descending}
        whole = [row["key_result"]["id"] for row in read("head@demo", "/team/people", **query)["items"]]
        paged, offset = [], 0
        while offset is not None:
            page = read("head@demo", "/team/people", offset=offset, limit=20, **query)
            paged += [row["key_result"]["id"] for row in page["items"]]
            offset = page["next"]
        assert paged == whole
        assert len(set(paged)) == page["total"]


def test_a_row_carries_its_history_its_alert_and_who_is_locked(demo):
    rows = read("executive@demo", "/team/people")["items"]
    by_name = {row["key_result"]["owner"]["name"]: row for row in rows}
    hero = by_name["陈思远"]
    assert hero["alert"] is not None
    assert Decimal(hero["history"][-1]).quantize(Decimal("0.01")) == Decimal(
        hero["key_result"]["lag_points"]
    ).quantize(Decimal("0.01"))
    assert (hero["unit"], hero["level"]) == ("苏州办事处", "高级")
    assert {name for name, row in by_name.items() if row["locked"]} == {"梁静", "顾维", "谢凯"}
    assert {row["key_result"]["id"] for row in rows if row["alert"]} == {
        alert["key_result_id"]
        for alert in read("executive@demo", "/team")["alerts"]
        if alert["owner"]["kind"] == "person" and alert["deal"] is None
    }


def test_units_side_by_side_hold_everybody(demo):
    team, units = read("head@demo", "/team"), read("head@demo", "/team/units")["items"]
    assert {one["unit"]["code"] for one in units if not one["direct"]} == {
        one["code"] for one in team["units"]
    }
    for status, total in team["counts"].items():
        assert sum(one["counts"][status] for one in units) == total
    assert all(
        one["unit"]["head"] and one["key_result"] and one["median_lag"] for one in units if not one["direct"]
    )


def test_a_unit_beside_its_siblings_shows_what_it_shows_by_itself(demo):
    for beside in read("head@demo", "/team/units")["items"]:
        if not beside["direct"]:
            team = read("head@demo", "/team", unit=beside["unit"]["id"])
            for name in ("people", "key_result", "counts", "alerts_open", "alerts_unanswered"):
                shown = {**team[name], "owner": None} if name == "key_result" else team[name]
                other = {**beside[name], "owner": None} if name == "key_result" else beside[name]
                assert shown == other, name


def test_many_people_stand_in_bins(demo, monkeypatch):
    monkeypatch.setattr("throughline.insight.selectors.lag_strip.MARKS_SHOWN", 10)
    team = read("head@demo", "/team")
    assert team["marks"] == []
    assert sum(sum(one["counts"].values()) for one in team["bins"]) == sum(team["counts"].values())


@pytest.mark.parametrize(("path", "most"), [("/team", 27), ("/team/people", 28), ("/team/units", 20)])
def test_the_number_of_queries_is_fixed(demo, path, most):
    def cost(code: str) -> int:
        browser = browser_of("executive@demo")
        with CaptureQueriesContext(connection) as captured:
            assert browser.get(f"/api/v1{path}?unit={unit(demo, code)}").status_code == 200
        return len([query for query in captured if "SAVEPOINT" not in query["sql"]])

    few, many = cost("EC-SZ"), cost("GT")
    assert abs(few - many) <= 1
    assert many <= most


def test_people_who_carry_nothing_make_an_empty_team_not_an_error(demo):
    with company_scope(demo.id):
        KeyResult.objects.update(withdrawn_on=AT.date())
    team = read("head@demo", "/team")
    assert (team["unit"]["code"], team["strand"], team["key_result"], team["marks"]) == ("EC", None, None, [])
    assert read("head@demo", "/team/people")["total"] == 0
    assert read("head@demo", "/team/units")["items"][0]["key_result"] is None
