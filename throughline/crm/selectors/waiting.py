"""What waits, grouped by connector, kind of record and reason, with what it would be worth."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from typing import Final

from django.db.models import Count, Min

from throughline.crm.mapping.reader import decoded
from throughline.crm.mapping.reasons import RecordWaits
from throughline.crm.mapping.schema import FactMapping
from throughline.crm.mapping.values import Record, number_of, text_of
from throughline.crm.models import Connector, InboxRecord
from throughline.crm.selectors.mapping_of import mapping_of
from throughline.kit.scope import current_company
from throughline.kit.unnest import arrays_cursor, ids, quoted
from throughline.tenants.actor import Actor

MOST_GROUPS: Final = 40
MOST_READ: Final = 200
"""Of so many records of a group the amounts are read; a larger group says that it is more."""

_BODIES = """
SELECT g.place, r.body FROM unnest(%(connectors)s::uuid[], %(kinds)s::text[], %(reasons)s::text[])
    WITH ORDINALITY AS g(connector_id, object_kind, reason_code, place)
CROSS JOIN LATERAL (
    SELECT w.body FROM crm_inboxrecord w WHERE w.company_id = %(company)s AND w.state = 'waiting'
    AND w.connector_id = g.connector_id AND w.object_kind = g.object_kind AND w.reason_code = g.reason_code
    AND octet_length(w.body) < 10000 ORDER BY w.id LIMIT %(most)s
) r ORDER BY g.place
"""


@dataclass(slots=True)
class WaitingGroup:
    """Records that wait for one reason; `amounts`, by currency, add up the first `read` of them."""

    connector: Connector
    object_kind: str
    reason: str
    count: int
    since: datetime
    read: int = 0
    amounts: dict[str, Decimal] = field(default_factory=dict)


def waiting_groups(actor: Actor) -> list[WaitingGroup]:
    """The largest first. Three queries, however many records wait."""
    rows = InboxRecord.objects.visible_to(actor).filter(state="waiting").order_by()
    found = (
        rows.values("connector_id", "object_kind", "reason_code")
        .annotate(count=Count("id"), since=Min("received_at"))
        .order_by("-count", "reason_code", "object_kind")[:MOST_GROUPS]
    )
    connectors = {connector.id: connector for connector in Connector.objects.all()}
    groups = [
        WaitingGroup(
            connectors[row["connector_id"]],
            row["object_kind"],
            row["reason_code"],
            row["count"],
            row["since"],
        )
        for row in found
    ]
    _add_amounts(groups)
    return groups


def _add_amounts(groups: Sequence[WaitingGroup]) -> None:
    mappings = [mapping_of(group.connector, group.object_kind) for group in groups]
    for place, body in _bodies(groups):
        group, mapping = groups[place - 1], mappings[place - 1]
        group.read += 1
        worth = _worth(body, mapping) if isinstance(mapping, FactMapping) else None
        if worth is not None:
            currency, amount = worth
            group.amounts[currency] = group.amounts.get(currency, Decimal(0)) + amount


def _bodies(groups: Sequence[WaitingGroup]) -> Iterable[tuple[int, bytes]]:
    if not groups:
        return []
    asked = {
        "company": current_company(),
        "connectors": ids(group.connector.id for group in groups),
        "kinds": quoted(group.object_kind for group in groups),
        "reasons": quoted(group.reason for group in groups),
        "most": MOST_READ,
    }
    with arrays_cursor(binary=True) as cursor:
        return cursor.execute(_BODIES, asked).fetchall()


def _worth(body: bytes, mapping: FactMapping) -> tuple[str, Decimal] | None:
    """The currency and amount that the record names, if it can be read so far."""
    try:
        record: Record = decoded(body)
        column = mapping.amount or mapping.tax.untaxed
        amount = number_of(record, column, "amount") if column else None
        return None if amount is None else (text_of(record, mapping.currency, "currency", 30), amount)
    except RecordWaits:
        return None
