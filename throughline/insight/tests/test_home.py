"""Home of the demo's four people: it adds up, it is theirs only, and it costs a fixed number of queries."""

from decimal import ROUND_FLOOR, Decimal
from itertools import pairwise

import pytest
from django.db import connection
from django.db.models import Count
from django.test import Client
from django.test.utils import CaptureQueriesContext

from throughline.access.models import Login
from throughline.alerts.models import Alert, Telling
from throughline.alerts.services.note_talk import note_talk
from throughline.insight.selectors import home as page
from throughline.insight.tests.conftest import AT
from throughline.kit.scope import company_scope
from throughline.org.models import Person
from throughline.org.selectors.actors import actor_of_person
from throughline.tenants.models import Company

pytestmark = pytest.mark.django_db
ACCOUNTS = ("sales@demo", "head@demo", "executive@demo", "planner@demo")


@pytest.fixture(autouse=True)
def the_demos_day(monkeypatch):
    monkeypatch.setattr("throughline.config.request.now", lambda: AT)


def browser_of(login: Login) -> Client:
    browser = Client()
    browser.force_login(login)
    return browser


def home_of(name: str):
    return browser_of(Login.objects.get(name=name)).get("/api/v1/home").json()


def exact(amount: str) -> Decimal:
    return Decimal(amount)


def test_nobody_sees_a_home_without_signing_in(demo):
    assert Client().get("/api/v1/home").status_code == 401


def test_a_salesperson_sees_their_own_key_results_and_nobody_elses(demo):
    home = home_of("sales@demo")
    assert home["scope"] == "mine"
    assert len(home["key_results"]) >= 2
    assert {mine["key_result"]["owner"]["name"] for mine in home["key_results"]} == {"陈思远"}


def test_a_head_sees_the_key_results_of_the_unit_they_lead(demo):
    home = home_of("head@demo")
    assert home["scope"] == "unit"
    assert {mine["key_result"]["owner"]["kind"] for mine in home["key_results"]} == {"unit"}


@pytest.mark.parametrize("name", ["executive@demo", "planner@demo"])
def test_who_reads_the_company_sees_the_companys_key_results(demo, name):
    home = home_of(name)
    targets = {mine["key_result"]["title"]: mine["key_result"]["target"] for mine in home["key_results"]}
    assert exact("8000000") in {exact(target) for target in targets.values()}
    assert len(targets) == 4


def test_who_carries_nothing_and_may_not_read_the_companys_sees_none(demo):
    login = Login.objects.create(company=demo, name="administrator@demo")
    with company_scope(demo.id):
        administrator = Person.objects.get(role_assignments__role="admin")
        administrator.login = login
        administrator.save()
    home = browser_of(login).get("/api/v1/home").json()
    assert home["key_results"] == []


@pytest.mark.parametrize("name", ACCOUNTS)
def test_the_line_runs_from_the_key_result_to_the_companys_objective(demo, name):
    for mine in home_of(name)["key_results"]:
        stops = mine["chain"]["stops"]
        assert stops[0]["key_result"]["id"] == mine["key_result"]["id"]
        if mine["why"] is not None:
            assert stops[-1]["key_result"]["owner"]["kind"] == "unit"
            assert mine["chain"]["objective"]["title"]
        for stop, above in pairwise(stops):
            part = exact(stop["key_result"]["target"]) / exact(above["key_result"]["target"])
            assert abs(exact(stop["share_of_parent"]) - part) <= Decimal("0.000001")


def test_why_this_number_multiplies_out_level_by_level(demo):
    whys = [mine["why"] for mine in home_of("sales@demo")["key_results"] if mine["why"]]
    assert whys
    for why in whys:
        for level, below in zip(why["levels"], [*why["levels"][1:], None], strict=True):
            assert_adds_up(level, exact(why["quantum"]))
            assert below is None or below["parent_amount"] == level["amount"]
        assert why["levels"][-1]["amount"] == why["amount"]


def assert_adds_up(level, quantum):
    names = ("parent_amount", "hold", "locked", "limited", "shared", "weight", "siblings_weight", "amount")
    parent, hold, locked, limited, shared, weight, total, amount = (exact(level[name]) for name in names)
    assert parent - hold - locked - limited == shared
    if level["bound"] != "none":
        return
    share = exact(level["own_lock"]) + exact(level["kept"]) + shared * weight / total
    assert abs(exact(level["exact"]) - share) < Decimal("0.001")
    assert abs(amount - share) < quantum
    assert amount in {floor(share, quantum), floor(share, quantum) + quantum}


def floor(share, quantum):
    return (share / quantum).to_integral_value(ROUND_FLOOR) * quantum


def test_the_weight_of_a_person_is_the_product_of_its_factors(demo):
    for mine in home_of("sales@demo")["key_results"]:
        if mine["why"] is None:
            continue
        own = mine["why"]["levels"][-1]
        product = Decimal(1)
        for factor in own["factors"]:
            product *= exact(factor["coefficient"])
        assert abs(product - exact(own["weight"])) < Decimal("0.0000001")


def test_alerts_shown_are_those_addressed_to_the_reader(demo):
    for name in ACCOUNTS:
        reader = Login.objects.get(name=name)
        with company_scope(demo.id):
            own_name = Person.objects.get(login=reader).name
        for alert in browser_of(reader).get("/api/v1/home").json()["alerts"]:
            assert own_name in {told["name"] for told in alert["told"]}


def test_who_answered_an_alert_has_it_no_more_to_do_and_whoever_else_was_told_still_has(demo):
    with company_scope(demo.id):
        unanswered = Alert.objects.filter(closed_at=None, first_reaction_at=None)
        alert = unanswered.annotate(told=Count("tellings")).filter(told=2).order_by("id").first().id
        hero, superior = (
            actor_of_person(person_id=told, company_id=demo.id, today=AT.date())
            for told in Telling.objects.filter(alert=alert).order_by("role").values_list("person", flat=True)
        )
        note_talk(actor=hero, at=AT, alert_id=alert, text="两家年框本周报价")
        own, above = (page.home_of(actor=who) for who in (hero, superior))
    assert alert not in {todo.alert_id for todo in own.to_dos}
    assert alert in {todo.alert_id for todo in above.to_dos}
    for home, acted in ((own, True), (above, False)):
        [shown] = [one for one in home.alerts if one.id == alert]
        assert (shown.acted, shown.first_reaction_at) == (acted, AT)


def test_the_hero_is_behind_and_one_open_deal_would_close_the_gap(demo):
    home = home_of("sales@demo")
    worst = max(home["key_results"], key=lambda mine: exact(mine["key_result"]["lag_points"] or "0"))
    card = worst["key_result"]
    assert card["status"] == "behind"
    gap = exact(card["expected"]) - exact(card["actual"])
    assert any(exact(deal["amount"]) >= gap for deal in home["open_deals"])


def test_home_costs_at_most_twelve_queries_whoever_reads_it(demo):
    for name in ACCOUNTS:
        browser = browser_of(Login.objects.get(name=name))
        with CaptureQueriesContext(connection) as captured:
            assert browser.get("/api/v1/home").status_code == 200
        told = [query["sql"] for query in captured if "SAVEPOINT" not in query["sql"]]
        # The tests' own transaction makes scope and session say one thing more than the program does.
        assert len(told) <= 13, told


@pytest.mark.parametrize("name", ACCOUNTS)
def test_the_cycle_stands_where_its_key_results_were_judged(demo, name):
    home = home_of(name)
    for mine in home["key_results"]:
        if mine["key_result"]["kind"] == "increase":
            share = exact(mine["key_result"]["expected_share"])
            assert round(share, 6) == exact(home["cycle"]["expected_share"])


def test_another_companys_login_sees_nothing_of_it(demo):
    other = Company.objects.create(code="other", name="Other", created_at=AT)
    login = Login.objects.create(company=other, name="someone@other")
    with company_scope(other.id):
        Person.objects.create(number="1", name="Someone", name_key="someone", login=login)
    home = browser_of(login).get("/api/v1/home").json()
    assert (home["key_results"], home["alerts"], home["open_deals"]) == ([], [], [])


def test_a_login_without_a_person_gets_an_empty_home_not_an_error(demo):
    login = Login.objects.create(company=demo, name="nobody@demo")
    answer = browser_of(login).get("/api/v1/home")
    assert answer.status_code == 200
    assert answer.json()["alerts"] == []
