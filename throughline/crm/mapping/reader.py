"""Turn one record into a fact, by its connector's mapping. Pure: owners and accounts are found later."""

from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

import msgspec

from throughline.crm.mapping.reasons import (
    AmountMissing,
    AmountNotANumber,
    BodyUnreadable,
    DateMissing,
    OtherCurrency,
    RecordWithoutId,
    StageUnknown,
)
from throughline.crm.mapping.schema import CREDITING, AccountMapping, Day, FactMapping
from throughline.crm.mapping.values import MILLIONTH, DayReader, Record, number_of, text_of, within, words_of

_decoder = msgspec.json.Decoder(dict[str, Any], float_hook=Decimal)


@dataclass(slots=True)
class MappedFact:
    """A fact as the record tells it; `owner_word` still has to find its person."""

    record_id: UUID
    changed_at: datetime
    kind: str
    external_id: str
    name: str
    account: str
    owner_word: str
    stage: str
    stage_label: str
    amount: Decimal | None
    currency: str | None
    probability: Decimal | None
    dates: dict[str, date]
    dimensions: dict[str, str]
    owner_id: UUID | None = None
    credits: list[tuple[str, date]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class MappedAccount:
    record_id: UUID
    changed_at: datetime
    external_id: str
    name: str
    industry: str
    territory: str


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
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise BodyUnreadable from error


class FactReader:
    """One mapping made ready to read many records."""

    def __init__(self, mapping: FactMapping, place: Place) -> None:
        self.mapping, self.currency = mapping, place.currency
        self.dates = [(name, place.days(mapping.dates[name], name)) for name in mapping.dates]
        self.modified = place.days(mapping.modified_at, "modified_at") if mapping.modified_at else None
        self.texts = [(name, entry.text) for name, entry in mapping.dimensions.items() if entry.text]
        self.crediting = [(kind, name) for kind, name in CREDITING[mapping.kind] if name in mapping.dates]

    def read(self, body: bytes, *, record_id: UUID, as_of: datetime) -> MappedFact:
        """The fact; raises a RecordWaits that says what to mend."""
        mapping = self.mapping
        record = decoded(body)
        stage, label = self._stage(record)
        amount = number_of(record, mapping.amount, "amount") if mapping.amount else None
        fact = MappedFact(
            record_id=record_id,
            changed_at=(self.modified.instant(record) if self.modified else None) or as_of,
            kind=mapping.kind,
            external_id=_id(record, mapping.external_id),
            name=text_of(record, mapping.name, "name", 300),
            account=text_of(record, mapping.account, "account", 300),
            owner_word=words_of(record, mapping.owner.column),
            stage=stage,
            stage_label=within(label, "stage", 120),
            amount=amount,
            currency=self._currency(record) if amount is not None else None,
            probability=self._probability(record),
            dates={name: day for name, reader in self.dates if (day := reader.day(record)) is not None},
            dimensions={
                name: word for name, text in self.texts if (word := text_of(record, text, name, 300))
            },
        )
        if stage == "won":
            fact.credits = self._credits(fact)
        return fact

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
        currency = text_of(record, self.mapping.currency, "currency", 300)
        if currency != self.currency:
            raise OtherCurrency(value=currency, company_currency=self.currency)
        return currency

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

    def _credits(self, fact: MappedFact) -> list[tuple[str, date]]:
        """The date kinds and days on which this fact counts; what counts must say when, and how much."""
        first = self.crediting[0][1]
        if first not in fact.dates:
            raise DateMissing(field=first, column=self.mapping.dates[first].column)
        if fact.amount is None and fact.kind != "visit":
            raise AmountMissing(column=self.mapping.amount)
        return [(kind, fact.dates[name]) for kind, name in self.crediting if name in fact.dates]


class AccountReader:
    """The same for accounts, which only lend their words to facts."""

    def __init__(self, mapping: AccountMapping, place: Place) -> None:
        self.mapping = mapping
        self.modified = place.days(mapping.modified_at, "modified_at") if mapping.modified_at else None

    def read(self, body: bytes, *, record_id: UUID, as_of: datetime) -> MappedAccount:
        record, mapping = decoded(body), self.mapping
        return MappedAccount(
            record_id=record_id,
            changed_at=(self.modified.instant(record) if self.modified else None) or as_of,
            external_id=_id(record, mapping.external_id),
            name=text_of(record, mapping.name, "name", 300),
            industry=text_of(record, mapping.industry, "industry", 120),
            territory=text_of(record, mapping.territory, "territory", 120),
        )


def _id(record: Record, column: str) -> str:
    value = words_of(record, column)
    if not value:
        raise RecordWithoutId(column=column)
    return within(value, "external_id", 200)
