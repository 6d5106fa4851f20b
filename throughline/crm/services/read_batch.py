"""Read a batch of records by their connectors' mappings, and find the people they name."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol, TypeVar
from uuid import UUID
from zoneinfo import ZoneInfo

from throughline.crm.mapping.parse import parse_mapping
from throughline.crm.mapping.reader import AccountReader, FactReader, MappedAccount, MappedFact, Place
from throughline.crm.mapping.reasons import ObjectNoLongerMapped, OwnerAmbiguous, OwnerUnknown, RecordWaits
from throughline.crm.mapping.schema import AccountMapping, FactMapping, Owner
from throughline.crm.models import Connector
from throughline.crm.selectors.owners import people_called
from throughline.crm.services.take_batch import Taken
from throughline.tenants.models import Company

Key = tuple[UUID, str]


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
    """What the records became, by connector and kind; and why some wait."""

    readers: dict[Key, FactReader | AccountReader] = field(default_factory=dict)
    facts: dict[Key, list[MappedFact]] = field(default_factory=lambda: defaultdict(list))
    accounts: dict[Key, list[MappedAccount]] = field(default_factory=lambda: defaultdict(list))
    waiting: dict[UUID, RecordWaits] = field(default_factory=dict)

    def mapping_of(self, key: Key) -> FactMapping:
        reader = self.readers[key]
        assert isinstance(reader, FactReader)
        return reader.mapping


def read_batch(*, company: Company, taken: Sequence[Taken]) -> Batch:
    """Owners found, and of several versions of one thing only the latest readable one."""
    batch = Batch(readers=_readers(company, {record.connector_id for record in taken}))
    for record in taken:
        key = (record.connector_id, record.object_kind)
        try:
            reader = batch.readers.get(key)
            if reader is None:
                raise ObjectNoLongerMapped(object_kind=record.object_kind)
            if isinstance(reader, FactReader):
                fact = reader.read(record.body, record_id=record.id, as_of=record.as_of)
                batch.facts[key].append(fact)
            else:
                account = reader.read(record.body, record_id=record.id, as_of=record.as_of)
                batch.accounts[key].append(account)
        except RecordWaits as reason:
            batch.waiting[record.id] = reason
    for key, facts in batch.facts.items():
        batch.facts[key] = _latest(owned_facts(facts, batch.mapping_of(key).owner, batch.waiting))
    for key, accounts in batch.accounts.items():
        batch.accounts[key] = _latest(accounts)
    return batch


def _readers(company: Company, connector_ids: Iterable[UUID]) -> dict[Key, FactReader | AccountReader]:
    readers: dict[Key, FactReader | AccountReader] = {}
    for connector in Connector.objects.filter(id__in=connector_ids):
        place = Place(ZoneInfo(connector.time_zone), ZoneInfo(company.time_zone), company.currency)
        for kind, mapping in parse_mapping(connector.mapping).items():
            readers[connector.id, kind] = (
                AccountReader(mapping, place)
                if isinstance(mapping, AccountMapping)
                else FactReader(mapping, place)
            )
    return readers


def owned_facts(facts: list[MappedFact], owner: Owner, waiting: dict[UUID, RecordWaits]) -> list[MappedFact]:
    """The facts whose owner is exactly one person; the others wait."""
    words = {fact.owner_word for fact in facts}
    by_number = people_called("number", [owner.aliases[word] for word in words if word in owner.aliases])
    named = people_called(owner.match, [word for word in words if word not in owner.aliases])
    owned = []
    for fact in facts:
        word = fact.owner_word
        alias = owner.aliases.get(word)
        people = by_number[alias] if alias is not None else named[word] if word else []
        if len(people) == 1:
            fact.owner_id = people[0]
            owned.append(fact)
        elif people:
            waiting[fact.record_id] = OwnerAmbiguous(value=word, match=owner.match, people=len(people))
        else:
            waiting[fact.record_id] = OwnerUnknown(value=word, match=owner.match)
    return owned


def _latest(versions: list[V]) -> list[V]:
    latest: dict[str, V] = {}
    for version in versions:
        known = latest.get(version.external_id)
        if known is None or (version.changed_at, version.record_id) >= (known.changed_at, known.record_id):
            latest[version.external_id] = version
    return list(latest.values())
