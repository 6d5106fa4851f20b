"""The ids under which a connector's records have come."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Final
from uuid import UUID

from throughline.crm.mapping.tombstone import MARK
from throughline.kit.scope import current_company
from throughline.kit.unnest import arrays_cursor, quoted

AT_ONCE: Final = 10_000

# A record without an id of its own is kept under a question mark and its hash.
_KNOWN = """
SELECT external_id FROM crm_inboxrecord
WHERE company_id = %(company)s AND connector_id = %(connector)s AND object_kind = %(kind)s::text
AND external_id > %(after)s::text AND external_id NOT LIKE '?%%' AND received_at < %(before)s
GROUP BY external_id ORDER BY external_id LIMIT %(most)s
"""
_LIVE = """
SELECT external_id FROM (
    SELECT DISTINCT ON (external_id) external_id, position(%(mark)s::bytea in body) > 0 AS gone
    FROM crm_inboxrecord
    WHERE company_id = %(company)s AND connector_id = %(connector)s AND object_kind = %(kind)s::text
    AND external_id = ANY(%(ids)s::text[])
    ORDER BY external_id, as_of DESC, id DESC
) latest WHERE NOT gone ORDER BY external_id
"""


def known_ids(*, connector_id: UUID, object_kind: str, before: datetime) -> Iterator[Sequence[str]]:
    """All that had come before a moment, some at a time, in order."""
    asked = {
        "company": current_company(), "connector": connector_id, "kind": object_kind, "after": "",
        "before": before, "most": AT_ONCE,
    }  # fmt: skip
    with arrays_cursor() as cursor:
        while found := [row[0] for row in cursor.execute(_KNOWN, asked).fetchall()]:
            yield found
            asked["after"] = found[-1]


def without_tombstones(connector_id: UUID, object_kind: str, external_ids: Sequence[str]) -> list[str]:
    """Those of which nobody has said yet that they are no more."""
    asked = {
        "company": current_company(), "connector": connector_id, "kind": object_kind,
        "ids": quoted(external_ids), "mark": MARK.encode(),
    }  # fmt: skip
    with arrays_cursor() as cursor:
        return [row[0] for row in cursor.execute(_LIVE, asked).fetchall()]
