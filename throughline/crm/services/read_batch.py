"""Read a batch of records by their connectors' mappings, and find the people and rates they need."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Protocol, TypeVar
from uuid import UUID
from zoneinfo import ZoneInfo

from throughline.crm.mapping.account_reader import AccountReader
from throughline.crm.mapping.mapped import MappedAccount, MappedFact
from throughline.crm.mapping.parse import parse_mapping
from throughline.crm.mapping.reader import FactReader, Place, decoded
from throughline.crm.mapping.reasons import ObjectNoLongerMapped, RecordWaits
from throughline.crm.mapping.schema import AccountMapping, FactMapping, ObjectMapping
from throughline.crm.models import Connector
from throughline.crm.services.convert_amounts import convert_amounts
from throughline.crm.services.find_people import give_known_owners, owned_facts
from throughline.crm.services.merge_partial import merge_partial
from throughline.crm.services.take_batch import Taken
from throughline.tenants.models import Company

Key = tuple[UUID, str]
Reader = FactReader | AccountReader


class Versioned(Protocol):
    """What orders the versions of one thing."""

    @property
    def record_id(self) -> UUID: ...
    @property
    def changed_at(self) -> datetime: ...
    @property
    def external_id(self) -> str: ...


V = TypeVar("V", bound=Versioned)


@dataclass
class Batch:
    """What the records became, by connector and kind; why some wait, and which others need not any more.

    `gone` are accounts that were deleted.
    """

    readers: Mapping[Key, Reader]
    facts: dict[Key, list[MappedFact]] = field(default_factory=lambda: defaultdict(list))
    accounts: dict[Key, list[MappedAccount]] = field(default_factory=lambda: defaultdict(list))
    gone: dict[Key, list[MappedFact]] = field(default_factory=lambda: defaultdict(list))
    waiting: dict[UUID, RecordWaits] = field(default_factory=dict)
    settled: set[UUID] = field(default_factory=set)

    def mapping_of(self, key: Key) -> FactMapping:
        reader = self.readers[key]
        assert isinstance(reader, FactReader)
        return reader.mapping

    def read(self, key: Key, record: Mapping[str, Any], *, record_id: UUID, as_of: datetime) -> None:
        """Raises the reason for which the record waits."""
        reader = self.readers[key]
        if isinstance(reader, FactReader):
            self.facts[key].append(reader.read_record(record, record_id=record_id, as_of=as_of))
        elif reader.tells_deletion(record):
            self.gone[key].append(reader.read_deletion(record, record_id=record_id, as_of=as_of))
        else:
            self.accounts[key].append(reader.read_record(record, record_id=record_id, as_of=as_of))


def read_batch(
    *, company: Company, taken: Sequence[Taken], readers: Mapping[Key, Reader] | None = None
) -> Batch:
    """People and rates found, and of several versions of one thing only the latest readable one.

    `readers` are those of the connectors' mappings unless given.
    """
    if readers is None:
        readers = readers_of(company, {record.connector_id for record in taken})
    batch = Batch(readers)
    partial: dict[Key, list[Taken]] = defaultdict(list)
    for record in taken:
        key = (record.connector_id, record.object_kind)
        try:
            reader = readers.get(key)
            if reader is None:
                raise ObjectNoLongerMapped(object_kind=record.object_kind)
            if reader.mapping.partial:
                partial[key].append(record)
            else:
                batch.read(key, decoded(record.body), record_id=record.id, as_of=record.as_of)
        except RecordWaits as reason:
            batch.waiting[record.id] = reason
    for key, records in partial.items():
        _read_partial(batch, key, records)
    for key, facts in batch.facts.items():
        standing = convert_amounts(facts, currency=company.currency, waiting=batch.waiting)
        batch.facts[key] = _latest(
            owned_facts(standing, batch.mapping_of(key).owner, batch.waiting, connector_id=key[0])
        )
    for key in {*batch.accounts, *batch.gone}:
        batch.accounts[key] = _latest(batch.accounts[key])
        _count_accounts(batch, key)
    return batch


def _count_accounts(batch: Batch, key: Key) -> None:
    """Accounts that say since when they are there are facts too."""
    mapping = batch.readers[key].mapping
    if isinstance(mapping, AccountMapping) and mapping.opened_on is not None:
        facts = [account.as_fact() for account in batch.accounts[key]]
        give_known_owners(facts, mapping.owner, connector_id=key[0])
        batch.facts[key] = _latest([*facts, *batch.gone[key]])


def _read_partial(batch: Batch, key: Key, taken: Sequence[Taken]) -> None:
    """What cannot be read whole waits with the record that came last; it may bring what is missing."""
    for whole in merge_partial(taken, batch.readers[key], batch.waiting):
        try:
            batch.read(key, whole.record, record_id=whole.record_id, as_of=whole.as_of)
            batch.settled.update(whole.waited)
        except RecordWaits as reason:
            batch.waiting[whole.record_id] = reason


def readers_of(company: Company, connector_ids: Iterable[UUID]) -> dict[Key, Reader]:
    """By connector and kind of object."""
    readers: dict[Key, Reader] = {}
    for connector in Connector.objects.filter(id__in=connector_ids):
        for kind, mapping in parse_mapping(connector.mapping).items() if connector.mapping else ():
            readers[connector.id, kind] = reader_of(mapping, company, connector.time_zone)
    return readers


def reader_of(mapping: ObjectMapping, company: Company, source_zone: str) -> Reader:
    place = Place(ZoneInfo(source_zone), ZoneInfo(company.time_zone), company.currency)
    return (
        AccountReader(mapping, place) if isinstance(mapping, AccountMapping) else FactReader(mapping, place)
    )


def _latest(versions: list[V]) -> list[V]:
    latest: dict[str, V] = {}
    for version in versions:
        known = latest.get(version.external_id)
        if known is None or (version.changed_at, version.record_id) >= (known.changed_at, known.record_id):
            latest[version.external_id] = version
    return list(latest.values())
