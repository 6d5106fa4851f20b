"""Make a plan: one rule with its parameters, for one key result and one part of the tree."""

from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.db import transaction

from throughline.access.errors import NotFound, require
from throughline.audit.services.record import record
from throughline.cascade.models import Plan, Rule
from throughline.cascade.said_by_graph import said_once
from throughline.cascade.shareable import refuse_unshareable
from throughline.core.amounts import EXACT, to_quanta
from throughline.core.errors import ThroughlineError
from throughline.goals.models import KeyResult
from throughline.org.models import Unit
from throughline.tenants.actor import Actor


class QuantumTooFine(ThroughlineError):
    code = "quantum_too_fine"
    status = 422
    zh = "方案的最小单位 {quantum} 应大于 0，小数不超过六位。"
    en = "The plan's quantum is {quantum}; it must be above 0, with at most six decimals."


@transaction.atomic
def create_plan(
    *,
    actor: Actor,
    at: datetime,
    name: str,
    key_result_id: UUID,
    rule_id: UUID,
    root_id: UUID,
    attributes_on: date,
    quantum: Decimal,
    parameters: Mapping[str, Any] | None = None,
) -> Plan:
    """Raises NotFound, NotToBeShared, RatioNotShared, QuantumTooFine, NotAMultipleOfQuantum, BadParameter,
    SaidByTheGraph.
    """
    require(actor, "plan", "write")
    key_result = KeyResult.objects.filter(id=key_result_id, withdrawn_on=None).first()
    rule, root = Rule.objects.filter(id=rule_id).first(), Unit.objects.filter(id=root_id).first()
    if key_result is None or rule is None or root is None:
        raise NotFound
    _check(key_result, quantum)
    plan = Plan.objects.create(
        name=name,
        key_result=key_result,
        rule=rule,
        root=root,
        attributes_on=attributes_on,
        quantum=quantum,
        parameters=said_once(rule=rule.name, body=rule.body, kept={}, given=parameters or {}),
    )
    record(
        actor=actor,
        at=at,
        action="plan.create",
        object_type="plan",
        object_id=plan.id,
        details={"name": name, "rule": rule.code, "version": rule.version, "root": root.code},
    )
    return plan


def _check(key_result: KeyResult, quantum: Decimal) -> None:
    refuse_unshareable(key_result)
    if quantum <= 0 or EXACT.remainder(quantum, Decimal("0.000001")):
        raise QuantumTooFine(quantum=quantum)
    to_quanta(key_result.target, quantum, node=key_result.title)
