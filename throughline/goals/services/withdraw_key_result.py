"""Take a key result out of force; its history stays, its alignments go."""

from datetime import date, datetime
from uuid import UUID

from django.db import transaction

from throughline.audit.services.record import record
from throughline.core.errors import ThroughlineError
from throughline.goals.models import Alignment, KeyResult, KeyResultChange
from throughline.goals.selectors.key_results import key_results_changed_by
from throughline.goals.services.defer_refresh import defer_refresh
from throughline.tenants.actor import Actor


class StillServed(ThroughlineError):
    code = "still_served"
    status = 409
    zh = "还有 {count} 个关键结果或目标对齐到“{title}”；请先把它们对齐到别处。"
    en = "{count} key results or objectives are still aligned to “{title}”; align them elsewhere first."


@transaction.atomic
def withdraw_key_result(
    *, actor: Actor, at: datetime, key_result_id: UUID, on: date, reason: str = ""
) -> KeyResult:
    """From `on` nobody carries it. Raises StillServed, NotFound, NotAllowed."""
    key_result = key_results_changed_by(actor, [key_result_id])[key_result_id]
    below = Alignment.objects.filter(parent=key_result).count()
    if below:
        raise StillServed(title=key_result.title, count=below)
    links = Alignment.objects.filter(child=key_result)
    parents = list(links.values_list("parent_id", flat=True))
    links.delete()
    KeyResultChange.objects.create(
        key_result=key_result,
        at=at,
        person_id=actor.person_id,
        field="withdrawn_on",
        before=key_result.withdrawn_on.isoformat() if key_result.withdrawn_on else None,
        after=on.isoformat(),
        reason=reason,
    )
    key_result.withdrawn_on = on
    key_result.save(update_fields=["withdrawn_on"])
    record(
        actor=actor,
        at=at,
        action="key_result.withdraw",
        object_type="key_result",
        object_id=key_result.id,
        details={"on": on.isoformat(), "reason": reason},
    )
    defer_refresh(parents)
    return key_result
