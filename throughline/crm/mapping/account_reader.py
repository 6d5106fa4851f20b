"""Turn one record into an account, which lends its words to facts, and counts from the day it opened."""

from datetime import datetime
from uuid import UUID

from throughline.crm.mapping.mapped import MappedAccount, MappedFact
from throughline.crm.mapping.reader import Place, decoded, id_in
from throughline.crm.mapping.schema import AccountMapping
from throughline.crm.mapping.tombstone import is_tombstone
from throughline.crm.mapping.values import Record, text_of, words_of


class AccountReader:
    """One mapping made ready to read many records."""

    def __init__(self, mapping: AccountMapping, place: Place) -> None:
        self.mapping = mapping
        self.modified = place.days(mapping.modified_at, "modified_at") if mapping.modified_at else None
        self.opened = place.days(mapping.opened_on, "opened_on") if mapping.opened_on else None

    def read(self, body: bytes, *, record_id: UUID, as_of: datetime) -> MappedAccount:
        return self.read_record(decoded(body), record_id=record_id, as_of=as_of)

    def read_record(self, record: Record, *, record_id: UUID, as_of: datetime) -> MappedAccount:
        mapping = self.mapping
        return MappedAccount(
            record_id=record_id,
            changed_at=self.moment(record, as_of),
            external_id=id_in(record, mapping.external_id),
            name=text_of(record, mapping.name, "name", 300),
            industry=text_of(record, mapping.industry, "industry", 120),
            territory=text_of(record, mapping.territory, "territory", 120),
            owner_word=words_of(record, mapping.owner.column) if mapping.owner else "",
            opened_on=self.opened.day(record) if self.opened else None,
            dimensions={
                name: word
                for name, text in mapping.dimensions.items()
                if (word := text_of(record, text, name, 300))
            },
        )

    def tells_deletion(self, record: Record) -> bool:
        """An account that is gone still lends its words: its facts stay as they were; it counts no more."""
        return is_tombstone(record)

    def read_deletion(self, record: Record, *, record_id: UUID, as_of: datetime) -> MappedFact:
        return MappedFact(
            record_id=record_id,
            changed_at=self.moment(record, as_of),
            kind="account",
            external_id=id_in(record, self.mapping.external_id),
            deleted=True,
        )

    def moment(self, record: Record, as_of: datetime) -> datetime:
        """When the record was so: by its own modification time, else by the load that brought it."""
        return (self.modified.instant(record) if self.modified else None) or as_of
