"""The versions of one thing in the inbox, and what each changed."""

from collections.abc import Mapping
from itertools import pairwise
from typing import Final, cast

from throughline.crm.inbox_schemas import InboxState
from throughline.crm.mapping.cells import cells_of
from throughline.crm.mapping.reasons import BodyUnreadable
from throughline.crm.models import InboxRecord
from throughline.crm.services.append_records import MENDED
from throughline.insight.inbox_schemas import CellChange, RecordVersion
from throughline.tenants.actor import Actor

MOST: Final = 20
LONGEST_SHOWN: Final = 300


def versions_of(actor: Actor, record: InboxRecord) -> list[RecordVersion]:
    """The latest to arrive first, at most MOST. One query."""
    same = InboxRecord.objects.visible_to(actor).filter(
        connector_id=record.connector_id, object_kind=record.object_kind, external_id=record.external_id
    )
    rows = list(same.order_by("-id")[: MOST + 1])
    told = [_texts(bytes(row.body)) for row in rows]
    changes = [_changes(before, after) for after, before in pairwise(told)] + [[]]
    return [
        RecordVersion(
            id=row.id,
            received_at=row.received_at,
            as_of=row.as_of,
            state=cast(InboxState, row.state),
            mended=row.version.startswith(MENDED),
            changes=changed,
        )
        for row, changed in list(zip(rows, changes, strict=True))[:MOST]
    ]


def _texts(body: bytes) -> Mapping[str, str]:
    try:
        return {cell.name: cell.value for cell in cells_of(body)}
    except BodyUnreadable:
        return {}


def _changes(before: Mapping[str, str], after: Mapping[str, str]) -> list[CellChange]:
    return [
        CellChange(name=name, before=_short(before.get(name)), after=_short(after.get(name)))
        for name in {**after, **before}
        if before.get(name) != after.get(name)
    ]


def _short(text: str | None) -> str | None:
    return text if text is None or len(text) <= LONGEST_SHOWN else f"{text[:LONGEST_SHOWN]}…"
