"""No operation of the contract answers without a session, nor a write without its token."""

import json
from typing import Any

import pytest
from django.test import Client

from throughline.config.tests.operations import OPERATIONS, Operation
from throughline.goals.tests.sensors import AT, Sensors
from throughline.kit.scope import company_scope
from throughline.tenants.models import Company

pytestmark = pytest.mark.django_db

OPEN = {
    "POST /api/v1/session",
    "GET /api/v1/demo/accounts",
    "POST /api/v1/demo/switch",
    "GET /api/v1/first-company",
    "POST /api/v1/first-company",
}
"""What somebody may ask who has no session; `GET /session` answers 401 by itself."""
CLOSED = [operation for operation in OPERATIONS if str(operation) not in OPEN]
WRITES = [operation for operation in OPERATIONS if operation.method != "GET"]


def ask(browser: Client, operation: Operation) -> Any:
    body = json.dumps(operation.body({}) or {})
    return browser.generic(operation.method, operation.address({}), body, "application/json")


def test_the_list_of_open_operations_is_closed():
    assert {str(operation) for operation in OPERATIONS} >= OPEN
    assert len(CLOSED) > 50


@pytest.mark.parametrize("operation", CLOSED, ids=str)
def test_without_a_session_nothing_is_answered(operation: Operation):
    answer = ask(Client(), operation)
    assert (answer.status_code, answer.json()["code"]) == (401, "not_signed_in")


@pytest.fixture
def signed_in() -> Client:
    company = Company.objects.create(code="acme", name="Acme", created_at=AT)
    with company_scope(company.id):
        signed_in = Sensors(company).browser("Ann", "admin")
    signed_in.handler.enforce_csrf_checks = True
    return signed_in


def test_without_its_token_no_write_is_done(signed_in: Client):
    refused = {str(one): ask(signed_in, one) for one in WRITES}
    assert {name: (answer.status_code, answer.json()["code"]) for name, answer in refused.items()} == {
        str(one): (403, "csrf_failed") for one in WRITES
    }
