"""What can be read of a record that waits, field by field: what is wrong with one hides no other."""

from datetime import date
from decimal import Decimal

from throughline.crm.mapping.reader import Place
from throughline.crm.mapping.reasons import RecordWaits
from throughline.crm.mapping.schema import FactMapping, Text
from throughline.crm.mapping.values import Record, number_of, text_of, words_of


class Readable:
    """One connector's mapping; `field` is the date that is asked for."""

    def __init__(self, mapping: FactMapping, place: Place, field: str) -> None:
        self.mapping, self.currency = mapping, place.currency
        self.days = place.days(mapping.dates[field], field) if field in mapping.dates else None

    def day(self, record: Record) -> date | None:
        try:
            return self.days.day(record) if self.days else None
        except RecordWaits:
            return None

    def amount(self, record: Record) -> Decimal | None:
        """In the company's currency; None where it is in another, or not to be read."""
        column = self.mapping.amount or self.mapping.tax.untaxed
        try:
            amount = number_of(record, column, "amount") if column else None
            written = text_of(record, self.mapping.currency, "currency", 30)
        except RecordWaits:
            return None
        return amount if written == self.currency else None

    def words(self, record: Record, text: Text | None) -> str:
        try:
            return text_of(record, text, "name", 300)
        except RecordWaits:
            return ""

    def owner(self, record: Record) -> str:
        try:
            return words_of(record, self.mapping.owner.column)
        except RecordWaits:
            return ""

    def counts(self, record: Record) -> bool:
        """Whether it is won, as far as is known: a word that nobody mapped may be."""
        stage = self.mapping.stage
        try:
            return stage is None or stage.words.get(words_of(record, stage.column), "won") == "won"
        except RecordWaits:
            return True
