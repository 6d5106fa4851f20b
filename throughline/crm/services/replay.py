"""Put records back to be folded again, after the mapping or the organisation was mended."""

from collections.abc import Collection
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.db.models import QuerySet

from throughline.access.errors import require
from throughline.audit.services.record import record
from throughline.crm.models import Fact, InboxRecord
from throughline.crm.wake import wake_fold
from throughline.tenants.actor import Actor


@transaction.atomic
def replay_waiting(*, actor: Actor, at: datetime, record_ids: Collection[UUID] | None = None) -> int:
    """The waiting records of these ids, or all that wait; returns how many."""
    require(actor, "inbox", "write")
    waiting = InboxRecord.objects.filter(state="waiting")
    if record_ids is not None:
        waiting = waiting.filter(id__in=record_ids)
    return _fold_again(waiting, actor, at, "inbox.replay")


@transaction.atomic
def read_again(*, actor: Actor, at: datetime, connector_id: UUID) -> int:
    """Every record that a fact was read from, by the mapping as it is now; returns how many.

    For a mapping that changed how records read which were never refused, such as a new alias.
    """
    require(actor, "inbox", "write")
    read = Fact.objects.filter(connector_id=connector_id).values("record_id")
    return _fold_again(InboxRecord.objects.filter(id__in=read), actor, at, "inbox.read_again")


def _fold_again(records: "QuerySet[InboxRecord]", actor: Actor, at: datetime, action: str) -> int:
    count = records.update(state="pending")
    record(actor=actor, at=at, action=action, object_type="inbox", details={"records": count})
    wake_fold()
    return count
