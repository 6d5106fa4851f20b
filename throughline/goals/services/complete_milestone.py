"""Mark a step of a milestone key result as done, or as not done after all."""

from datetime import date, datetime
from uuid import UUID

from django.db import transaction

from throughline.access.errors import NotFound
from throughline.audit.services.record import record
from throughline.goals.models import KeyResultChange, Milestone
from throughline.goals.selectors.key_results import key_result_reported_by
from throughline.goals.services.defer_refresh import defer_refresh
from throughline.tenants.actor import Actor


@transaction.atomic
def complete_milestone(
    *, actor: Actor, at: datetime, key_result_id: UUID, position: int, done_on: date | None
) -> Milestone:
    """`done_on` None takes it back. Raises NotFound, NotAllowed."""
    key_result = key_result_reported_by(actor, key_result_id)
    step = Milestone.objects.select_for_update().filter(key_result=key_result, position=position).first()
    if step is None:
        raise NotFound
    before, step.done_on = step.done_on, done_on
    if before == done_on:
        return step
    step.save(update_fields=["done_on"])
    KeyResultChange.objects.create(
        key_result=key_result,
        at=at,
        person_id=actor.person_id,
        field=f"milestone {position}",
        before=before.isoformat() if before else None,
        after=done_on.isoformat() if done_on else None,
    )
    record(
        actor=actor,
        at=at,
        action="key_result.complete_milestone",
        object_type="key_result",
        object_id=key_result.id,
        details={"position": position, "done_on": done_on.isoformat() if done_on else None},
    )
    defer_refresh([key_result.id])
    return step
