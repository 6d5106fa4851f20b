"""Note which events a connector was sent, so that one that comes again is known."""

from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

from throughline.kit.models import new_id
from throughline.kit.scope import current_company
from throughline.kit.unnest import arrays_cursor, ids, plain, quoted

LONGEST = 200

_NOTE = """
INSERT INTO crm_delivery (id, company_id, connector_id, event_id, received_at, records)
SELECT d.id, %(company)s, %(connector)s, d.event_id, %(at)s, d.records
FROM unnest(%(ids)s::uuid[], %(events)s::text[], %(counts)s::int[]) AS d(id, event_id, records)
ON CONFLICT (company_id, connector_id, event_id) DO NOTHING
RETURNING event_id
"""


def note_deliveries(*, connector_id: UUID, counts: Mapping[str, int], at: datetime) -> set[str]:
    """By event's id how many records it holds; returns those that were not known.

    In the order of their ids, so that two who bring the same in other orders do not block each other.
    """
    kept = {event_id.replace("\x00", "")[:LONGEST]: event_id for event_id in sorted(counts)}
    with arrays_cursor() as cursor:
        rows = cursor.execute(
            _NOTE,
            {
                "company": current_company(),
                "connector": connector_id,
                "at": at,
                "ids": ids([new_id() for _ in kept]),
                "events": quoted(kept),
                "counts": plain(counts[event_id] for event_id in kept.values()),
            },
        ).fetchall()
    return {kept[event_id] for (event_id,) in rows}
