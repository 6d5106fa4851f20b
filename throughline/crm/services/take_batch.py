"""Take records from the inbox to fold them, and mark what became of each."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

import msgspec

from throughline.crm.mapping.reasons import RecordWaits
from throughline.crm.unnest import arrays_cursor, ids, plain, quoted

# Another process may hold some of them: it folds them, we go on behind it.
_TAKE = """
SELECT id, connector_id, object_kind, body, as_of FROM crm_inboxrecord
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
    body: bytes
    as_of: datetime


def take_batch(*, company_id: UUID, limit: int) -> list[Taken]:
    """The oldest pending records that nobody else is folding."""
    with arrays_cursor(binary=True) as cursor:
        rows = cursor.execute(_TAKE, {"company": company_id, "limit": limit}).fetchall()
    return [Taken(*row) for row in rows]


def close_batch(
    *, company_id: UUID, taken: Sequence[Taken], waiting: Mapping[UUID, RecordWaits], at: datetime
) -> None:
    """Mark every record of the batch: done, or waiting with its reason."""
    done = [record.id for record in taken if record.id not in waiting]
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


def _json(params: dict[str, Any]) -> dict[str, Any]:
    return {key: value if isinstance(value, int) else str(value) for key, value in params.items()}
