"""Fix an owner's part of a plan: a lock, a minimum, a maximum, or what a unit holds back."""

from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction

from throughline.access.errors import NotFound, require
from throughline.audit.services.record import record
from throughline.cascade.limits import Fixed
from throughline.cascade.models import Limit, Plan
from throughline.core.amounts import to_quanta
from throughline.core.errors import ThroughlineError
from throughline.goals.owner import Owner
from throughline.tenants.actor import Actor


class LimitsContradict(ThroughlineError):
    code = "limits_contradict"
    status = 422
    zh = "锁定之外不能再有上下限，且下限不能高于上限（锁定 {lock}，下限 {minimum}，上限 {maximum}）。"
    en = (
        "Beside a lock there is no other limit, and a minimum is not above the maximum "
        "(lock {lock}, minimum {minimum}, maximum {maximum})."
    )


class LimitNegative(ThroughlineError):
    code = "limit_negative"
    status = 422
    zh = "锁定、上下限和预留不能为负：{amount}。"
    en = "A lock, minimum, maximum or hold cannot be negative: {amount}."


class OnlyUnitsHold(ThroughlineError):
    code = "only_units_hold"
    status = 422
    zh = "只有组织单元可以预留。"
    en = "Only a unit can hold an amount back."


@transaction.atomic
def set_limit(
    *, actor: Actor, at: datetime, plan_id: UUID, owner: Owner, fixed: Fixed, reason: str = ""
) -> Limit | None:
    """In place of what was fixed for this owner; fixing nothing frees it (None).

    Raises NotFound, LimitsContradict, LimitNegative, OnlyUnitsHold, NotAMultipleOfQuantum.
    """
    require(actor, "plan", "write")
    plan = Plan.objects.filter(id=plan_id).first()
    if plan is None:
        raise NotFound
    _check(plan, owner.checked(), fixed)
    given: Any = {"plan": plan, "unit_id": owner.unit_id, "person_id": owner.person_id}
    record(
        actor=actor,
        at=at,
        action="plan.limit",
        object_type="plan",
        object_id=plan.id,
        details={"owner": str(owner.unit_id or owner.person_id), **fixed.to_json(), "reason": reason},
    )
    if fixed == Fixed():
        Limit.objects.filter(**given).delete()
        return None
    values = {"lock": fixed.lock, "minimum": fixed.minimum, "maximum": fixed.maximum, "hold": fixed.hold}
    limit, _ = Limit.objects.update_or_create(**given, defaults={**values, "reason": reason})
    return limit


def _check(plan: Plan, owner: Owner, fixed: Fixed) -> None:
    for amount in (fixed.lock, fixed.minimum, fixed.maximum, fixed.hold):
        if amount is not None:
            to_quanta(amount, plan.quantum, node=plan.name)
            if amount < 0:
                raise LimitNegative(amount=amount)
    if fixed.hold is not None and owner.unit_id is None:
        raise OnlyUnitsHold
    both = fixed.minimum is not None and fixed.maximum is not None and fixed.minimum > fixed.maximum
    locked_too = fixed.lock is not None and (fixed.minimum is not None or fixed.maximum is not None)
    if both or locked_too:
        shown = {"lock": fixed.lock, "minimum": fixed.minimum, "maximum": fixed.maximum}
        raise LimitsContradict(**{name: "–" if value is None else value for name, value in shown.items()})
