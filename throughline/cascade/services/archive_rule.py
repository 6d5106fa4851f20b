"""Put a rule aside: plans that go by it keep it, new ones are not offered it."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from throughline.access.errors import require
from throughline.audit.services.record import record
from throughline.cascade.models import Rule
from throughline.cascade.services.latest_version import latest_version
from throughline.tenants.actor import Actor


@transaction.atomic
def archive_rule(*, actor: Actor, at: datetime, rule_id: UUID, archived: bool) -> Rule:
    """All its versions, or bring it back; again changes nothing. Raises NotFound. The latest version."""
    require(actor, "rule", "write")
    _, latest = latest_version(rule_id)
    if (latest.archived_at is not None) == archived:
        return latest
    latest.archived_at = at if archived else None
    Rule.objects.filter(code=latest.code).update(archived_at=latest.archived_at)
    record(
        actor=actor,
        at=at,
        action="rule.archive" if archived else "rule.unarchive",
        object_type="rule",
        object_id=latest.id,
        details={"code": latest.code, "name": latest.name},
    )
    return latest
