"""The planner's two rules, their plans, and the targets published before the quarter."""

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from throughline.cascade.limits import Fixed
from throughline.cascade.owner_limit import OwnerLimit
from throughline.cascade.services.create_plan import create_plan
from throughline.cascade.services.create_rule import create_rule
from throughline.cascade.services.publish_run import publish_run
from throughline.cascade.services.run_plan import run_plan
from throughline.cascade.services.set_limits import set_limits
from throughline.demo.load.goals import Goals
from throughline.demo.load.stage import Stage
from throughline.demo.story.cast import LOCKS, Lock
from throughline.demo.story.days import quarter_name
from throughline.demo.story.rule import QUANTUM, signed_rule, visits_rule
from throughline.demo.story.units import HEADQUARTERS
from throughline.goals.owner import Owner


@dataclass(frozen=True)
class Draft:
    """One plan: its rule, the key result that it shares out, and who is locked."""

    code: str
    name: str
    body: dict[str, Any]
    key_result_id: UUID
    quantum: Decimal
    locks: tuple[Lock, ...] = ()


def publish_plans(*, stage: Stage, at: datetime, goals: Goals) -> dict[str, UUID]:
    """Signed amounts by region, level, history and ramp; visits by ramp alone. The plans' ids by code."""
    drafts = (
        Draft("signed", "签约额", signed_rule(), goals.signed, QUANTUM, LOCKS),
        Draft("visits", "拜访", visits_rule(), goals.visits, Decimal(1)),
    )
    return {draft.code: _publish(stage, at, draft) for draft in drafts}


def _publish(stage: Stage, at: datetime, draft: Draft) -> UUID:
    actor, days = stage.actor, stage.story.days
    rule = create_rule(actor=actor, at=at, code=draft.code, name=f"{draft.name}拆解", body=draft.body)
    plan = create_plan(
        actor=actor,
        at=at,
        name=f"{quarter_name(days.quarter)} {draft.name}拆解",
        key_result_id=draft.key_result_id,
        rule_id=rule.id,
        root_id=stage.organisation.root,
        attributes_on=days.quarter.start,
        quantum=draft.quantum,
        parameters={"exclude_units": [HEADQUARTERS]},
    )
    locks = [
        OwnerLimit(
            Owner(person_id=stage.person_named(lock.name)), Fixed(lock=Decimal(lock.amount)), lock.reason
        )
        for lock in draft.locks
    ]
    if locks:
        set_limits(actor=actor, at=at, plan_id=plan.id, limits=locks)
    run = run_plan(actor=actor, at=at, plan_id=plan.id)
    publish_run(actor=actor, at=at, run_id=run.id, tell=False)
    return plan.id
