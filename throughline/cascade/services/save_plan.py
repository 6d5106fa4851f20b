"""Keep what a planner changed on the page: the rule's next version, the plan's fields, the limits."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction

from throughline.access.errors import require
from throughline.cascade.models import Plan
from throughline.cascade.owner_limit import OwnerLimit
from throughline.cascade.selectors.plans import plan_seen_by
from throughline.cascade.services.change_plan import change_plan
from throughline.cascade.services.create_rule import create_rule
from throughline.cascade.services.set_limits import set_limits
from throughline.tenants.actor import Actor


@transaction.atomic
def save_plan(
    *,
    actor: Actor,
    at: datetime,
    plan_id: UUID,
    revision: int,
    body: Mapping[str, Any] | None = None,
    limits: Sequence[OwnerLimit] = (),
    **changes: Any,
) -> Plan:
    """All of it or nothing; `limits` are those that changed.

    Raises NotFound, PlanChangedMeanwhile, and the errors of the three services that it calls.
    """
    require(actor, "plan", "write")
    plan = plan_seen_by(actor, plan_id)
    if body is not None and body != plan.rule.body:
        rule = create_rule(actor=actor, at=at, code=plan.rule.code, name=plan.rule.name, body=dict(body))
        changes["rule_id"] = rule.id
    saved = change_plan(actor=actor, at=at, plan_id=plan_id, revision=revision, **changes)
    if limits:
        set_limits(actor=actor, at=at, plan_id=plan_id, limits=limits)
    return plan_seen_by(actor, saved.id)
