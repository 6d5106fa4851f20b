"""The jobs that answer what is asked about a rule."""

from typing import Any
from uuid import UUID

from throughline.jobs.kinds import Running, job_kind
from throughline.judging.models import Backtest
from throughline.judging.services.answer import answer
from throughline.judging.services.ask import JOBS
from throughline.org.selectors.actors import actor_of_job


@job_kind(JOBS["backtest"])
def backtest(running: Running) -> dict[str, Any]:
    return _answered(running)


@job_kind(JOBS["calibration"])
def calibration(running: Running) -> dict[str, Any]:
    return _answered(running)


def _answered(running: Running) -> dict[str, Any]:
    asked = Backtest.objects.select_for_update().get(id=UUID(running.given["backtest"]))
    answer(asked, today=actor_of_job(running).today, report=running.report)
    return {"backtest": str(asked.id), "plan": str(asked.plan_id)}
