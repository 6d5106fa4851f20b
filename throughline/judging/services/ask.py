"""Ask past periods about a plan's rule: kept as a question, answered by a job or at once."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final
from uuid import UUID

from django.db import transaction

from throughline.access.errors import require
from throughline.audit.services.record import record
from throughline.cascade.drawn import drawn
from throughline.cascade.models import Plan
from throughline.cascade.parameters import Parameters
from throughline.cascade.selectors.plans import plan_seen_by
from throughline.core.rules import rule_from_json
from throughline.jobs.services.start_job import start_job
from throughline.judging.errors import NothingCounted
from throughline.judging.models import Backtest, JudgingKind
from throughline.judging.question import Question
from throughline.judging.services.answer import answer
from throughline.tenants.actor import Actor

JOBS: Final[dict[JudgingKind, str]] = {"backtest": "rule.backtest", "calibration": "rule.calibration"}


@transaction.atomic
def ask(
    *,
    actor: Actor,
    at: datetime,
    kind: JudgingKind,
    plan_id: UUID,
    question: Question,
    body: Mapping[str, Any] | None = None,
    parameters: Mapping[str, Any] | None = None,
    at_once: bool = False,
) -> Backtest:
    """`body` and `parameters` are a draft's; those that are saved unless given.

    Raises NotFound, NothingCounted, and what is wrong with the rule or the parameters.
    """
    require(actor, "rule", "write")
    plan = plan_seen_by(actor, plan_id)
    _require_metric(plan)
    rule = drawn(plan) if body is None else dict(body)
    rule_from_json(rule)
    merged = {**plan.parameters, **(parameters or {})}
    Parameters.from_json(merged)
    asked: Backtest = Backtest.objects.create(
        plan=plan,
        kind=kind,
        body=rule,
        parameters=merged,
        given=question.to_json(),
        asked_at=at,
        person_id=actor.person_id,
    )
    if at_once:
        answer(asked, today=actor.today)
    else:
        given = {"backtest": str(asked.id), "plan": str(plan.id)}
        asked.job_id = start_job(actor=actor, at=at, kind=JOBS[kind], title=plan.name, given=given).id
        asked.save(update_fields=["job_id"])
    record(
        actor=actor,
        at=at,
        action=f"rule.{kind}",
        object_type="rule",
        object_id=plan.rule_id,
        details={"plan": str(plan.id), "backtest": str(asked.id), **asked.given},
    )
    return asked


def _require_metric(plan: Plan) -> None:
    if plan.key_result.source != "metric" or plan.key_result.metric_id is None:
        raise NothingCounted(key_result=plan.key_result.title)
