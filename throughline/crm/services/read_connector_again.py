"""After another mapping: read every record of a connector again, those that count and those that wait."""

from datetime import datetime

from django.db import transaction

from throughline.access.errors import require
from throughline.audit.services.record import record
from throughline.crm.models import InboxRecord
from throughline.crm.selectors.connectors import connector_named
from throughline.crm.services.replay import read_again
from throughline.crm.wake import wake_fold
from throughline.tenants.actor import Actor


@transaction.atomic
def read_connector_again(*, actor: Actor, at: datetime, connector: str) -> int:
    """How many are folded again; what reads as before changes nothing. Raises UnknownConnector."""
    require(actor, "inbox", "write")
    source = connector_named(connector)
    counted = read_again(actor=actor, at=at, connector_id=source.id)
    waiting = InboxRecord.objects.filter(connector=source, state="waiting").update(state="pending")
    if waiting:
        details = {"code": source.code, "records": waiting}
        record(actor=actor, at=at, action="inbox.replay", object_type="inbox", details=details)
    wake_fold()
    return counted + waiting
