"""The pages of plans on the demo company: who reads them, what they say, what they cost."""

from decimal import Decimal
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from throughline.access.models import Login
from throughline.insight.tests.conftest import AT
from throughline.kit.scope import company_scope
from throughline.org.models import Headship
from throughline.tenants.models import Company

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def the_demos_day(monkeypatch):
    monkeypatch.setattr("throughline.config.request.now", lambda: AT)


def browser_of(name: str) -> Client:
    browser = Client()
    browser.force_login(Login.objects.get(name=name))
    return browser


def read(path: str, name: str = "planner@demo") -> Any:
    return browser_of(name).get(f"/api/v1{path}").json()


def signed() -> Any:
    return next(plan for plan in read("/plans")["plans"] if plan["key_result"]["target"] == "8000000")


def test_planner_and_executive_see_every_plan_and_only_the_planner_may_write(demo):
    for name, may_write in (("planner@demo", True), ("executive@demo", False)):
        found = read("/plans", name)
        assert (len(found["plans"]), found["may_write"]) == (2, may_write)
    assert read("/plans", "sales@demo")["plans"] == []


def test_a_published_plan_says_so_and_names_its_run(demo):
    plan = signed()
    assert (plan["standing"], plan["in_force"]["people"]) == ("published", 200)


def test_the_page_holds_what_is_in_force_and_what_was_reached_before(demo):
    page = read(f"/plans/{signed()['id']}")
    people = [one for one in page["carried"] if one["is_person"]]
    assert sum(Decimal(one["amount"]) for one in people) == 8_000_000
    assert {one["owner"] for one in people} & set(page["earlier"]["people"])
    assert len(page["limits"]) == 3
    levels = next(one for one in page["attributes"] if one["code"] == "job_level")
    assert sorted(levels["values"]) == sorted(["初级", "中级", "高级"])


def test_everybody_on_the_page_has_a_job_level_and_the_superior_of_the_day(demo):
    page = read(f"/plans/{signed()['id']}")
    people = {one["owner"]: one for one in page["people"]}
    carried = [one for one in page["carried"] if one["is_person"]]
    assert {one["owner"] for one in carried} <= set(people)
    assert {people[one["owner"]]["level"] for one in carried} == {"初级", "中级", "高级"}
    chen = next(one for one in carried if one["name"] == "陈思远")
    with company_scope(demo.id):
        head = Headship.objects.select_related("person").get(unit__name="苏州办事处").person
    assert people[chen["owner"]]["superior_name"] == head.name
    assert people[str(head.id)]["superior"] not in (None, str(head.id))


def test_a_new_plan_may_be_made_of_what_grows_and_nobody_elses_plan_made(demo):
    choices = read("/plans/choices")
    assert {one["target"] for one in choices["key_results"]} >= {"8000000", "1200"}
    starters = {one["code"]: one["missing"] for one in choices["starters"]}
    assert starters["history_level"] == []


def test_outsiders_are_refused(demo):
    plan = signed()["id"]
    other = Company.objects.create(code="other", name="Other", created_at=AT)
    Login.objects.create(company=other, name="someone@other")
    for name in ("sales@demo", "head@demo", "someone@other"):
        assert browser_of(name).get(f"/api/v1/plans/{plan}").status_code == 404
        assert browser_of(name).get("/api/v1/plans/choices").status_code == 403
    assert browser_of("executive@demo").get("/api/v1/plans/choices").status_code == 403


@pytest.mark.parametrize(("path", "most"), [("/plans", 9), ("/plans/choices", 12), ("/plans/{plan}", 26)])
def test_what_a_page_costs_is_counted(demo, path, most):
    browser, path = browser_of("planner@demo"), path.format(plan=signed()["id"])
    with CaptureQueriesContext(connection) as captured:
        assert browser.get(f"/api/v1{path}").status_code == 200
    assert len([query for query in captured if "SAVEPOINT" not in query["sql"]]) <= most
