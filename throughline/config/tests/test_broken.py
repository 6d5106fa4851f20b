"""What breaks outside the API's own handlers is still answered in words."""

import pytest
from django.test import Client

from throughline.access.models import Login
from throughline.org.tests.company import make_company

pytestmark = pytest.mark.django_db


def test_a_failure_around_the_call_is_a_problem_not_a_page(monkeypatch, caplog):
    def break_down(**_):
        raise RuntimeError("the disk is full")

    browser = Client(raise_request_exception=False, headers={"Accept-Language": "en"})
    browser.force_login(Login.objects.create(company=make_company(), name="li@acme"))
    monkeypatch.setattr("throughline.config.request.actor_of_login", break_down)
    answer = browser.get("/api/v1/home")
    assert answer.status_code == 500
    assert answer.json()["code"] == "internal_error"
    assert "disk" not in answer.content.decode()
    assert f"internal error {answer.json()['params']['reference']}" in caplog.text
    assert "the disk is full" in caplog.text
