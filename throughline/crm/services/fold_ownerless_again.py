"""Fold the records again that wait for an owner, because somebody was added who may be it."""

from django.db import connection

from throughline.crm.wake import wake_fold

FOUND_BY_PEOPLE = ("owner_unknown", "owner_ambiguous")
"""An empty owner stays empty, however many people there are."""

_AGAIN = """
UPDATE crm_inboxrecord SET state = 'pending'
WHERE company_id = throughline_company() AND state = 'waiting' AND reason_code = ANY(%s)
"""


def fold_ownerless_again() -> int:
    """Of all connectors; returns how many. Whoever is still unknown waits again, for the same reason."""
    with connection.cursor() as cursor:
        cursor.execute(_AGAIN, [list(FOUND_BY_PEOPLE)])
        records: int = cursor.rowcount
    if records:
        wake_fold()
    return records
