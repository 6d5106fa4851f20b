"""Every call that reads: its SQL queries are recorded, and do not grow with the rows.

Recorded on the demo company (232 people, some 30,000 records). After a change that means to ask more or less,
run it once with `THROUGHLINE_RECORD=1` in the environment, and commit the file that it writes.
"""

import json
import os
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from django.apps import apps
from django.db import connection, connections
from django.test import Client
from django.test.utils import CaptureQueriesContext

from throughline.access.models import Login
from throughline.config.tests.operations import OPERATIONS, Operation
from throughline.kit.scope import company_scope
from throughline.org.models import Person, RoleAssignment
from throughline.tenants.models import Company

MOST = 30
"""More than that is a loop, not a page."""
RECORDED = Path(__file__).with_name("list_queries.json")
AT = datetime(2026, 11, 23, 2, 34, tzinfo=UTC)
ROLES = ("executive", "planner", "admin", "finance")
READING = [operation for operation in OPERATIONS if operation.method == "GET"]
MODELS = {
    "person_id": "org.Person", "unit_id": "org.Unit", "calendar_id": "org.Calendar",
    "cycle_id": "goals.Cycle", "objective_id": "goals.Objective", "key_result_id": "goals.KeyResult",
    "plan_id": "cascade.Plan", "rule_id": "cascade.Rule", "run_id": "cascade.Run", "alert_id": "alerts.Alert",
    "record_id": "crm.InboxRecord", "reconciliation_id": "crm.Reconciliation",
}  # fmt: skip
"""What a parameter of an address names; the widest row is asked for, so that growth would show."""
OTHER = {"subject": "people", "q": "chen", "what": "people"}


@pytest.fixture(scope="module")
def large(django_db_setup: None, django_db_blocker: Any) -> Iterator[Company]:
    """The demo company."""
    from throughline.demo.build import build_demo

    with django_db_blocker.unblock():
        yield build_demo(at=AT)
        with connections["maintenance"].cursor() as cursor:
            cursor.execute("TRUNCATE tenants_company, procrastinate_jobs CASCADE")


@pytest.fixture(scope="module")
def counts(large: Company, django_db_blocker: Any) -> dict[str, int]:
    """How many queries each reading call takes of somebody who may read everything."""
    with django_db_blocker.unblock():
        return counted(large)


def counted(company: Company) -> dict[str, int]:
    with company_scope(company.id):
        browser = reader(company)
        known = {name: widest(model) for name, model in MODELS.items()} | OTHER
    return {str(one): queries(browser, one, known) for one in READING}


def reader(company: Company) -> Client:
    """Somebody with every role that reads the whole company."""
    person = Person.objects.filter(login=None).order_by("id").first()
    assert person is not None
    login = Login.objects.create(company=company, name=f"reader@{company.code}")
    Person.objects.filter(id=person.id).update(login=login)
    RoleAssignment.objects.bulk_create(RoleAssignment(person=person, role=role) for role in ROLES)
    browser = Client(headers={"Accept-Language": "en"})
    browser.force_login(login)
    return browser


def widest(model: str) -> str:
    """The first row, which is the one at the top: it has the most below it."""
    row = apps.get_model(model).objects.order_by("id").values_list("id", flat=True).first()
    return str(row)


def queries(browser: Client, operation: Operation, known: Mapping[str, Any]) -> int:
    asked = {name: value for name, value in operation.query(known).items() if needed(operation, name)}
    with CaptureQueriesContext(connection) as captured:
        answer = browser.get(operation.address(known), asked)
    assert answer.status_code < 500, (str(operation), answer.content[:300])
    return len([query for query in captured if not query["sql"].startswith(("BEGIN", "COMMIT", "ROLLBACK"))])


def needed(operation: Operation, name: str) -> bool:
    return any(one["name"] == name and one.get("required") for one in operation.parameters("query"))


def test_no_reading_call_asks_once_a_row(counts: dict[str, int]) -> None:
    assert {name: count for name, count in counts.items() if count > MOST} == {}


def test_the_queries_of_every_reading_call_are_those_recorded(counts: dict[str, int]) -> None:
    if os.environ.get("THROUGHLINE_RECORD"):
        RECORDED.write_text(json.dumps(counts, indent=2, sort_keys=True) + "\n")
    recorded = json.loads(RECORDED.read_text())
    assert counts == recorded
