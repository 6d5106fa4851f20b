"""Give a plan another rule, date, quantum or parameters; the runs it had stay as they were."""

from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction

from throughline.access.errors import NotFound, require
from throughline.audit.services.record import record
from throughline.cascade.models import Plan, Rule
from throughline.cascade.said_by_graph import cleared, said_once
from throughline.cascade.services.next_revision import next_revision
from throughline.core.errors import ThroughlineError
from throughline.core.rules.graph_json import VERSION
from throughline.tenants.actor import Actor

CHANGEABLE = frozenset({"name", "rule_id", "attributes_on", "parameters"})


class PlanFieldFixed(ThroughlineError):
    code = "plan_field_fixed"
    status = 422
    zh = "方案的 {fields} 不能更改；请新建方案。"
    en = "These fields of a plan are fixed: {fields}; make another plan."


@transaction.atomic
def change_plan(
    *, actor: Actor, at: datetime, plan_id: UUID, revision: int | None = None, **changes: Any
) -> Plan:
    """`changes` by field name: name, rule_id, attributes_on, parameters (merged into those there).

    `revision` is the one that the planner saw. Raises NotFound, PlanFieldFixed, PlanChangedMeanwhile,
    BadParameter, SaidByTheGraph.
    """
    require(actor, "plan", "write")
    fixed = sorted(set(changes) - CHANGEABLE)
    if fixed:
        raise PlanFieldFixed(fields=", ".join(fixed))
    plan = next_revision(plan_id, seen=revision)
    rule = Rule.objects.filter(id=changes.get("rule_id", plan.rule_id)).first()
    if rule is None:
        raise NotFound
    lost = _settle_parameters(plan, rule, changes)
    for field, value in changes.items():
        setattr(plan, field, value)
    plan.save(update_fields=[*changes, "revision"])
    record(
        actor=actor,
        at=at,
        action="plan.change",
        object_type="plan",
        object_id=plan.id,
        details={**{field: str(value) for field, value in changes.items()}, **lost},
    )
    return Plan.objects.get(id=plan_id)


def _settle_parameters(plan: Plan, rule: Rule, changes: dict[str, Any]) -> dict[str, Any]:
    """What a graph says itself is cleared with the change that brings it; what was cleared."""
    given = changes.get("parameters", {})
    merged = said_once(rule=rule.name, body=rule.body, kept=plan.parameters, given=given)
    lost = cleared(plan.parameters, merged)
    if given or lost:
        changes["parameters"] = merged
    return lost if rule.body.get("version") == VERSION else {}
