"""The bell tells each reader what happened to them, once, and nobody else."""

import json
from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from throughline.access.models import Login
from throughline.alerts.models import Telling
from throughline.insight.tests.conftest import AT
from throughline.jobs.models import Job
from throughline.kit.scope import company_scope
from throughline.org.models import Person
from throughline.progress.tests.seller import make_seller

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def the_demos_day(monkeypatch):
    monkeypatch.setattr("throughline.config.request.now", lambda: AT)


def reader(name: str) -> Client:
    browser = Client()
    browser.force_login(Login.objects.get(name=name))
    return browser


def news(browser: Client, kind: str | None = None):
    answer = browser.get("/api/v1/notices").json()
    return [item for item in answer["items"] if kind in {None, item["kind"]}], answer["new"]


def person(demo, name: str) -> Person:
    with company_scope(demo.id):
        return Person.objects.get(login__name=name)


def check_in_with_blocker(by: Client, key_result: str) -> None:
    body = json.dumps({"confidence": 3, "blocker": "客户预算冻结"})
    answer = by.post(f"/api/v1/goals/key-results/{key_result}/check-ins", body, "application/json")
    assert answer.status_code == 201, answer.content


def first_key_result(browser: Client) -> str:
    return str(browser.get("/api/v1/home").json()["key_results"][0]["key_result"]["id"])


def test_nobody_is_told_anything_without_signing_in(demo):
    assert Client().get("/api/v1/notices").status_code == 401
    assert Client().post("/api/v1/notices/seen").status_code in {401, 403}


def test_alerts_are_told_to_those_they_were_addressed_to(demo):
    for name in ("sales@demo", "head@demo", "planner@demo"):
        told, _ = news(reader(name), "alert")
        me = person(demo, name)
        with company_scope(demo.id):
            tellings = Telling.objects.filter(person=me, at__gte=AT - timedelta(days=14))
            mine = set(map(str, tellings.values_list("alert__key_result_id", flat=True)))
        assert {item["about"]["id"] for item in told} <= mine
        assert len(told) == min(len(mine), 30)


def test_a_blocker_is_told_to_the_heads_above_and_not_to_a_teammate_or_its_author(demo):
    sales, head = reader("sales@demo"), reader("head@demo")
    check_in_with_blocker(sales, first_key_result(sales))
    [told], _ = news(head, "blocker")
    assert (told["who"], told["text"], told["is_new"]) == ("陈思远", "客户预算冻结", True)
    assert news(sales, "blocker")[0] == []
    assert news(reader("planner@demo"), "blocker")[0] == []


def test_a_changed_target_is_told_to_its_owner_with_what_it_was(demo):
    planner, head = reader("planner@demo"), reader("head@demo")
    key_result = next(
        mine["key_result"]
        for mine in planner.get("/api/v1/home").json()["key_results"]
        if mine["key_result"]["measure"] == "money"
    )
    path = f"/api/v1/goals/key-results/{key_result['id']}"
    answer = planner.patch(path, json.dumps({"target": "8100000"}), "application/json")
    assert answer.status_code == 200, answer.content
    told, _ = news(reader("executive@demo"), "target")
    assert [(item["amount"], item["before"], item["who"]) for item in told] == [
        ("8100000", "8000000", "韩立群")
    ]
    assert news(head, "target")[0] == news(reader("sales@demo"), "target")[0]


def test_a_job_that_ended_is_told_to_whoever_started_it(demo):
    planner = person(demo, "planner@demo")
    with company_scope(demo.id):
        Job.objects.create(
            person_id=planner.id, kind="x", title="人员名单.xlsx", state="failed", asked_at=AT, ended_at=AT
        )
    [told], _ = news(reader("planner@demo"), "job")
    assert (told["text"], told["failed"]) == ("人员名单.xlsx", True)
    assert news(reader("head@demo"), "job")[0] == []


def test_what_was_seen_is_no_longer_new(demo, monkeypatch):
    head, sales = reader("head@demo"), reader("sales@demo")
    items, new = news(head)
    assert new == len(items)
    assert head.post("/api/v1/notices/seen").status_code == 204
    assert news(head)[1] == 0
    monkeypatch.setattr("throughline.config.request.now", lambda: AT + timedelta(minutes=5))
    check_in_with_blocker(sales, first_key_result(sales))
    items, new = news(head)
    assert (new, items[0]["kind"]) == (1, "blocker")


def test_a_login_without_a_person_is_told_nothing(demo):
    login = Login.objects.create(company=demo, name="nobody@demo")
    browser = Client()
    browser.force_login(login)
    assert news(browser) == ([], 0)
    assert browser.post("/api/v1/notices/seen").status_code == 204


def test_another_company_is_told_nothing(demo):
    other = make_seller("elsewhere")
    login = Login.objects.create(company=other.company, name="outsider")
    with company_scope(other.company.id):
        Person.objects.filter(number="1005").update(login=login)
    browser = Client()
    browser.force_login(login)
    assert news(browser) == ([], 0)


@pytest.mark.parametrize("name", ["sales@demo", "head@demo", "executive@demo"])
def test_the_number_of_queries_is_fixed(demo, name):
    browser = reader(name)
    with CaptureQueriesContext(connection) as nothing:
        browser.get("/api/v1/nothing")
    with CaptureQueriesContext(connection) as captured:
        news(browser)
    assert len(captured) - len(nothing) <= 9
