"""Judging a rule: asked of past periods as a job, the last answers read by plan."""

from typing import Any
from uuid import UUID

from ninja import Router, Status

from throughline.access.permissions import may_everywhere
from throughline.core.judging.calibration import Bounds
from throughline.core.periods import Period
from throughline.judging.models import Backtest
from throughline.judging.question import Question
from throughline.judging.schemas import BacktestRow, CalibrationRow, Judged, NewBacktest, NewCalibration
from throughline.judging.selectors.backtests import latest_of
from throughline.judging.services.ask import ask
from throughline.kit.api import TenantRequest

router = Router(tags=["judging"])


@router.get("/plans/{plan_id}", response=Judged)
def read_judged(request: TenantRequest, plan_id: UUID) -> dict[str, Any]:
    """What was last asked about a plan's rule, answered or under way."""
    latest = latest_of(request.actor, plan_id)
    return {
        "backtest": latest.get("backtest"),
        "calibration": latest.get("calibration"),
        "may_ask": may_everywhere(request.actor, "rule", "write"),
    }


@router.post("/backtest", response={202: BacktestRow})
def add_backtest(request: TenantRequest, body: NewBacktest) -> Status[Backtest]:
    """Hold the rule against past periods, on what was known at their start; a job answers."""
    return Status(202, _asked(request, "backtest", body, Bounds()))


@router.post("/calibration", response={202: CalibrationRow})
def add_calibration(request: TenantRequest, body: NewCalibration) -> Status[Backtest]:
    """Look for coefficients that past periods speak for; a job answers, and nothing is applied."""
    return Status(202, _asked(request, "calibration", body, Bounds(body.lowest, body.highest)))


def _asked(request: TenantRequest, kind: Any, body: NewBacktest, bounds: Bounds) -> Backtest:
    periods = [Period.closed(one.first, one.last) for one in body.periods]
    return ask(
        actor=request.actor,
        at=request.now,
        kind=kind,
        plan_id=body.plan_id,
        question=Question(periods, body.growth, bounds),
        body=body.body,
        parameters=body.parameters,
    )
