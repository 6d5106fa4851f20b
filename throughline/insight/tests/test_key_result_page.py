"""The page of a key result in the demo: it agrees with Home and with itself, and is seen by whom it may."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

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
LISTS = ("", "/children", "/open-deals", "/credits", "/history", "/peers")


@pytest.fixture(autouse=True)
def the_demos_day(monkeypatch):
    monkeypatch.setattr("throughline.config.request.now", lambda: AT)


def browser_of(name: str) -> Client:
    browser = Client()
    browser.force_login(Login.objects.get(name=name))
    return browser


def read(name: str, path: str) -> Any:
    answer = browser_of(name).get(f"/api/v1{path}")
    assert answer.status_code == 200, answer.content
    return answer.json()


def first_of(name: str) -> dict[str, Any]:
    """The key result that lags most on somebody's Home."""
    cards = [mine["key_result"] for mine in read(name, "/home")["key_results"]]
    return max(cards, key=lambda card: Decimal(card["lag_points"] or "-99"))


def own(name: str, kind: str) -> Any:
    cards = [mine["key_result"] for mine in read(name, "/home")["key_results"]]
    return next(card["id"] for card in cards if card["kind"] == kind)


@pytest.fixture
def hero(demo: Company) -> dict[str, Any]:
    return first_of("sales@demo")


def test_the_page_shows_what_home_shows(hero):
    page = read("sales@demo", f"/key-results/{hero['id']}")
    assert page["key_result"] == hero
    assert page["chain"]["stops"][0]["key_result"]["id"] == hero["id"]
    assert page["why"]["amount"] == hero["target"]
    assert page["may_check_in"]


def test_the_curve_ends_in_the_figures(hero):
    page = read("sales@demo", f"/key-results/{hero['id']}")
    curve, cycle = page["curve"], page["cycle"]
    start = date.fromisoformat(cycle["start"])
    days = (date.fromisoformat(cycle["end"]) - start).days + 1
    assert len(curve["expected"]) == days
    assert Decimal(curve["expected"][-1]) == Decimal(hero["target"])
    yesterday = (AT.date() - timedelta(days=1) - start).days
    assert abs(Decimal(curve["expected"][yesterday]) - Decimal(hero["expected"])) < Decimal("0.01")
    assert Decimal(curve["actual"][-1]["value"]) == Decimal(hero["actual"])
    assert [point["on"] for point in curve["actual"]] == sorted(point["on"] for point in curve["actual"])


def test_days_off_are_shaded_and_the_holiday_is_named(hero):
    closed = read("sales@demo", f"/key-results/{hero['id']}")["curve"]["closed"]
    named = next(days for days in closed if days["holiday"])
    assert (named["first"], named["name"]["zh"]) == ("2026-10-01", "国庆节")
    weekend = next(days for days in closed if not days["holiday"])
    assert weekend["name"] is None


def test_the_alert_that_is_open_is_on_the_curve(hero):
    alerts = read("sales@demo", f"/key-results/{hero['id']}")["curve"]["alerts"]
    assert alerts[-1]["closed_on"] is None


def test_the_outcome_agrees_with_the_open_deals(hero):
    outcome = read("sales@demo", f"/key-results/{hero['id']}")["outcome"]
    deals = read("sales@demo", f"/key-results/{hero['id']}/open-deals")
    assert (outcome["deals"], deals["next"]) == (deals["count"], None)
    assert Decimal(outcome["likely"]) == Decimal(hero["actual"]) + Decimal(deals["likely"])
    end = outcome["fan"][-1]
    assert Decimal(hero["actual"]) <= Decimal(end["p10"]) <= Decimal(end["p50"]) <= Decimal(end["p90"])
    assert 0 <= Decimal(outcome["reaching"]) <= 1


def test_open_deals_come_by_date_or_by_amount_part_by_part(hero):
    path = f"/key-results/{hero['id']}/open-deals"
    by_date = [deal["expected_close"] for deal in read("sales@demo", path)["items"]]
    assert by_date == sorted(by_date)
    sizes = [Decimal(deal["amount"]) for deal in read("sales@demo", f"{path}?order=amount")["items"]]
    assert sizes == sorted(sizes, reverse=True)
    first = read("sales@demo", f"{path}?limit=2")
    rest = read("sales@demo", f"{path}?limit=100&skip={first['next']}")
    assert len(first["items"]) + len(rest["items"]) == first["count"]


def test_a_deal_on_home_says_for_which_key_results_it_counts(hero):
    deals = read("sales@demo", f"/key-results/{hero['id']}/open-deals?limit=200")
    counted = {deal["id"] for deal in deals["items"]}
    for deal in read("sales@demo", "/home")["open_deals"]:
        assert (hero["id"] in deal["counts_for"]) == (deal["id"] in counted)


def test_the_credits_add_up_to_the_actual(hero):
    credits = read("sales@demo", f"/key-results/{hero['id']}/credits?limit=200")
    assert Decimal(credits["value"]) == Decimal(hero["actual"])
    assert sum(Decimal(line["value"]) for line in credits["items"]) == Decimal(hero["actual"])
    days = [line["on"] for line in credits["items"]]
    assert days == sorted(days, reverse=True)


def test_what_is_counted_is_counted_not_summed(demo):
    cards = [mine["key_result"] for mine in read("sales@demo", "/home")["key_results"]]
    visits = next(card for card in cards if card["measure"] == "count" and card["source"] == "metric")
    credits = read("sales@demo", f"/key-results/{visits['id']}/credits?limit=200")
    assert Decimal(credits["value"]) == Decimal(visits["actual"])
    assert credits["items"][0]["value"] == "1"


def test_history_goes_back_page_by_page_without_a_gap(hero):
    path = f"/key-results/{hero['id']}/history"
    whole = read("sales@demo", f"{path}?limit=100")
    found, before = [], ""
    while True:
        page = read("sales@demo", f"{path}?limit=4{before}")
        found += page["items"]
        if page["next"] is None:
            break
        before = "&before=" + page["next"].replace("+", "%2B")
    assert found == whole["items"]
    assert {item["kind"] for item in found} >= {"published", "check_in", "alert_opened", "credit"}
    moments = [item["at"] for item in found]
    assert moments == sorted(moments, reverse=True)


def test_history_of_reports_only(hero):
    items = read("sales@demo", f"/key-results/{hero['id']}/history?only=check_ins")["items"]
    assert {item["kind"] for item in items} == {"check_in"}


def test_a_place_that_is_none_is_refused_in_words(hero):
    answer = browser_of("sales@demo").get(f"/api/v1/key-results/{hero['id']}/history?before=yesterday")
    assert (answer.status_code, answer.json()["code"]) == (422, "unknown_place")


def test_a_units_children_add_up_with_what_no_child_carries(demo):
    unit = first_of("head@demo")
    page = read("head@demo", f"/key-results/{unit['id']}")
    children = read("head@demo", f"/key-results/{unit['id']}/children?limit=200")
    assert page["children"]["count"] == len(children["items"]) > 1
    total = sum(Decimal(child["actual"]) for child in children["items"])
    assert Decimal(page["children"]["sum"]) == total
    assert Decimal(page["children"]["not_carried"]) == Decimal(page["key_result"]["actual"]) - total
    lags = [Decimal(child["lag_points"]) for child in children["items"]]
    assert lags == sorted(lags, reverse=True)


def test_a_head_reads_the_page_of_their_people(demo):
    unit = first_of("head@demo")
    child = read("head@demo", f"/key-results/{unit['id']}/children")["items"][0]
    page = read("head@demo", f"/key-results/{child['id']}")
    assert page["key_result"]["owner"]["name"] == child["owner"]["name"]


def test_peers_are_a_spread_without_a_name(hero):
    peers = read("sales@demo", f"/key-results/{hero['id']}/peers")
    assert peers["count"] >= 5
    assert Decimal(peers["least"]) <= Decimal(peers["middle"]) <= Decimal(peers["most"])
    assert Decimal(peers["least"]) <= Decimal(hero["target"]) <= Decimal(peers["most"])
    assert peers["unit"]["kind"] == "unit"


def test_peers_are_hidden_where_there_is_no_level(demo):
    unit = first_of("head@demo")
    assert read("head@demo", f"/key-results/{unit['id']}/peers")["count"] is None


def test_what_is_kept_by_hand_has_reported_steps_and_no_outcome(demo):
    page = read("sales@demo", f"/key-results/{own('sales@demo', 'decrease')}")
    assert page["outcome"] is None
    assert page["curve"]["actual"]


@pytest.mark.parametrize("part", LISTS)
def test_owner_head_and_executive_read_it_and_nobody_else(demo, hero, part):
    path = f"/api/v1/key-results/{hero['id']}{part}"
    assert Client().get(path).status_code == 401
    for name in ("sales@demo", "executive@demo", "planner@demo"):
        assert browser_of(name).get(path).status_code == 200
    with company_scope(demo.id):
        nobody = Person.objects.filter(login=None, headships=None, role_assignments=None)
        colleague = nobody.filter(unit__people__login__name="sales@demo").earliest("number")
        colleague.login = Login.objects.create(company=demo, name="colleague@demo")
        colleague.save()
    assert browser_of("colleague@demo").get(path).status_code == 404
    other = Company.objects.create(code="other", name="Other", created_at=AT)
    stranger = Login.objects.create(company=other, name="someone@other")
    with company_scope(other.id):
        Person.objects.create(number="1", name="Someone", name_key="someone", login=stranger)
    assert browser_of("someone@other").get(path).status_code == 404


@pytest.mark.parametrize(
    ("part", "most"),
    [("", 32), ("/children", 10), ("/open-deals", 11), ("/credits", 12), ("/history", 18), ("/peers", 14)],
)
def test_the_sql_is_counted_and_does_not_grow(demo, hero, part, most):
    company = first_of("executive@demo")
    counts = []
    for name, one in (("sales@demo", hero["id"]), ("executive@demo", company["id"])):
        browser = browser_of(name)
        with CaptureQueriesContext(connection) as captured:
            assert browser.get(f"/api/v1/key-results/{one}{part}").status_code == 200
        counts.append(len([query for query in captured if "SAVEPOINT" not in query["sql"]]))
    assert max(counts) <= most, counts
