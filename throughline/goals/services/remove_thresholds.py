"""Take thresholds away: what is set further up, or the product's own, holds again."""

from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction

from throughline.access.errors import NotFound, require
from throughline.audit.services.record import record
from throughline.goals.models import Thresholds
from throughline.goals.services.defer_refresh import defer_refresh
from throughline.goals.services.set_thresholds import open_key_results, subject_details
from throughline.tenants.actor import Actor


@transaction.atomic
def remove_thresholds(
    *, actor: Actor, at: datetime, unit_id: UUID | None = None, key_result_id: UUID | None = None
) -> None:
    """Those of the company, of a unit, or of a key result. Raises NotFound if there are none."""
    require(actor, "thresholds", "write")
    subject: Any = {"unit_id": unit_id, "key_result_id": key_result_id}
    row = Thresholds.objects.filter(**subject).first()
    if row is None:
        raise NotFound
    touched = open_key_results(actor, unit_id, key_result_id)
    record(
        actor=actor,
        at=at,
        action="thresholds.remove",
        object_type="thresholds",
        object_id=row.id,
        details=subject_details(unit_id, key_result_id),
    )
    row.delete()
    defer_refresh(touched)
