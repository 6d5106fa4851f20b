"""Signing in and out, as a browser does it."""

import json
from datetime import UTC, datetime

import pytest
from django.test import Client

from throughline.access.models import Login
from throughline.audit.models import AuditEntry
from throughline.kit.scope import company_scope
from throughline.org.models import Person
from throughline.tenants.models import Company

pytestmark = pytest.mark.django_db
AT = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)
PASSWORD = "correct horse battery"


@pytest.fixture
def company():
    return Company.objects.create(code="acme", name="Acme", created_at=AT)


@pytest.fixture
def login(company):
    login = Login.objects.create(company=company, name="li@acme")
    login.set_password(PASSWORD)
    login.save()
    with company_scope(company.id):
        Person.objects.create(number="1", name="李雷", name_key="lilei", login=login)
    return login


@pytest.fixture
def browser():
    return Client(enforce_csrf_checks=True)


def send(browser, method, path, body, token=None, **headers):
    return browser.generic(
        method, f"/api/v1{path}", json.dumps(body), "application/json",
        headers={"X-CSRFToken": token or "", "Accept-Language": "en", **headers},
    )  # fmt: skip


def sign_in(browser, name="li@acme", password=PASSWORD):
    browser.get("/api/v1/session")
    token = browser.cookies["csrftoken"].value
    return send(browser, "POST", "/session", {"name": name, "password": password}, token)


def test_nobody_is_signed_in_at_first(browser):
    answer = browser.get("/api/v1/session", headers={"Accept-Language": "en"})
    assert answer.status_code == 401
    assert answer.json() == {"code": "not_signed_in", "message": "Sign in first.", "params": {}}


def test_signing_in_says_who_you_are_and_is_audited(browser, login, company):
    answer = sign_in(browser)
    assert answer.status_code == 200, answer.content
    assert answer.json()["person"]["name"] == "李雷"
    assert answer.json()["roles"] == ["member"]
    assert browser.get("/api/v1/session").json()["login"] == "li@acme"
    with company_scope(company.id):
        assert AuditEntry.objects.get(action="session.open").object_id == login.id


def test_a_wrong_password_is_refused_in_the_readers_language(browser, login):
    answer = sign_in(browser, password="wrong")
    assert answer.status_code == 401
    assert answer.json()["message"] == "The name or the password is not right."


def test_guessing_is_slowed_down(browser, login):
    for _ in range(10):
        assert sign_in(browser, password="wrong").status_code == 401
    answer = sign_in(browser)
    assert answer.status_code == 429
    assert "minutes" in answer.json()["message"]


def test_guesses_by_somebody_who_is_signed_in_are_counted_as_well(browser, login):
    sign_in(browser)
    for _ in range(10):
        assert sign_in(browser, password="wrong").status_code == 401
    assert sign_in(browser).status_code == 429


def test_signing_in_again_may_lead_into_another_company(browser, login):
    other = Company.objects.create(code="other", name="Other", created_at=AT)
    second = Login(company=other, name="han@other")
    second.set_password(PASSWORD)
    second.save()
    sign_in(browser)
    answer = sign_in(browser, "han@other")
    assert (answer.status_code, answer.json()["company"]["name"]) == (200, "Other")
    with company_scope(other.id):
        assert AuditEntry.objects.get(action="session.open").object_id == second.id


def test_the_sessions_key_changes_when_somebody_signs_in(browser, login):
    sign_in(browser)
    first = browser.cookies["sessionid"].value
    sign_in(browser)
    second = browser.cookies["sessionid"]
    assert first != second.value
    assert (second["httponly"], second["samesite"]) == (True, "Lax")


def test_an_unknown_name_is_refused_like_a_wrong_password(browser, login):
    unknown, wrong = sign_in(browser, "nobody@acme"), sign_in(browser, password="wrong")
    assert (unknown.status_code, unknown.content) == (wrong.status_code, wrong.content)


def test_a_write_without_the_token_is_refused(browser, login):
    sign_in(browser)
    assert send(browser, "DELETE", "/session", None).json()["code"] == "csrf_failed"
    assert send(browser, "POST", "/session", {"name": "x", "password": "y"}).status_code == 403


def test_signing_out_ends_the_session(browser, login):
    token = sign_in(browser).json()["csrf_token"]
    assert send(browser, "DELETE", "/session", None, token).status_code == 204
    assert browser.get("/api/v1/session").status_code == 401


def test_changing_the_password_keeps_this_session_and_ends_the_others(browser, login):
    other = Client()
    sign_in(other)
    token = sign_in(browser).json()["csrf_token"]
    body = {"old_password": PASSWORD, "new_password": "another good phrase"}
    assert send(browser, "POST", "/session/password", body, token).status_code == 204
    assert browser.get("/api/v1/session").status_code == 200
    assert other.get("/api/v1/session").status_code == 401
    assert sign_in(Client(), password="another good phrase").status_code == 200


@pytest.mark.parametrize("weak", ["short", "1234567890123", "password123"])
def test_a_weak_password_is_refused(browser, login, weak):
    token = sign_in(browser).json()["csrf_token"]
    body = {"old_password": PASSWORD, "new_password": weak}
    assert send(browser, "POST", "/session/password", body, token).json()["code"] == "password_too_weak"


def test_the_demo_switch_is_refused_for_a_login_of_a_real_company(browser, login):
    browser.get("/api/v1/session")
    token = browser.cookies["csrftoken"].value
    Login.objects.filter(pk=login.pk).update(name="sales@demo")
    answer = send(browser, "POST", "/demo/switch", {"name": "sales@demo"}, token)
    assert answer.status_code == 404


def test_every_answer_carries_the_security_headers(browser):
    answer = browser.get("/api/v1/session")
    assert "unsafe-eval" not in answer["Content-Security-Policy"]
    assert "default-src 'self'" in answer["Content-Security-Policy"]
    assert answer["Cache-Control"] == "no-store"


def test_an_unknown_address_of_the_api_is_a_problem_not_a_page(browser):
    answer = browser.get("/api/v1/no-such-thing", headers={"Accept-Language": "en"})
    assert (answer.status_code, answer.json()["code"]) == (404, "no_such_address")
