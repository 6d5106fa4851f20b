"""A plan of many people is run by a job: as it stood when it was asked for, one at a time, told in words."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from django.test import Client
from procrastinate.contrib.django.models import ProcrastinateJob

from throughline.cascade.models import Run
from throughline.cascade.services.change_plan import change_plan
from throughline.cascade.services.unchanged import PlanChangedSince, unchanged
from throughline.cascade.tests.planned import Planned
from throughline.goals.tests.sensors import AT, Sensors, call
from throughline.jobs import tasks
from throughline.kit.scope import company_scope
from throughline.tenants.models import Company

pytestmark = pytest.mark.django_db


@pytest.fixture
def acme() -> Planned:
    company = Company.objects.create(code="acme", name="Acme", created_at=AT)
    with company_scope(company.id):
        return Planned(Sensors(company))


@pytest.fixture
def planners(acme: Planned) -> tuple[Client, Client]:
    with company_scope(acme.sensors.company.id):
        for name in ("Pia", "Max"):
            acme.sensors.person(name, None)
        return acme.sensors.browser("Pia", "planner"), acme.sensors.browser("Max", "planner")


def work() -> None:
    """What the worker would do now."""
    for deferred in ProcrastinateJob.objects.filter(task_name="jobs.run", status="todo"):
        tasks.run(**deferred.args)


def runs(acme: Planned) -> list[Run]:
    with company_scope(acme.sensors.company.id):
        return list(Run.objects.order_by("id"))


def page_of(browser: Client, acme: Planned) -> Any:
    return call(browser, "GET", f"/plans/{acme.plan.id}")[1]


def test_a_run_is_asked_for_and_its_job_names_it(acme: Planned, planners: tuple[Client, Client]):
    pia, max_ = planners
    path = f"/cascade/plans/{acme.plan.id}/run-jobs"
    status, job = call(pia, "POST", path, {"revision": acme.plan.revision})
    assert (status, job["state"], job["title"], runs(acme)) == (202, "queued", "Q4", [])
    assert page_of(pia, acme)["work"]["job_id"] == job["id"]
    seen = page_of(max_, acme)["work"]
    assert seen["under_way"] is True
    assert (seen["by"], seen["job_id"], seen["kind"]) == ("Pia", None, "plan.run")
    work()
    (made,) = runs(acme)
    _, ended = call(pia, "GET", f"/jobs/{job['id']}")
    assert ended["result"] == {"plan": str(acme.plan.id), "run": str(made.id)}
    assert (made.amount, made.totals["revision"]) == (Decimal(100_000), acme.plan.revision)
    assert page_of(pia, acme)["work"] is None


def test_a_replan_takes_its_day_and_its_amount_along(acme: Planned, planners: tuple[Client, Client]):
    with company_scope(acme.sensors.company.id):
        acme.publish()
    body = {"effective": "2026-11-16", "amount": "120000.50", "kept_by": "achievement"}
    status, problem = call(planners[0], "POST", f"/cascade/plans/{acme.plan.id}/replan-jobs", body)
    assert status == 202, problem
    work()
    assert [run.mode for run in runs(acme)] == ["plan"]
    _, jobs = call(planners[0], "GET", "/jobs")
    assert jobs[0]["problem"]["code"] == "not_a_multiple_of_quantum"
    assert page_of(planners[0], acme)["work"]["kind"] == "plan.replan"
    call(planners[0], "POST", f"/cascade/plans/{acme.plan.id}/replan-jobs", {**body, "amount": "120000"})
    work()
    last = runs(acme)[-1]
    assert (last.mode, last.effective, last.amount) == ("replan", date(2026, 11, 16), Decimal(120_000))
    assert last.totals["kept_by"] == "achievement"


def test_a_run_is_published_by_a_job_and_told_what_was_written(
    acme: Planned, planners: tuple[Client, Client]
):
    with company_scope(acme.sensors.company.id):
        run = acme.run()
    assert call(planners[0], "POST", f"/cascade/runs/{run.id}/publish-jobs", {})[0] == 202
    status, problem = call(planners[1], "POST", f"/cascade/plans/{acme.plan.id}/run-jobs", {})
    assert (status, problem["code"]) == (409, "plan_work_under_way")
    work()
    _, (job,) = call(planners[0], "GET", "/jobs")
    assert (job["state"], job["result"]["made"], job["result"]["run"]) == ("done", 6, str(run.id))
    with company_scope(acme.sensors.company.id):
        assert sum(acme.amounts()[name] for name in ("Ann", "Bob", "Cid", "Dan")) == 100_000


def test_of_two_planners_the_second_is_told_who_runs_it(acme: Planned, planners: tuple[Client, Client]):
    pia, max_ = planners
    path = f"/cascade/plans/{acme.plan.id}/run-jobs"
    assert call(pia, "POST", path, {})[0] == 202
    status, problem = call(max_, "POST", path, {})
    assert (status, problem["code"], "Pia" in problem["message"]) == (409, "plan_work_under_way", True)
    work()
    assert call(max_, "POST", path, {})[0] == 202


def test_what_was_changed_before_it_was_computed_is_not_run(acme: Planned, planners: tuple[Client, Client]):
    pia, _ = planners
    path = f"/cascade/plans/{acme.plan.id}"
    _, job = call(pia, "POST", f"{path}/run-jobs", {"revision": 1})
    assert call(pia, "PATCH", path, {"parameters": {"heads_carry": True}})[0] == 200
    work()
    _, ended = call(pia, "GET", f"/jobs/{job['id']}")
    assert (ended["state"], ended["problem"]["code"], runs(acme)) == ("failed", "plan_changed_since", [])
    assert "draft 1, now it is 2" in ended["problem"]["message"]
    status, problem = call(pia, "POST", f"{path}/run-jobs", {"revision": 1})
    assert (status, problem["code"]) == (409, "plan_changed_since")


def test_a_change_while_it_is_computed_is_noticed_too(planned: Planned):
    with pytest.raises(PlanChangedSince), unchanged(planned.plan.id, 1):
        change_plan(actor=planned.actor, at=AT, plan_id=planned.plan.id, parameters={"heads_carry": True})


def test_limits_that_cannot_be_are_told_by_the_job_and_the_page(
    acme: Planned, planners: tuple[Client, Client]
):
    with company_scope(acme.sensors.company.id):
        acme.fix("Ann", lock=200_000)
    call(planners[0], "POST", f"/cascade/plans/{acme.plan.id}/run-jobs", {})
    work()
    told = page_of(planners[0], acme)["work"]
    assert told["under_way"] is False
    _, job = call(planners[0], "GET", f"/jobs/{told['job_id']}")
    assert job["problem"]["code"] == "locks_above_amount"
    assert page_of(planners[1], acme)["work"] is None
    with company_scope(acme.sensors.company.id):
        acme.fix("Ann", lock=2_000)
    assert page_of(planners[0], acme)["work"] is None


def test_only_planners_ask_for_it(acme: Planned, planners: tuple[Client, Client]):
    with company_scope(acme.sensors.company.id):
        found = [acme.sensors.browser("Ann"), acme.sensors.browser("Bob", "executive")]
    for way, body in (("run-jobs", {}), ("replan-jobs", {"effective": "2026-11-16"})):
        path = f"/cascade/plans/{acme.plan.id}/{way}"
        assert [call(one, "POST", path, body)[0] for one in found] == [403, 403]
    other = Company.objects.create(code="other", name="Other", created_at=AT)
    with company_scope(other.id):
        elsewhere = Sensors(other).browser("Ann", "planner")
    assert call(elsewhere, "POST", f"/cascade/plans/{acme.plan.id}/run-jobs", {})[0] == 404


def test_the_page_says_from_how_many_people_on_it_asks_for_a_job(
    acme: Planned, planners: tuple[Client, Client], settings: Any
):
    assert page_of(planners[0], acme)["large"] is False
    settings.LARGE_PLAN = 4
    assert page_of(planners[0], acme)["large"] is True
