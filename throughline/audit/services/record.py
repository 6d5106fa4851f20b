"""Write one audit row, in the transaction of the write that it tells of, and tell open pages of it."""

from datetime import datetime
from typing import Any
from uuid import UUID

from throughline.audit.models import AuditEntry
from throughline.changes.services.note_change import note_written
from throughline.tenants.actor import Actor


def record(
    *,
    actor: Actor,
    at: datetime,
    action: str,
    object_type: str,
    object_id: UUID | None = None,
    details: dict[str, Any] | None = None,
) -> AuditEntry:
    """`action` is `noun.verb`; `details` holds plain JSON, never a secret."""
    note_written(object_type=object_type, object_id=object_id)
    return AuditEntry.objects.create(
        at=at,
        origin="operator" if actor.operator else actor.origin,
        person_id=actor.person_id,
        action=action,
        object_type=object_type,
        object_id=object_id,
        details=details or {},
    )
