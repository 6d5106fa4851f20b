"""Take records from the inbox to fold them, and mark what became of each."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

import msgspec

from throughline.changes.services.note_change import note_change
from throughline.crm.mapping.reasons import RecordWaits
from throughline.kit.unnest import arrays_cursor, ids, plain, quoted

LONGEST_VALUE = 300

# Another process may hold some of them: it folds them, we go on behind it.
_TAKE = """
SELECT id, connector_id, object_kind, external_id, body, as_of FROM crm_inboxrecord
WHERE company_id = %(company)s AND state = 'pending' ORDER BY id LIMIT %(limit)s FOR UPDATE SKIP LOCKED
"""
_DONE = """
UPDATE crm_inboxrecord SET state = 'done', reason_code = '', reason = '{}', folded_at = %(at)s
WHERE company_id = %(company)s AND id = ANY(%(ids)s::uuid[])
"""
_WAITING = """
UPDATE crm_inboxrecord r SET state = 'waiting', reason_code = w.code, reason = w.reason, folded_at = %(at)s
FROM unnest(%(ids)s::uuid[], %(codes)s::text[], %(reasons)s::jsonb[]) AS w(id, code, reason)
WHERE r.company_id = %(company)s AND r.id = w.id
"""


@dataclass(frozen=True, slots=True)
class Taken:
    """A pending record, locked until the transaction ends."""

    id: UUID
    connector_id: UUID
    object_kind: str
    external_id: str
    body: bytes
    as_of: datetime


def take_batch(*, company_id: UUID, limit: int) -> list[Taken]:
    """The oldest pending records that nobody else is folding."""
    with arrays_cursor(binary=True) as cursor:
        rows = cursor.execute(_TAKE, {"company": company_id, "limit": limit}).fetchall()
    return [Taken(*row) for row in rows]


def close_batch(
    *,
    company_id: UUID,
    taken: Sequence[Taken],
    waiting: Mapping[UUID, RecordWaits],
    at: datetime,
    settled: Iterable[UUID] = (),
) -> None:
    """Mark every record of the batch, done or waiting with its reason, and tell open pages.

    `settled` waited, and need not any more.
    """
    done = [record.id for record in taken if record.id not in waiting]
    done += [record_id for record_id in settled if record_id not in waiting]
    with arrays_cursor() as cursor:
        cursor.execute(_DONE, {"company": company_id, "ids": ids(done), "at": at})
        if waiting:
            reasons = (msgspec.json.encode(_json(reason.params)).decode() for reason in waiting.values())
            rows = {
                "company": company_id,
                "at": at,
                "ids": ids(waiting),
                "codes": plain(reason.code for reason in waiting.values()),
                "reasons": quoted(reasons),
            }
            cursor.execute(_WAITING, rows)
    note_change(topic="inbox")


def _json(params: dict[str, Any]) -> dict[str, Any]:
    """A value may be a megabyte of text: enough of it to know it by is kept."""
    return {key: value if isinstance(value, int) else _short(str(value)) for key, value in params.items()}


def _short(text: str) -> str:
    return text if len(text) <= LONGEST_VALUE else f"{text[:LONGEST_VALUE]}…"
