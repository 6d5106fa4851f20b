"""Mend a record that waits: a new one with the right fields takes its place, the raw one is kept."""

from collections.abc import Mapping
from datetime import datetime
from hashlib import blake2b
from uuid import UUID

from django.db import transaction

from throughline.access.errors import NotFound, require
from throughline.audit.services.record import record
from throughline.core.errors import ThroughlineError
from throughline.crm.mapping.cells import mended
from throughline.crm.mapping.reader import decoded
from throughline.crm.mapping.values import words_of
from throughline.crm.models import Handling, InboxRecord
from throughline.crm.selectors.mapping_of import mapping_of
from throughline.crm.services.append_records import LONGEST_ID, MENDED
from throughline.crm.wake import wake_fold
from throughline.kit.models import new_id
from throughline.tenants.actor import Actor


class NotWaiting(ThroughlineError):
    code = "inbox_not_waiting"
    status = 409
    zh = "这条记录已不在等待，不能再修改；请刷新页面查看现状。"
    en = "This record does not wait any more and cannot be mended; read the page again."


class NothingMended(ThroughlineError):
    code = "inbox_nothing_mended"
    status = 422
    zh = "没有改动任何字段；请至少改一个字段。"
    en = "No field was changed; change at least one."


@transaction.atomic
def mend_record(
    *, actor: Actor, at: datetime, record_id: UUID, changes: Mapping[str, str], words: str = ""
) -> InboxRecord:
    """The new record, pending. It tells of the same moment, so that what the source sends later overrules it.

    Raises NotFound, NotWaiting, NothingMended and the errors of crm.mapping.cells.
    """
    require(actor, "inbox", "write")
    seen = InboxRecord.objects.visible_to(actor).select_related("connector")
    raw: InboxRecord | None = seen.select_for_update(of=("self",)).filter(id=record_id).first()
    if raw is None:
        raise NotFound
    if raw.state not in {"waiting", "ignored"}:
        raise NotWaiting
    body = mended(bytes(raw.body), changes)
    content = blake2b(body, digest_size=16).hexdigest()
    if decoded(body) == decoded(bytes(raw.body)):
        raise NothingMended
    replacement: InboxRecord = InboxRecord.objects.create(
        id=new_id(), connector_id=raw.connector_id, object_kind=raw.object_kind,
        external_id=_external_id(raw, body), version=f"{MENDED} {at:%Y%m%dT%H%M%S.%f}", content_hash=content,
        body=body, received_at=at, as_of=raw.as_of,
    )  # fmt: skip
    InboxRecord.objects.filter(id=raw.id).update(state="mended")
    Handling.objects.create(
        record=raw, verb="mended", words=words.strip()[:500], replacement=replacement,
        person_id=actor.person_id, at=at,
    )  # fmt: skip
    details = {"object": raw.object_kind, "code": raw.external_id, "changed": sorted(changes)}
    record(actor=actor, at=at, action="inbox.mend", object_type="inbox", object_id=raw.id, details=details)
    wake_fold()
    return replacement


def _external_id(raw: InboxRecord, body: bytes) -> str:
    """What the mended fields call it, where the mapping tells which of them does."""
    mapping = mapping_of(raw.connector, raw.object_kind)
    named = words_of(decoded(body), mapping.external_id) if mapping else ""
    return named if 0 < len(named) <= LONGEST_ID else raw.external_id
