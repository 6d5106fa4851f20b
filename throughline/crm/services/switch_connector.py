"""Pause a connector, or let it go on."""

from datetime import datetime
from typing import Literal

from django.db import transaction

from throughline.access.errors import require
from throughline.audit.services.record import record
from throughline.crm.models import Connector
from throughline.crm.selectors.connectors import connector_named
from throughline.tenants.actor import Actor


@transaction.atomic
def switch_connector(
    *, actor: Actor, at: datetime, code: str, state: Literal["active", "paused"]
) -> Connector:
    """Gone on, it is due at once, whatever made it fail before. The same state again changes nothing."""
    require(actor, "inbox", "write")
    connector = connector_named(code, for_update=True)
    if connector.state == state:
        return connector
    connector.state = state
    if state == "active":
        connector.due_at = at
    connector.save(update_fields=["state", "due_at"])
    action = "connector.pause" if state == "paused" else "connector.resume"
    details = {"code": connector.code}
    record(actor=actor, at=at, action=action, object_type="inbox", object_id=connector.id, details=details)
    return connector
