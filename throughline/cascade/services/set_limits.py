"""Fix the parts of several owners of a plan at once: locks, minimums, maximums, holds."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.db.models import Q

from throughline.access.errors import NotFound, require
from throughline.audit.services.record import record
from throughline.cascade.limit_rules import refuse_contradiction
from throughline.cascade.limits import Fixed
from throughline.cascade.models import Limit, Plan
from throughline.cascade.owner_limit import OwnerLimit
from throughline.cascade.services.next_revision import next_revision
from throughline.goals.owner import Owner
from throughline.org.models import Person, Unit
from throughline.org.services.bulk import insert_many
from throughline.tenants.actor import Actor


@transaction.atomic
def set_limits(
    *,
    actor: Actor,
    at: datetime,
    plan_id: UUID,
    limits: Sequence[OwnerLimit],
    revision: int | None = None,
) -> Plan:
    """In place of what was fixed for these owners; of the same owner twice, the last.

    Raises NotFound, PlanChangedMeanwhile, LimitsContradict, LimitNegative, OnlyUnitsHold,
    NotAMultipleOfQuantum.
    """
    require(actor, "plan", "write")
    plan = next_revision(plan_id, seen=revision)
    given = {one.owner: one for one in limits}
    _refuse_unknown(list(given))
    for one in given.values():
        refuse_contradiction(one.fixed, plan.quantum, node=plan.name, is_unit=one.owner.unit_id is not None)
    units, people = _ids(list(given))
    Limit.objects.filter(Q(unit_id__in=units) | Q(person_id__in=people), plan=plan).delete()
    insert_many([_row(plan, one) for one in given.values() if one.fixed != Fixed()])
    plan.save(update_fields=["revision"])
    record(
        actor=actor,
        at=at,
        action="plan.limit",
        object_type="plan",
        object_id=plan.id,
        details={"limits": [one.to_json() for one in given.values()]},
    )
    return plan


def _ids(owners: Sequence[Owner]) -> tuple[list[UUID], list[UUID]]:
    units = [one.unit_id for one in owners if one.unit_id is not None]
    return units, [one.person_id for one in owners if one.person_id is not None]


def _refuse_unknown(owners: Sequence[Owner]) -> None:
    units, people = _ids(owners)
    found = Unit.objects.filter(id__in=units).count() + Person.objects.filter(id__in=people).count()
    if found < len(owners):
        raise NotFound


def _row(plan: Plan, one: OwnerLimit) -> Limit:
    fixed = one.fixed
    return Limit(
        plan=plan,
        unit_id=one.owner.unit_id,
        person_id=one.owner.person_id,
        lock=fixed.lock,
        minimum=fixed.minimum,
        maximum=fixed.maximum,
        hold=fixed.hold,
        reason=one.reason,
    )
