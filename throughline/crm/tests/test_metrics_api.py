"""Metrics by the API: written by planners and administrators, read by everybody, and each company's own."""

from typing import Any

import pytest
from django.test import Client

from throughline.crm.models import Metric
from throughline.crm.services.define_metric import define_metric
from throughline.goals.tests.sensors import AT, Sensors, call
from throughline.kit.scope import company_scope
from throughline.tenants.models import Company

pytestmark = pytest.mark.django_db
WON: dict[str, Any] = {"name": "Won", "fact_kind": "deal", "date_kind": "closed", "value": "count"}
WRITES = pytest.mark.parametrize(
    ("method", "path", "body", "status"),
    [
        ("PUT", "/crm/metrics/won", {**WON, "value": "amount"}, 200),
        ("PUT", "/crm/metrics/won/archived", {"archived": True}, 204),
        ("DELETE", "/crm/metrics/won", None, 204),
    ],
)


def company_of(code: str) -> Sensors:
    company = Company.objects.create(code=code, name=code, created_at=AT)
    with company_scope(company.id):
        return Sensors(company)


@pytest.fixture
def sensors() -> Sensors:
    """With a metric that nothing uses."""
    made = company_of("acme")
    with company_scope(made.company.id):
        define_metric(actor=made.operator, at=AT, code="won", **WON)
    return made


def signed_in(sensors: Sensors, name: str, role: str | None = None) -> Client:
    with company_scope(sensors.company.id):
        return sensors.browser(name, role)


@WRITES
@pytest.mark.parametrize("role", ["admin", "planner"])
def test_planners_and_administrators_write_them(
    sensors: Sensors, role: str, method: str, path: str, body: Any, status: int
):
    assert call(signed_in(sensors, "Dan", role), method, path, body)[0] == status


@WRITES
@pytest.mark.parametrize("name", ["Eve", "Ann"])
def test_heads_and_members_only_read_them(
    sensors: Sensors, name: str, method: str, path: str, body: Any, status: int
):
    reader = signed_in(sensors, name)
    assert call(reader, method, path, body)[0] == 403
    assert [row["code"] for row in call(reader, "GET", "/crm/metrics")[1]] == ["won"]
    with company_scope(sensors.company.id):
        kept = Metric.objects.get(code="won")
    assert (kept.version, kept.archived_at) == (1, None)


@WRITES
def test_another_company_has_no_such_metric(sensors: Sensors, method: str, path: str, body: Any, status: int):
    stranger = signed_in(company_of("other"), "Dan", "admin")
    answered, problem = call(stranger, method, path, body)
    assert (answered, problem["code"]) == (404, "unknown_metric")


def test_what_is_in_use_is_kept_and_archived_instead(sensors: Sensors):
    with company_scope(sensors.company.id):
        sensors.key_result("Fed", source="metric", metric_id=Metric.objects.get(code="won").id)
    admin = signed_in(sensors, "Dan", "admin")
    answered, problem = call(admin, "DELETE", "/crm/metrics/won")
    assert (answered, problem["code"]) == (409, "metric_in_use")
    assert call(admin, "PUT", "/crm/metrics/won/archived", {"archived": True})[0] == 204
    (row,) = call(admin, "GET", "/crm/metrics")[1]
    assert row["key_results"] == 1
    assert row["archived_at"] is not None


def test_a_ratio_below_a_sum_is_refused_in_words(sensors: Sensors):
    with company_scope(sensors.company.id):
        won = Metric.objects.get(code="won")
        due = define_metric(actor=sensors.operator, at=AT, code="due", **{**WON, "name": "Due"})
        rate = define_metric(
            actor=sensors.operator, at=AT, code="rate", name="Rate", value="ratio",
            numerator_id=won.id, denominator_id=due.id,
        )  # fmt: skip
        child = sensors.key_result("Renewal", source="metric", metric_id=rate.id)
        total = sensors.key_result("All", source="sum")
    planner = signed_in(sensors, "Dan", "planner")
    parents = [{"key_result_id": str(total.id)}]
    answered, problem = call(planner, "PUT", f"/goals/key-results/{child.id}/alignments", parents)
    assert (answered, problem["code"]) == (422, "ratio_not_added_up")
    assert problem["message"].startswith("“Renewal” counts a ratio")
