"""While PostgreSQL is gone every call is answered in words: 503, and when to ask again."""

from collections.abc import Callable
from typing import Any

import psycopg
import pytest
from django.db import InterfaceError, OperationalError
from django.test import Client

from throughline.access.models import Login
from throughline.config.away import is_away
from throughline.org.tests.company import make_company

pytestmark = pytest.mark.django_db

GONE = psycopg.OperationalError("connection refused")


def raises(error: BaseException) -> Callable[..., Any]:
    def fail(*_: object, **__: object) -> Any:
        raise error

    return fail


@pytest.mark.parametrize(
    "where",
    [
        "throughline.config.request.get_user",
        "throughline.config.request.actor_of_login",
        "throughline.crm.api.connectors.require",
    ],
)
def test_a_call_is_told_when_to_come_again_wherever_the_database_went(monkeypatch, where):
    browser = Client(raise_request_exception=False, headers={"Accept-Language": "en"})
    browser.force_login(Login.objects.create(company=make_company(), name="li@acme"))
    monkeypatch.setattr(where, raises(GONE))
    answer = browser.get("/api/v1/crm/connectors")
    assert (answer.status_code, answer["Retry-After"]) == (503, "5")
    assert answer.json()["code"] == "database_away"


def caused(error: Exception, cause: Exception) -> Exception:
    error.__cause__ = cause
    return error


@pytest.mark.parametrize(
    ("error", "away"),
    [
        (GONE, True),
        (psycopg.errors.AdminShutdown(), True),
        (psycopg.errors.CannotConnectNow(), True),
        (psycopg.errors.TooManyConnections(), True),
        (caused(OperationalError(), GONE), True),
        (caused(InterfaceError(), psycopg.InterfaceError()), True),
        (psycopg.errors.DeadlockDetected(), False),
        (psycopg.errors.DiskFull(), False),
        (caused(OperationalError(), psycopg.errors.QueryCanceled()), False),
        (psycopg.errors.UniqueViolation(), False),
        (ValueError(), False),
        (None, False),
    ],
)
def test_only_a_database_that_is_gone_is_away(error, away):
    assert is_away(error) is away
