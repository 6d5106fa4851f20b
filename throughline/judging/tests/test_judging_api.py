"""Every endpoint of judging, tried by planner, executive, owner, outsider and another company."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.test import Client
from procrastinate.contrib.django.models import ProcrastinateJob

from throughline.cascade.tests.planned import Planned
from throughline.goals.tests.sensors import AT, Sensors, call
from throughline.jobs import tasks
from throughline.judging.tests.sold import with_a_past
from throughline.kit.scope import company_scope
from throughline.tenants.models import Company

pytestmark = pytest.mark.django_db
WHO = ("planner", "executive", "head", "owner", "outsider", "elsewhere")
SUMMER = {"first": "2026-07-01", "last": "2026-09-30"}


@pytest.fixture
def acme() -> Planned:
    company = Company.objects.create(code="acme", name="Acme", created_at=AT)
    with company_scope(company.id):
        planned = Planned(Sensors(company))
        with_a_past(planned)
        return planned


@pytest.fixture
def browsers(acme: Planned) -> Iterator[dict[str, Client]]:
    with company_scope(acme.sensors.company.id):
        for name in ("Pia", "Max"):
            acme.sensors.person(name, None)
        browser = acme.sensors.browser
        found = {
            "planner": browser("Pia", "planner"),
            "executive": browser("Max", "executive"),
            "head": browser("Eve"),
            "owner": browser("Ann"),
            "outsider": browser("Cid"),
        }
    other = Company.objects.create(code="other", name="Other", created_at=AT)
    with company_scope(other.id):
        found["elsewhere"] = Sensors(other).browser("Ann", "planner")
    yield found


def statuses(browsers: dict[str, Client], method: str, path: str, body: Any = None) -> list[int]:
    return [call(browsers[who], method, path, body)[0] for who in WHO]


def work() -> None:
    """What the worker would do now."""
    for deferred in ProcrastinateJob.objects.filter(task_name="jobs.run", status="todo"):
        tasks.run(**deferred.args)


def test_planners_ask_executives_read_and_nobody_else_sees(acme: Planned, browsers: dict[str, Client]):
    path, asking = f"/judging/plans/{acme.plan.id}", {"plan_id": str(acme.plan.id), "periods": [SUMMER]}
    assert statuses(browsers, "GET", path) == [200, 200, 404, 404, 404, 404]
    for kind in ("backtest", "calibration"):
        assert statuses(browsers, "POST", f"/judging/{kind}", asking) == [202, 403, 403, 403, 403, 404]
    assert call(browsers["planner"], "GET", path)[1]["may_ask"] is True
    assert call(browsers["executive"], "GET", path)[1]["may_ask"] is False


def test_a_job_answers_and_the_page_reads_the_last_answer(acme: Planned, browsers: dict[str, Client]):
    planner, asking = browsers["planner"], {"plan_id": str(acme.plan.id), "periods": [SUMMER]}
    status, asked = call(planner, "POST", "/judging/backtest", asking)
    assert (status, asked["result"]) == (202, None)
    call(planner, "POST", "/judging/calibration", {**asking, "lowest": "0.8", "highest": "1.25"})
    work()
    _, judged = call(planner, "GET", f"/judging/plans/{acme.plan.id}")
    assert judged["backtest"]["id"] == asked["id"]
    (period,) = judged["backtest"]["result"]["periods"]
    assert [way["way"] for way in period["ways"]] == ["rule", "equal", "last", "history"]
    assert judged["calibration"]["result"]["confidence"] == "0.95"
    _, job = call(planner, "GET", f"/jobs/{asked['job_id']}")
    assert (job["state"], job["result"]["plan"]) == ("done", str(acme.plan.id))


def test_a_broken_rule_is_refused_at_once(acme: Planned, browsers: dict[str, Client]):
    asking = {"plan_id": str(acme.plan.id), "body": {"version": 1, "person": [{"kind": "odd"}], "unit": []}}
    status, problem = call(browsers["planner"], "POST", "/judging/backtest", asking)
    assert (status, problem["code"]) == (422, "bad_rule_field")


def test_periods_end_after_they_begin(acme: Planned, browsers: dict[str, Client]):
    asking = {"plan_id": str(acme.plan.id), "periods": [{"first": "2026-09-30", "last": "2026-07-01"}]}
    status, problem = call(browsers["planner"], "POST", "/judging/backtest", asking)
    assert (status, problem["code"]) == (422, "empty_period")
