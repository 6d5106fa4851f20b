"""Give a key result to another owner; what it counted so far is counted anew for them."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from throughline.audit.services.record import record
from throughline.goals.models import KeyResult, KeyResultChange
from throughline.goals.owner import Owner
from throughline.goals.selectors.key_results import key_results_changed_by
from throughline.goals.services.change_key_result import SetByPlan
from throughline.goals.services.defer_refresh import defer_refresh
from throughline.tenants.actor import Actor


@transaction.atomic
def hand_over(
    *, actor: Actor, at: datetime, key_result_id: UUID, owner: Owner, reason: str = ""
) -> KeyResult:
    """Raises SetByPlan for one that a plan gave, NotFound, NotAllowed."""
    key_result = key_results_changed_by(actor, [key_result_id])[key_result_id]
    if key_result.plan_id is not None:
        raise SetByPlan(title=key_result.title, fields="owner")
    before = Owner(key_result.owner_unit_id, key_result.owner_person_id)
    if before == owner:
        return key_result
    for column, value in owner.checked().columns().items():
        setattr(key_result, column, value)
    key_result.save(update_fields=["owner_unit", "owner_person"])
    KeyResultChange.objects.create(
        key_result=key_result,
        at=at,
        person_id=actor.person_id,
        field="owner",
        before=before.written(),
        after=owner.written(),
        reason=reason,
    )
    record(
        actor=actor,
        at=at,
        action="key_result.hand_over",
        object_type="key_result",
        object_id=key_result.id,
        details={"before": before.written(), "after": owner.written(), "reason": reason},
    )
    defer_refresh([key_result.id])
    return key_result
