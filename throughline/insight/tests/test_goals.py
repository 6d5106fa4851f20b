"""The page of goals: what a cycle asks for, what is missing in it, and the season of earlier years."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from throughline.access.models import Login
from throughline.goals.models import Alignment, Cycle, KeyResult, Objective
from throughline.goals.services.align import Parent, align, align_objective
from throughline.goals.tests.sensors import AT as WRITTEN
from throughline.goals.tests.sensors import Sensors, call
from throughline.goals.tests.test_goals_api import acme, browsers, statuses
from throughline.insight.tests.conftest import AT
from throughline.kit.models import new_id
from throughline.kit.scope import company_scope
from throughline.org.models import Calendar, Person

__all__ = ["acme", "browsers"]
pytestmark = pytest.mark.django_db
Browsers = dict[str, Client]


@pytest.fixture
def the_demos_day(monkeypatch):
    monkeypatch.setattr("throughline.config.request.now", lambda: AT)


def planner() -> Client:
    browser = Client()
    browser.force_login(Login.objects.get(name="planner@demo"))
    return browser


def overview(browser: Client, cycle: Any = None) -> Any:
    return call(browser, "GET", f"/goals-overview?cycle_id={cycle}" if cycle else "/goals-overview")[1]


def gaps(browser: Client, acme: Sensors, kind: str) -> Any:
    return call(browser, "GET", f"/goals-overview/gaps?cycle_id={acme.cycle.id}&kind={kind}")[1]["items"]


def counts(browser: Client, acme: Sensors) -> dict[str, int]:
    return {gap["kind"]: gap["count"] for gap in overview(browser, acme.cycle.id)["gaps"] if gap["count"]}


def test_the_demo_shows_the_company_what_it_asks_for_and_who_carries_it(demo, the_demos_day):
    page = overview(planner())
    company = page["objectives"][0]
    assert (page["cycle"]["name"], page["started"], company["title"]) == (
        "2026 Q4",
        True,
        "本季赢得新的企业客户",
    )
    signed = company["key_results"][0]
    assert Decimal(signed["key_result"]["target"]) == 8_000_000
    assert (len(signed["carriers"]["plan_ids"]), signed["carriers"]["people"]) == (1, 200)
    assert sum(Decimal(goal["weight"]) for goal in company["key_results"]) == 1
    assert page["may"] == {"cycle": True, "goal": True}


def test_an_objective_of_a_unit_that_serves_nothing_is_a_gap_until_it_is_aligned(
    acme: Sensors, browsers: Browsers
):
    with company_scope(acme.company.id):
        top = acme.key_result("Top")
        east = Objective.objects.create(cycle=acme.cycle, title="East", owner_unit=acme.units["EAST"])
    assert [gap["title"] for gap in gaps(browsers["planner"], acme, "objective_unaligned")] == ["East"]
    with company_scope(acme.company.id):
        align_objective(actor=acme.operator, at=WRITTEN, objective_id=east.id, parent_ids=[top.id])
    assert gaps(browsers["planner"], acme, "objective_unaligned") == []


def test_every_kind_of_gap_is_counted_and_named(acme: Sensors, browsers: Browsers):
    with company_scope(acme.company.id):
        parent = acme.key_result("Short", source="sum", owner=acme.of("EAST"))
        child = acme.key_result("Half", target=Decimal(400), owner=acme.of("Ann"))
        align(actor=acme.operator, at=WRITTEN, key_result_id=child.id, parents=[Parent(parent.id)])
        Alignment.objects.update(share=Decimal("0.5"))
        metric = acme.key_result("Fed", owner=acme.of("WEST"))
        KeyResult.objects.filter(id=metric.id).update(
            source="metric", metric_id=new_id(), evaluated_as_of=date(2026, 11, 22)
        )
        KeyResult.objects.filter(id=acme.key_result("Loose", owner=acme.of("Bob")).id).update(objective=None)
        Person.objects.filter(name="Bob").update(left_on=date(2026, 11, 1))
    assert counts(browsers["planner"], acme) == {
        "key_result_unaligned": 1,
        "no_head": 1,
        "owner_left": 1,
        "no_metric_data": 1,
        "no_check_in": 2,
        "shares_off": 1,
        "children_short": 1,
    }
    assert [(one["title"], one["since"]) for one in gaps(browsers["planner"], acme, "owner_left")] == [
        ("Loose", "2026-11-01")
    ]
    assert [(one["title"], one["amount"]) for one in gaps(browsers["planner"], acme, "children_short")] == [
        ("Short", "800")
    ]
    assert [one["amount"] for one in gaps(browsers["planner"], acme, "shares_off")] == ["0.5"]


def test_people_without_a_goal_are_those_who_carry_neither_their_own_nor_a_units(
    acme: Sensors, browsers: Browsers
):
    with company_scope(acme.company.id):
        acme.key_result(owner=acme.of("Ann"))
        acme.key_result(owner=acme.of("EAST"))
    page = f"/goals-overview/people?cycle_id={acme.cycle.id}"
    _, found = call(browsers["planner"], "GET", page)
    assert [one["name"] for one in found["items"]] == ["Bob", "Cid", "Dan", "Pia", "Max"]
    _, first = call(browsers["planner"], "GET", f"{page}&limit=2")
    _, second = call(browsers["planner"], "GET", f"{page}&limit=2&after={first['next']}")
    assert [one["name"] for one in (*first["items"], *second["items"])] == ["Bob", "Cid", "Dan", "Pia"]
    _, west = call(browsers["planner"], "GET", f"{page}&unit_id={acme.units['WEST'].id}")
    assert [one["name"] for one in west["items"]] == ["Cid", "Dan"]
    assert overview(browsers["planner"])["people_without"] == 5


def test_everybody_reads_the_companys_objectives_and_what_is_missing_is_for_those_who_see_it(
    acme: Sensors, browsers: Browsers
):
    path = f"?cycle_id={acme.cycle.id}"
    assert statuses(browsers, "GET", "/goals-overview") == [200] * 7
    assert statuses(browsers, "GET", f"/goals-overview/gaps{path}&kind=no_head") == [200, 200] + [403] * 4 + [
        404
    ]
    assert statuses(browsers, "GET", f"/goals-overview/people{path}") == [200, 200] + [403] * 4 + [404]
    page = overview(browsers["owner"])
    assert (page["gaps"], page["people_without"], page["may"]) == (
        None,
        None,
        {"cycle": False, "goal": False},
    )
    assert overview(browsers["executive"])["may"] == {"cycle": False, "goal": False}


def test_a_company_without_a_cycle_has_none_to_show(acme: Sensors, browsers: Browsers):
    with company_scope(acme.company.id):
        acme.objective.delete()
        Cycle.objects.all().delete()
    page = overview(browsers["planner"])
    assert (page["cycle"], page["objectives"], page["gaps"]) == (None, [], None)


def test_the_next_cycle_is_shown_while_none_runs(acme: Sensors, browsers: Browsers, monkeypatch):
    monkeypatch.setattr("throughline.config.request.now", lambda: WRITTEN - timedelta(days=90))
    page = overview(browsers["planner"])
    assert (page["cycle"]["name"], page["started"]) == ("2026 Q4", False)


@pytest.mark.parametrize(
    ("path", "most"),
    [
        ("/goals-overview?cycle_id={cycle}", 27),
        ("/goals-overview/gaps?cycle_id={cycle}&kind=no_check_in", 9),
        ("/goals-overview/people?cycle_id={cycle}", 9),
    ],
)
def test_the_page_costs_the_same_however_many_goals_there_are(
    acme: Sensors, browsers: Browsers, path: str, most: int
):
    def queries() -> int:
        with CaptureQueriesContext(connection) as captured:
            assert call(browsers["planner"], "GET", path.format(cycle=acme.cycle.id))[0] == 200
        return len(captured)

    with company_scope(acme.company.id):
        top = acme.key_result("Top", source="sum")
        child = acme.key_result(owner=acme.of("Ann"))
        align(actor=acme.operator, at=WRITTEN, key_result_id=child.id, parents=[Parent(top.id)])
    few = queries()
    with company_scope(acme.company.id):
        for name in ("Bob", "Cid", "Dan"):
            child = acme.key_result(owner=acme.of(name))
            align(actor=acme.operator, at=WRITTEN, key_result_id=child.id, parents=[Parent(top.id)])
    assert queries() == few <= most


def season(browser: Client, calendar: Any, **more: str) -> Any:
    asked = "".join(f"&{name}={value}" for name, value in more.items())
    period = "starts_on=2026-10-01&ends_on=2026-12-31"
    return call(browser, "GET", f"/season?{period}&calendar_id={calendar}{asked}")


def test_a_season_without_a_metric_is_that_of_the_working_days(acme: Sensors, browsers: Browsers):
    _, found = season(browsers["planner"], acme.calendar.id)
    assert [part["share"] for part in found["parts"]] == ["0.333", "0.318", "0.349"]
    assert [part["until"] for part in found["parts"]] == ["2026-11-01", "2026-12-01", "2027-01-01"]
    assert (
        sum(
            Decimal(part["share"])
            for part in season(browsers["planner"], acme.calendar.id, by="week")[1]["parts"]
        )
        == 1
    )


def test_only_who_writes_cycles_reads_seasons(acme: Sensors, browsers: Browsers):
    period = f"starts_on=2026-10-01&ends_on=2026-12-31&calendar_id={acme.calendar.id}"
    assert statuses(browsers, "GET", f"/season?{period}") == [200] + [403] * 5 + [404]
    assert season(browsers["planner"], acme.calendar.id, metric_id=str(new_id()))[0] == 404


def test_the_demos_last_years_propose_the_season_of_its_next_first_quarter(demo, the_demos_day):
    browser = planner()
    _, metrics = call(browser, "GET", "/crm/metrics")
    won = next(one["id"] for one in metrics if one["code"] == "won")
    with company_scope(demo.id):
        calendar = Calendar.objects.get().id
    period = f"starts_on=2026-10-01&ends_on=2026-12-31&calendar_id={calendar}"
    with CaptureQueriesContext(connection) as captured:
        status, found = call(browser, "GET", f"/season?{period}&metric_id={won}")
    assert (status, len(found["years"]), found["value"], found["currency"]) == (200, 1, "amount", "CNY")
    assert found["years"][0]["start"] == "2025-10-01"
    assert sum(Decimal(amount) for amount in found["years"][0]["amounts"]) == Decimal(
        found["years"][0]["total"]
    )
    assert sum(Decimal(part["share"]) for part in found["parts"]) == 1
    assert len(captured) <= 11
