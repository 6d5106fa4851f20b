"""The inbox as a page reads it: what arrived, the newest first, and how much stands where."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final
from uuid import UUID

from django.db import connection

from throughline.crm.mapping.schema import OBJECT_KINDS
from throughline.crm.models import Connector, InboxQuerySet, InboxRecord
from throughline.kit.scope import current_company
from throughline.tenants.actor import Actor

MOST_COUNTED: Final = 10_000
"""Counting goes no further: a page says “more than”, and costs the same at ten million records."""

# Each state is written out, so that it is counted by its own partial index.
_COUNT = """
SELECT '{state}', (SELECT count(*) FROM (SELECT 1 FROM crm_inboxrecord
    WHERE company_id = %(company)s AND state = '{state}' LIMIT %(most)s) counted)
"""
_COUNTS = " UNION ALL ".join(_COUNT.format(state=state) for state in InboxRecord.STATES)


@dataclass(frozen=True, slots=True)
class InboxAsked:
    """What the list is narrowed to, and after which record of it to go on."""

    connector: str | None = None
    object_kind: str | None = None
    state: str | None = None
    reason: str | None = None
    external_id: str | None = None
    since: datetime | None = None
    until: datetime | None = None
    before: UUID | None = None
    limit: int = 50


def inbox_rows(actor: Actor, asked: InboxAsked) -> InboxQuerySet:
    """One more than `limit`, so that the reader knows whether there is more; without the raw bodies."""
    rows: InboxQuerySet = InboxRecord.objects.visible_to(actor).select_related("connector").defer("body")
    named = {
        "connector__code": asked.connector,
        "object_kind": asked.object_kind,
        "state": asked.state,
        "reason_code": asked.reason,
        "received_at__gte": asked.since,
        "received_at__lt": asked.until,
        "id__lt": asked.before,
    }
    rows = rows.filter(**{name: value for name, value in named.items() if value is not None})
    if asked.external_id:
        # Connector and kind lead the unique key, so both are named for it to be used.
        rows = rows.filter(
            connector__in=list(Connector.objects.values_list("id", flat=True)),
            object_kind__in=OBJECT_KINDS,
            external_id=asked.external_id.strip(),
        )
    return rows.order_by("-id")[: asked.limit + 1]


def counts_by_state() -> dict[str, int]:
    """How many records are in each state, none counted beyond MOST_COUNTED. One query."""
    with connection.cursor() as cursor:
        cursor.execute(_COUNTS, {"company": current_company(), "most": MOST_COUNTED})
        return dict(cursor.fetchall())
