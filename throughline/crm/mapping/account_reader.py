"""Turn one record into an account, which only lends its words to facts."""

from datetime import datetime
from uuid import UUID

from throughline.crm.mapping.mapped import MappedAccount
from throughline.crm.mapping.reader import Place, decoded, id_in
from throughline.crm.mapping.schema import AccountMapping
from throughline.crm.mapping.tombstone import is_tombstone
from throughline.crm.mapping.values import Record, text_of


class AccountReader:
    """One mapping made ready to read many records."""

    def __init__(self, mapping: AccountMapping, place: Place) -> None:
        self.mapping = mapping
        self.modified = place.days(mapping.modified_at, "modified_at") if mapping.modified_at else None

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
        )

    def tells_deletion(self, record: Record) -> bool:
        """An account that is gone still lends its words: its facts stay as they were."""
        return is_tombstone(record)

    def moment(self, record: Record, as_of: datetime) -> datetime:
        """When the record was so: by its own modification time, else by the load that brought it."""
        return (self.modified.instant(record) if self.modified else None) or as_of
