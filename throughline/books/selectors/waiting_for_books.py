"""Records that wait in the inbox and would count in a month, as far as they can be read."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Final
from uuid import UUID
from zoneinfo import ZoneInfo

from throughline.books.basis import Basis
from throughline.books.differences import NOTHING, Difference
from throughline.books.readable import Readable
from throughline.core.periods import Period
from throughline.crm.mapping.parse import parse_mapping
from throughline.crm.mapping.reader import Place, decoded
from throughline.crm.mapping.reasons import RecordWaits, sentence
from throughline.crm.mapping.schema import FactMapping, ObjectMapping
from throughline.crm.models import Connector, Fact, InboxRecord
from throughline.tenants.models import Company

MOST: Final = 5_000
"""So many of them are read; whoever has more has the inbox to look at first."""

Counted = Mapping[tuple[UUID, str], Decimal]
"""By connector and external id: what the ledger's facts have of the month already."""


def waiting_for_books(company: Company, basis: Basis, month: Period, counted: Counted) -> list[Difference]:
    """The last that waits of each thing. The right to the books includes what is missing from them.

    What an older version of the same thing brought to the month is taken off, so that the CRM's total is
    what the CRM says now.
    """
    records = InboxRecord.objects.filter(state="waiting", object_kind=basis.fact_kind).order_by("-id")[:MOST]
    connectors = {one.id: one for one in Connector.objects.all()}
    found: list[Difference] = []
    seen: set[tuple[UUID, str]] = set()
    readers: dict[UUID, Readable | None] = {}
    newest = _facts_of(basis, [record.external_id for record in records])
    for record in records:
        key = (record.connector_id, record.external_id)
        connector = connectors.get(record.connector_id)
        if key in seen or connector is None or (key in newest and newest[key] > record.id):
            continue
        seen.add(key)
        if connector.id not in readers:
            readers[connector.id] = _reader_of(connector, company, basis)
        one = _waiting(record, readers[connector.id], month, counted.get(key, NOTHING))
        if one is not None:
            found.append(one)
    return found


def _facts_of(basis: Basis, external_ids: Sequence[str]) -> dict[tuple[UUID, str], UUID]:
    """The record that each of these things stands as; one that came later has nothing more to wait for."""
    facts = Fact.objects.filter(kind=basis.fact_kind, external_id__in=external_ids)
    rows = facts.values_list("connector_id", "external_id", "record_id")
    return {(connector, one): record for connector, one, record in rows}


def _reader_of(connector: Connector, company: Company, basis: Basis) -> Readable | None:
    mappings: Mapping[str, ObjectMapping] = parse_mapping(connector.mapping) if connector.mapping else {}  # type: ignore[assignment]
    mapping = mappings.get(basis.fact_kind)
    if not isinstance(mapping, FactMapping):
        return None
    place = Place(ZoneInfo(connector.time_zone), ZoneInfo(company.time_zone), company.currency)
    return Readable(mapping, place, basis.date_field)


def _waiting(
    record: InboxRecord, reader: Readable | None, month: Period, counted: Decimal
) -> Difference | None:
    """None where it belongs to another month, or would not count."""
    code, params = record.reason_code, record.reason
    why = (sentence(code, params, "zh"), sentence(code, params, "en"))
    bare = Difference(
        "waiting", record.connector_id, record.id, record.external_id, "", "", "", None, None, NOTHING,
        why=why,
    )  # fmt: skip
    try:
        body = decoded(bytes(record.body))
    except RecordWaits:
        return bare
    if reader is None:
        return bare
    on = reader.day(body)
    if not reader.counts(body) or (on is not None and on not in month):
        return None
    amount = reader.amount(body) if on is not None else None
    return Difference(
        "waiting", record.connector_id, record.id, record.external_id,
        reader.words(body, reader.mapping.name), reader.words(body, reader.mapping.account),
        reader.owner(body), on,
        None if amount is None else amount - counted, NOTHING, why=why,
    )  # fmt: skip
