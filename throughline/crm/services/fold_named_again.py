"""Fold the records again that a word for an owner concerns: those that wait, and those that count."""

from uuid import UUID

from django.db import connection

from throughline.crm.selectors.unmatched import WAITS_FOR_OWNER
from throughline.crm.wake import wake_fold

_WAITING = """
UPDATE crm_inboxrecord SET state = 'pending'
WHERE company_id = throughline_company() AND state = 'waiting' AND reason_code = ANY(%(reasons)s)
AND reason ->> 'value' = %(word)s AND connector_id = coalesce(%(connector)s::uuid, connector_id)
"""
_COUNTED = """
UPDATE crm_inboxrecord r SET state = 'pending' FROM crm_fact f
WHERE f.company_id = throughline_company() AND jsonb_exists(f.named, %(word)s)
AND f.connector_id = coalesce(%(connector)s::uuid, f.connector_id)
AND r.company_id = throughline_company() AND r.id = f.record_id AND r.state = 'done'
"""


def fold_named_again(*, word: str, connector_id: UUID | None) -> int:
    """Of one connector, or of all of them; returns how many."""
    asked = {"reasons": list(WAITS_FOR_OWNER), "word": word, "connector": connector_id}
    with connection.cursor() as cursor:
        cursor.execute(_WAITING, asked)
        records: int = cursor.rowcount
        cursor.execute(_COUNTED, asked)
        records += cursor.rowcount
    wake_fold()
    return records
