"""No value that can be written into a call makes it fail: each is taken, or refused in words."""

import json
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from django.test import Client, RequestFactory

from throughline.cascade.tests.planned import RULE, Planned
from throughline.config.api import database_error
from throughline.config.tests.operations import OPERATIONS, Operation
from throughline.goals.tests.sensors import AT, Sensors
from throughline.kit.scope import company_scope
from throughline.org.models import RoleAssignment
from throughline.tenants.models import Company

pytestmark = pytest.mark.django_db

ODD: list[Any] = [
    None, "", "a\x00b", "\ud800", "x" * 100_000, -1, 2**63, 10**40, float("nan"), float("inf"),
    "1E+999999999", "1E-999999999", "9" * 28, "0001-01-01", "9999-12-31", [], [[]], {"a": None}, "{0}",
]  # fmt: skip
BODIES = {
    "POST /api/v1/cascade/rules": {"code": "r", "name": "R", "body": RULE},
    "POST /api/v1/org/calendars": {"code": "w", "name": "W", "kind": "weekdays", "years": [2026, 2026]},
}
ASKED = [one for one in OPERATIONS if not one.is_upload and "/session" not in one.path]


@pytest.fixture
def known() -> dict[str, Any]:
    """A planned company, the ids of what is in it, and a browser that may do everything."""
    company = Company.objects.create(code="acme", name="Acme", created_at=AT)
    with company_scope(company.id):
        planned = Planned(Sensors(company))
        sensors = planned.sensors
        browser = sensors.browser("Eve", "admin")
        for role in ("planner", "finance"):
            RoleAssignment.objects.create(person=sensors.people["Eve"], role=role)
        ids = {
            "cycle_id": sensors.cycle.id, "objective_id": sensors.objective.id, "plan_id": planned.plan.id,
            "unit_id": sensors.units["WEST"].id, "person_id": sensors.people["Ann"].id,
            "key_result_id": planned.key_result.id, "parent_id": sensors.units["ACME"].id,
            "rule_id": planned.rule.id, "root_id": sensors.units["ACME"].id, "run_id": planned.run().id,
            "calendar_id": sensors.calendar.id, "subject_id": sensors.people["Ann"].id,
        }  # fmt: skip
    return {"browser": browser, **{name: str(one) for name, one in ids.items()}}


def places(body: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """The way to every value inside a body."""
    inside = body.items() if isinstance(body, dict) else enumerate(body) if isinstance(body, list) else ()
    return [path, *(way for key, value in inside for way in places(value, (*path, key)))]


def put(body: Any, path: tuple[Any, ...], value: Any) -> Any:
    if not path:
        return value
    copy = body.copy()
    copy[path[0]] = put(body[path[0]], path[1:], value)
    return copy


def refusal(browser: Client, operation: Operation, address: str, body: Any) -> str | None:
    """What is wrong with the answer, if anything; what was done is taken back."""
    with transaction.atomic():
        answer = browser.generic(operation.method, address, json.dumps(body), "application/json")
        transaction.set_rollback(True)
    if answer.status_code < 400:
        return None
    problem = answer.json()
    told = set(problem) == {"code", "message", "params"} and answer.status_code < 500
    return None if told else f"{answer.status_code} {problem}"


@pytest.mark.parametrize("operation", ASKED, ids=str)
def test_odd_values_are_taken_or_refused_in_words(known: dict[str, Any], operation: Operation):
    browser, address = known.pop("browser"), operation.address(known)
    body = BODIES.get(str(operation)) or operation.body(known)
    calls = [(address, put(body, path, odd)) for path in places(body) for odd in ODD if body is not None]
    calls += [(f"{address}?{one['name']}=a%00b", body) for one in operation.parameters("query")]
    calls += [
        (operation.address(known, **{one["name"]: "a%00b"}), body) for one in operation.parameters("path")
    ]
    wrong = [(call, found) for call in calls if (found := refusal(browser, operation, *call))]
    assert wrong == []


def test_what_two_wrote_at_once_is_a_collision_not_a_failure(db: None, rf: RequestFactory):
    Company.objects.create(code="acme", name="Acme", created_at=AT)
    with pytest.raises(IntegrityError) as collided, transaction.atomic():
        Company.objects.create(code="acme", name="Acme", created_at=AT)
    answer = database_error(rf.get("/"), collided.value)
    assert (answer.status_code, json.loads(answer.content)["code"]) == (409, "collided")
