"""The jobs that run, re-plan and publish a plan of many people."""

from dataclasses import asdict
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

from throughline.cascade.models import Run
from throughline.cascade.services.publish_run import publish_run
from throughline.cascade.services.replan import replan
from throughline.cascade.services.run_plan import run_plan
from throughline.cascade.services.unchanged import unchanged
from throughline.cascade.work import PUBLISH, REPLAN, RUN
from throughline.jobs.kinds import Running, job_kind
from throughline.org.selectors.actors import actor_of_job


@job_kind(RUN)
def run(running: Running) -> dict[str, Any]:
    """The plan as it stood when it was asked for."""
    given, plan_id = running.given, UUID(running.given["plan"])
    effective = None if given["effective"] is None else date.fromisoformat(given["effective"])
    with unchanged(plan_id, given["revision"]):
        made = run_plan(actor=actor_of_job(running), at=running.at, plan_id=plan_id, effective=effective)
    return _result(made)


@job_kind(REPLAN)
def replan_from(running: Running) -> dict[str, Any]:
    """The same of a re-plan."""
    given, plan_id = running.given, UUID(running.given["plan"])
    with unchanged(plan_id, given["revision"]):
        made = replan(
            actor=actor_of_job(running),
            at=running.at,
            plan_id=plan_id,
            effective=date.fromisoformat(given["effective"]),
            amount=None if given["amount"] is None else Decimal(given["amount"]),
            kept_by=given["kept_by"],
        )
    return _result(made)


@job_kind(PUBLISH)
def publish(running: Running) -> dict[str, Any]:
    """A run is put in force as it was computed, whatever became of the plan's draft."""
    given = running.given
    published = publish_run(actor=actor_of_job(running), at=running.at, run_id=UUID(given["run"]))
    return {"plan": given["plan"], "run": given["run"], **asdict(published)}


def _result(made: Run) -> dict[str, Any]:
    return {"plan": str(made.plan_id), "run": str(made.id)}
