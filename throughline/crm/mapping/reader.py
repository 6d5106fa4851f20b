"""Turn one record into a fact, by its connector's mapping. Pure: owners and accounts are found later."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

import msgspec

from throughline.core.currencies import currency_code
from throughline.crm.mapping.mapped import MappedFact
from throughline.crm.mapping.reasons import (
    AmountMissing,
    AmountNotANumber,
    BodyUnreadable,
    DateMissing,
    OtherCurrency,
    RecordWithoutId,
    StageUnknown,
)
from throughline.crm.mapping.schema import CREDITING, DateKind, Day, FactMapping, Tax
from throughline.crm.mapping.shares import shares_in
from throughline.crm.mapping.taxed import taxed
from throughline.crm.mapping.tombstone import is_tombstone
from throughline.crm.mapping.values import MILLIONTH, DayReader, Record, number_of, text_of, within, words_of

NOTHING = Decimal(0)
NOT_A_RECORD = (msgspec.DecodeError, UnicodeDecodeError, ArithmeticError, RecursionError)
"""Not JSON, or a number or a nesting beyond all measure."""

_decoder = msgspec.json.Decoder(dict[str, Any], float_hook=Decimal)


@dataclass(frozen=True, slots=True)
class Place:
    """Where records come from and where they go: the source's zone, the company's zone and currency."""

    source_zone: ZoneInfo
    company_zone: ZoneInfo
    currency: str

    def days(self, day: Day, name: str) -> DayReader:
        return DayReader(day, name, source_zone=self.source_zone, company_zone=self.company_zone)


def decoded(body: bytes) -> Record:
    """The record in its raw bytes; raises BodyUnreadable."""
    try:
        return _decoder.decode(body)
    except NOT_A_RECORD as error:
        raise BodyUnreadable from error


class FactReader:
    """One mapping made ready to read many records."""

    def __init__(self, mapping: FactMapping, place: Place) -> None:
        self.mapping, self.currency = mapping, place.currency
        self.dates = [(name, place.days(mapping.dates[name], name)) for name in mapping.dates]
        self.modified = place.days(mapping.modified_at, "modified_at") if mapping.modified_at else None
        self.texts = [(name, entry.text) for name, entry in mapping.dimensions.items() if entry.text]
        self.has_amount = mapping.amount is not None or mapping.tax.untaxed is not None
        self.has_tax = mapping.tax != Tax()
        self.currencies = {place.currency: place.currency}
        self.crediting = [(kind, name) for kind, name in CREDITING[mapping.kind] if name in mapping.dates]

    def read(self, body: bytes, *, record_id: UUID, as_of: datetime) -> MappedFact:
        """The fact; raises a RecordWaits that says what to mend."""
        return self.read_record(decoded(body), record_id=record_id, as_of=as_of)

    def read_record(self, record: Record, *, record_id: UUID, as_of: datetime) -> MappedFact:
        """The same of a record that was decoded already."""
        mapping = self.mapping
        external_id, changed_at = id_in(record, mapping.external_id), self.moment(record, as_of)
        if self.tells_deletion(record):
            return MappedFact(record_id, changed_at, mapping.kind, external_id, deleted=True)
        stage, label = self._stage(record)
        fact = MappedFact(
            record_id=record_id,
            changed_at=changed_at,
            kind=mapping.kind,
            external_id=external_id,
            name=text_of(record, mapping.name, "name", 300),
            account=text_of(record, mapping.account, "account", 300),
            owner_word=within(words_of(record, mapping.owner.column), "owner", 300),
            stage=stage,
            stage_label=within(label, "stage", 120),
            probability=self._probability(record),
            dates={name: day for name, reader in self.dates if (day := reader.day(record)) is not None},
            dimensions={
                name: word for name, text in self.texts if (word := text_of(record, text, name, 300))
            },
        )
        if self.has_amount:
            self._weigh(fact, record)
        if mapping.participants is not None:
            fact.named = shares_in(record, mapping.participants)
        if stage == "won":
            fact.credits = self._credits(fact)
        return fact

    def moment(self, record: Record, as_of: datetime) -> datetime:
        """When the record was so: by its own modification time, else by the load that brought it."""
        return (self.modified.instant(record) if self.modified else None) or as_of

    def tells_deletion(self, record: Record) -> bool:
        deleted = self.mapping.deleted
        if deleted is not None and words_of(record, deleted.column) in deleted.words:
            return True
        return is_tombstone(record)

    def _weigh(self, fact: MappedFact, record: Record) -> None:
        """The amounts, and their currency if there are any."""
        mapping = self.mapping
        if not self.has_tax:
            fact.amount = number_of(record, mapping.amount or "", "amount")
            fact.currency = self._currency(record) if fact.amount is not None else None
            return
        currency = self._currency(record)
        both = taxed(record, mapping, currency)
        fact.with_tax, fact.without_tax = both.with_tax, both.without_tax
        fact.amount = fact.with_tax if mapping.tax.counts == "with_tax" else fact.without_tax
        fact.currency = currency if fact.amount is not None else None

    def _stage(self, record: Record) -> tuple[str, str]:
        """The stage that their word stands for; a kind without stages counts as soon as it is there."""
        words = self.mapping.stage
        if words is None:
            return "won", ""
        label = words_of(record, words.column)
        stage = words.words.get(label)
        if stage is None:
            raise StageUnknown(value=label)
        return stage, label

    def _currency(self, record: Record) -> str:
        written = text_of(record, self.mapping.currency, "currency", 300)
        code = self.currencies.get(written)
        if code is None:
            code = currency_code(written)
            if code is None:
                raise OtherCurrency(value=written, company_currency=self.currency)
            self.currencies[written] = code
        return code

    def _probability(self, record: Record) -> Decimal | None:
        """A share of 1; the mapping says of how much the source writes it, unless the cell says %."""
        probability = self.mapping.probability
        if probability is None:
            return None
        written = words_of(record, probability.column)
        bare = {probability.column: written.removesuffix("%")}
        number = number_of(bare, probability.column, "probability")
        if number is None:
            return None
        share = number / (100 if written.endswith("%") else probability.of)
        if not 0 <= share <= 1:
            raise AmountNotANumber(field="probability", value=written)
        return share.quantize(MILLIONTH)

    def _credits(self, fact: MappedFact) -> list[tuple[DateKind, date, Decimal]]:
        """The date kinds and days on which this fact counts; what counts must say when, and how much."""
        first = self.crediting[0][1]
        if first not in fact.dates:
            raise DateMissing(field=first, column=self.mapping.dates[first].column)
        if fact.amount is None and fact.kind != "visit":
            raise AmountMissing(column=self.mapping.amount or self.mapping.tax.untaxed)
        amount = NOTHING if fact.amount is None else fact.amount
        return [(kind, fact.dates[name], amount) for kind, name in self.crediting if name in fact.dates]


def id_in(record: Record, column: str) -> str:
    value = words_of(record, column)
    if not value:
        raise RecordWithoutId(column=column)
    return within(value, "external_id", 200)
