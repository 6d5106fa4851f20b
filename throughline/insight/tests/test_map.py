"""The map of the demo's network: level by level it adds up, and it is each reader's own part of it."""

from decimal import Decimal
from typing import Any
from uuid import uuid4

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from throughline.access.models import Login
from throughline.insight.tests.conftest import AT
from throughline.kit.scope import company_scope
from throughline.org.models import Person
from throughline.tenants.models import Company

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def the_demos_day(monkeypatch):
    monkeypatch.setattr("throughline.config.request.now", lambda: AT)


def browser_of(name: str) -> Client:
    browser = Client()
    browser.force_login(Login.objects.get(name=name))
    return browser


def read(browser: Client, path: str) -> Any:
    answer = browser.get(f"/api/v1/map{path}")
    assert answer.status_code == 200, answer.content
    return answer.json()


def top_of(browser: Client) -> Any:
    """The node of the company's key result that was cascaded in money."""
    nodes = read(browser, "")["objective"]["key_results"]
    return next(node for node in nodes if node["key_result"]["measure"] == "money")


def below(browser: Client, node: Any, **query: str) -> Any:
    asked = "&".join(f"{name}={value}" for name, value in query.items())
    return read(browser, f"/children/{node['key_result']['id']}?{asked}")


def amount(node: Any) -> Decimal:
    return Decimal(node["key_result"]["target"])


def test_from_the_objective_to_any_person_it_is_four_steps_and_every_level_adds_up(demo):
    browser = browser_of("executive@demo")
    node = top_of(browser)
    for kind in ("region", "office", None):
        page = below(browser, node)
        assert sum(map(amount, page["items"])) == Decimal(page["carried"]) == amount(node)
        assert [one["unit_kind"] for one in page["items"]] == [kind] * page["total"]
        assert sum(one["people"] for one in page["items"]) in {node["people"], 0}
        node = page["items"][0]
    assert node["key_result"]["owner"]["kind"] == "person"
    assert node["children"] == 0


def test_a_node_counts_how_the_people_below_it_stand(demo):
    browser = browser_of("executive@demo")
    top = top_of(browser)
    assert sum(top["counts"].values()) == top["people"]
    regions = below(browser, top)["items"]
    for status, count in top["counts"].items():
        assert count == sum(region["counts"][status] for region in regions)


def test_children_come_by_amount_or_by_lag_and_page_by_page(demo):
    browser = browser_of("executive@demo")
    top = top_of(browser)
    by_amount = below(browser, top)["items"]
    assert list(map(amount, by_amount)) == sorted(map(amount, by_amount), reverse=True)
    by_lag = [Decimal(one["key_result"]["lag_points"]) for one in below(browser, top, order="lag")["items"]]
    assert by_lag == sorted(by_lag, reverse=True)
    second = below(browser, top, offset="1", limit="2")
    assert [one["key_result"]["id"] for one in second["items"]] == [
        one["key_result"]["id"] for one in by_amount[1:3]
    ]
    assert second["total"] == len(by_amount)


def test_a_salesperson_sees_the_line_to_their_own_key_result_and_nobody_beside_it(demo):
    browser = browser_of("sales@demo")
    node = top_of(browser)
    names = []
    while True:
        page = below(browser, node)
        if not page["items"]:
            break
        assert page["total"] == 1
        assert page["carried"] is None
        node = page["items"][0]
        names.append(node["key_result"]["owner"]["name"])
    assert names[-1] == "陈思远"
    assert len(names) == 3


def test_a_head_sees_their_region_whole_and_of_the_company_only_the_line(demo):
    browser = browser_of("head@demo")
    top = top_of(browser)
    regions = below(browser, top)
    assert regions["total"] == 1
    region = regions["items"][0]
    assert Decimal(below(browser, region)["carried"]) == amount(region)
    assert top["people"] == region["people"] > 40


def test_the_line_of_a_person_runs_to_the_objective_with_the_share_of_each_stop(demo):
    browser = browser_of("sales@demo")
    found = read(browser, "/find?q=chensiyuan")
    assert {one["owner"]["name"] for one in found} == {"陈思远"}
    line = read(browser, f"/line/{found[0]['id']}")
    assert line["chain"]["stops"][0]["key_result"]["id"] == found[0]["id"]
    assert line["chain"]["objective"]["title"]


def test_a_line_carries_the_open_alerts_that_the_reader_may_see(demo):
    browser = browser_of("sales@demo")
    mine = next(
        one for one in browser.get("/api/v1/home").json()["alerts"] if one["owner"]["name"] == "陈思远"
    )
    line = read(browser, f"/line/{mine['key_result_id']}")
    assert [alert["id"] for alert in line["alerts"]] == [mine["id"]]


def test_search_finds_people_units_and_titles_but_nothing_that_is_not_shown(demo):
    executive, sales = browser_of("executive@demo"), browser_of("sales@demo")
    assert {one["owner"]["name"] for one in read(executive, "/find?q=suzhou")} == {"苏州办事处"}
    assert len(read(executive, "/find?q=新企业客户")) == 20
    assert len(read(sales, "/find?q=新企业客户")) <= 4
    assert read(executive, "/find?q=%20") == []


def test_what_is_not_shown_is_not_found(demo):
    sales, executive = browser_of("sales@demo"), browser_of("executive@demo")
    regions = below(executive, top_of(executive))["items"]
    mine = below(sales, top_of(sales))["items"][0]["key_result"]["id"]
    other = next(one["key_result"]["id"] for one in regions if one["key_result"]["id"] != mine)
    for unseen in (other, uuid4()):
        assert sales.get(f"/api/v1/map/children/{unseen}").status_code == 404
        assert sales.get(f"/api/v1/map/line/{unseen}").status_code == 404
    assert sales.get(f"/api/v1/map?objective_id={uuid4()}").status_code == 404


def test_another_company_sees_an_empty_map_and_finds_nothing_of_this_one(demo):
    top = top_of(browser_of("executive@demo"))["key_result"]["id"]
    other = Company.objects.create(code="other", name="Other", created_at=AT)
    login = Login.objects.create(company=other, name="someone@other")
    with company_scope(other.id):
        Person.objects.create(number="1", name="Someone", name_key="someone", login=login)
    browser = browser_of("someone@other")
    assert read(browser, "")["objective"] is None
    assert read(browser, "/find?q=a") == []
    assert browser.get(f"/api/v1/map/children/{top}").status_code == 404


@pytest.mark.parametrize("name", ["sales@demo", "head@demo", "executive@demo"])
def test_a_level_costs_a_fixed_number_of_queries_however_wide_it_is(demo, name):
    browser = browser_of(name)

    def cost(path: str) -> int:
        with CaptureQueriesContext(connection) as captured:
            read(browser, path)
        return len([query for query in captured if "SAVEPOINT" not in query["sql"]])

    top = top_of(browser)["key_result"]["id"]
    assert cost("") <= 14
    wide, narrow = cost(f"/children/{top}"), cost(f"/children/{top}?limit=1")
    assert wide == narrow <= 15
    assert cost(f"/line/{top}") <= 13
    assert cost("/find?q=a") <= 9
