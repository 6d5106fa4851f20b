"""Connectors by the API: made, paused, tried and removed by an administrator, and by nobody else."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client

from throughline.audit.models import AuditEntry
from throughline.crm.models import Connector, InboxRecord
from throughline.crm.services.append_records import Arrived, append_records
from throughline.goals.tests.sensors import AT, Sensors, call
from throughline.kit.scope import company_scope
from throughline.tenants.models import Company

pytestmark = pytest.mark.django_db
NEVER = AT + timedelta(days=1000)
WRITES = (
    ("PUT", "/crm/connectors/crm"),
    ("POST", "/crm/connectors/crm/pause"),
    ("POST", "/crm/connectors/crm/resume"),
    ("POST", "/crm/connectors/crm/check"),
    ("DELETE", "/crm/connectors/crm"),
)


@pytest.fixture
def company() -> Company:
    return Company.objects.create(code="acme", name="Acme", created_at=AT)


@pytest.fixture
def sensors(company: Company) -> Sensors:
    with company_scope(company.id):
        return Sensors(company)


@pytest.fixture
def admin(company: Company, sensors: Sensors) -> Client:
    with company_scope(company.id):
        return sensors.browser("Dan", "admin")


def made(admin: Client, code: str = "crm", **body: Any) -> dict[str, Any]:
    answer: tuple[int, dict[str, Any]] = call(
        admin, "PUT", f"/crm/connectors/{code}", {"name": "Our CRM", **body}
    )
    assert answer[0] == 200
    return answer[1]


def arrive(company: Company, code: str) -> None:
    with company_scope(company.id):
        connector = Connector.objects.get(code=code)
        records = [Arrived("1", "", b"{}"), Arrived("2", "", b"{}")]
        append_records(connector_id=connector.id, object_kind="deal", records=records, as_of=AT, at=AT)
        InboxRecord.objects.filter(external_id="2").update(state="waiting", reason_code="body_unreadable")


def test_a_connector_says_what_is_still_to_be_done_with_its_records(company: Company, admin: Client):
    made(admin)
    arrive(company, "crm")
    [row] = call(admin, "GET", "/crm/connectors")[1]
    assert (row["name"], row["state"], row["pending"], row["waiting"]) == ("Our CRM", "active", 1, 1)
    assert call(admin, "GET", "/crm/connectors/crm") == (200, row)


def test_a_failure_is_told_in_the_readers_language(company: Company, admin: Client):
    made(admin)
    with company_scope(company.id):
        Connector.objects.update(
            failures=2, failed_at=AT, failure_code="source_failed",
            failure={"source": "crm.example", "problem": "no answer"},
        )  # fmt: skip
    row = call(admin, "GET", "/crm/connectors/crm")[1]
    assert (row["failures"], row["failure"]) == (2, "Reading “crm.example” failed: no answer.")


def test_a_failure_of_a_kind_that_is_no_more_is_told_by_its_code(company: Company, admin: Client):
    made(admin)
    with company_scope(company.id):
        Connector.objects.update(failures=1, failed_at=AT, failure_code="of_long_ago", failure={"x": "y"})
    assert call(admin, "GET", "/crm/connectors/crm")[1]["failure"] == "of_long_ago"


def test_a_paused_connector_goes_on_and_is_due_at_once(company: Company, admin: Client):
    made(admin)
    with company_scope(company.id):
        Connector.objects.update(due_at=NEVER)
    assert call(admin, "POST", "/crm/connectors/crm/pause")[1]["state"] == "paused"
    assert call(admin, "POST", "/crm/connectors/crm/pause")[1]["state"] == "paused"
    row = call(admin, "POST", "/crm/connectors/crm/resume")[1]
    with company_scope(company.id):
        assert row["state"] == "active"
        assert Connector.objects.get().due_at != NEVER
        told = list(AuditEntry.objects.order_by("id").values_list("action", flat=True))
    assert told[-2:] == ["connector.pause", "connector.resume"]


def test_only_a_connector_that_never_brought_anything_is_removed(company: Company, admin: Client):
    made(admin)
    made(admin, "other")
    arrive(company, "crm")
    status, problem = call(admin, "DELETE", "/crm/connectors/crm")
    assert (status, problem["code"]) == (409, "connector_in_use")
    assert call(admin, "DELETE", "/crm/connectors/other") == (204, None)
    assert [row["code"] for row in call(admin, "GET", "/crm/connectors")[1]] == ["crm"]


def test_what_people_load_has_no_source_to_try(admin: Client):
    made(admin)
    status, problem = call(admin, "POST", "/crm/connectors/crm/check")
    assert (status, problem["code"]) == (409, "nothing_to_pull")


@pytest.mark.parametrize("role", ["planner", "executive", None])
def test_whoever_is_no_administrator_neither_sees_nor_changes_one(
    company: Company, sensors: Sensors, admin: Client, role: str | None
):
    made(admin)
    with company_scope(company.id):
        other = sensors.browser("Ann", role)
    reads = (("GET", "/crm/connectors"), ("GET", "/crm/connectors/crm"), ("GET", "/crm/connector-kinds"))
    assert [call(other, *one)[0] for one in (*reads, *WRITES)] == [403] * 8


def test_the_connector_of_another_company_is_not_there(admin: Client):
    made(admin)
    company = Company.objects.create(code="globex", name="Globex", created_at=AT)
    with company_scope(company.id):
        other = Sensors(company).browser("Ann", "admin")
    assert call(other, "GET", "/crm/connectors") == (200, [])
    assert [call(other, *one)[0] for one in (("GET", "/crm/connectors/crm"), *WRITES[1:])] == [404] * 5
