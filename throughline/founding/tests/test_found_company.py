"""The first company, founded in the browser by whoever reads the terminal."""

import json
from typing import Any

import pytest
from django.test import Client

from throughline.access.first_code import first_code
from throughline.access.models import Login
from throughline.access.services.throttle import FAILURES_PER_NAME
from throughline.crm.models import Metric
from throughline.kit.scope import company_scope
from throughline.org.models import Attribute, Calendar, Person
from throughline.org.selectors.attributes import LEVEL_ATTRIBUTE
from throughline.tenants.models import Company

pytestmark = pytest.mark.django_db
PATH = "/api/v1/first-company"
FOUNDING = {
    "name": "昆山传感",
    "person_name": "韩立群",
    "person_number": "0001",
    "login_name": "han@kunshan.example",
    "password": "correct horse battery",
}


@pytest.fixture
def browser() -> Client:
    return Client(enforce_csrf_checks=True, headers={"Accept-Language": "en"})


def found(browser: Client, code: str | None = None, **changes: Any) -> Any:
    browser.get(PATH)
    token = browser.cookies["csrftoken"].value
    body = {**FOUNDING, "first_code": code or first_code(), **changes}
    return browser.post(PATH, json.dumps(body), "application/json", headers={"X-CSRFToken": token})


def test_the_founder_is_signed_in_with_everything_that_setting_up_takes(browser: Client) -> None:
    assert browser.get(PATH).json() == {"awaited": True}
    answer = found(browser)
    assert answer.status_code == 200, answer.content
    assert set(answer.json()["roles"]) == {"admin", "planner", "member"}
    assert browser.get("/api/v1/session").json()["person"]["name"] == "韩立群"
    assert browser.get(PATH).json() == {"awaited": False}
    company = Company.objects.get()
    assert (company.code, company.time_zone, company.is_demo) == ("kunshanchuangan", "Asia/Shanghai", False)
    with company_scope(company.id):
        assert [calendar.code for calendar in Calendar.objects.all()] == ["CN"]
        assert Person.objects.get().number == "0001"
        assert Metric.objects.filter(code="won_amount", value="amount").exists()
        assert Attribute.objects.filter(code=LEVEL_ATTRIBUTE, subject="person").exists()


def test_there_is_only_one_first_company(browser: Client) -> None:
    found(browser)
    again = found(Client(enforce_csrf_checks=True, headers={"Accept-Language": "en"}))
    assert (again.status_code, again.json()["code"]) == (409, "not_the_first_company")
    assert Company.objects.count() == Login.objects.count() == 1


def test_without_the_code_of_the_terminal_nothing_is_founded(browser: Client) -> None:
    answer = found(browser, code="guess")
    assert (answer.status_code, answer.json()["code"]) == (403, "wrong_first_code")
    assert not Company.objects.exists()


def test_guessing_the_code_is_slowed_down(browser: Client) -> None:
    for _ in range(FAILURES_PER_NAME):
        found(browser, code="guess")
    assert found(browser).status_code == 429


@pytest.mark.parametrize(
    ("changes", "status", "code"),
    [
        ({"password": "short"}, 400, "password_too_weak"),
        ({"currency": "yuan"}, 422, "invalid_request"),
        ({"time_zone": "Asia/Nowhere"}, 422, "unknown_time_zone"),
    ],
)
def test_a_wrong_answer_is_named_and_leaves_nothing_behind(
    browser: Client, changes: dict[str, str], status: int, code: str
) -> None:
    answer = found(browser, **changes)
    assert (answer.status_code, answer.json()["code"]) == (status, code), answer.json()
    assert not Company.objects.exists()
    assert not Login.objects.exists()


def test_a_company_outside_china_begins_with_plain_weekdays(browser: Client) -> None:
    found(browser, name="Acme", time_zone="Europe/Berlin", currency="EUR", fiscal_first_month=4)
    company = Company.objects.get()
    assert (company.code, company.fiscal_first_month) == ("acme", 4)
    with company_scope(company.id):
        assert Calendar.objects.get().code == "WEEK"
