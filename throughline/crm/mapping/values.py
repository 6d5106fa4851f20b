"""Read single values of a record: words, exact numbers, and days in the company's time zone."""

import re
from collections.abc import Mapping
from datetime import UTC, date, datetime
from decimal import Context, Decimal
from typing import Any, Final
from zoneinfo import ZoneInfo

from throughline.crm.mapping.path import value_at
from throughline.crm.mapping.reasons import (
    AmountNotANumber,
    AmountTooFine,
    DateUnreadable,
    NotOneValue,
    TextTooLong,
)
from throughline.crm.mapping.schema import EPOCHS, Day, Text

PLAIN: Final = re.compile(r"[+-]?[0-9]{1,40}(\.[0-9]{1,40})?", re.ASCII)
GROUPED: Final = re.compile(r"[+-]?[0-9]{1,3}(,[0-9]{3}){1,12}(\.[0-9]{1,40})?", re.ASCII)
WRITTEN_DAY: Final = re.compile(r"([0-9]{4})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})", re.ASCII)
KEPT_DAYS: Final = 20_000
DIGITS_BEFORE, DIGITS_AFTER = 28, 6
EXACT: Final = Context(prec=90)  # as many digits as PLAIN lets through
MILLIONTH: Final = Decimal("0.000001")

Record = Mapping[str, Any]


def words_of(record: Record, column: str) -> str:
    """The cell as trimmed text, empty where the record has none; raises NotOneValue for a list or object."""
    value = record.get(column)
    if value is None and column not in record:
        value = value_at(record, column)
    return value.replace("\x00", "").strip() if isinstance(value, str) else plain_words(value, column)


def plain_words(value: Any, column: str) -> str:
    """A JSON value as text; a list of one is that one, as some CRMs write a reference."""
    if value is None or value == []:
        return ""
    if isinstance(value, list) and len(value) == 1:
        value = value[0]
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list | dict):
        raise NotOneValue(field=column)
    text = number_text(value) if isinstance(value, Decimal) else str(value)
    return text.replace("\x00", "").strip()


def number_text(number: Decimal) -> str:
    """Digit by digit, unless that is absurd: 1e999999999 is ten bytes in a record, written out a gigabyte."""
    return format(number, "f") if abs(number.adjusted()) <= EXACT.prec else str(number)


def text_of(record: Record, text: Text | None, field: str, limit: int) -> str:
    """The words of a field after its aliases; raises TextTooLong."""
    if text is None:
        return ""
    value = words_of(record, text.column) if text.column is not None else text.constant or ""
    value = text.aliases.get(value, value)
    return within(value, field, limit)


def within(value: str, field: str, limit: int) -> str:
    if len(value) > limit:
        raise TextTooLong(field=field, length=len(value), limit=limit)
    return value


def number_of(record: Record, column: str, field: str) -> Decimal | None:
    """An exact number, None where the cell is empty; raises AmountNotANumber, AmountTooFine."""
    return number_in(words_of(record, column), field)


def number_in(value: str, field: str) -> Decimal | None:
    """The same of a text that was read already."""
    if not value:
        return None
    if not PLAIN.fullmatch(value):
        if not GROUPED.fullmatch(value):
            raise AmountNotANumber(field=field, value=value)
        value = value.replace(",", "")
    number = Decimal(value)
    exponent = number.as_tuple().exponent
    assert isinstance(exponent, int)
    if number.adjusted() >= DIGITS_BEFORE or (
        exponent < -DIGITS_AFTER and number != number.quantize(MILLIONTH, context=EXACT)
    ):
        raise AmountTooFine(field=field, value=value)
    return number


class DayReader:
    """Reads one date field; the same text is read once, because a file repeats its days."""

    def __init__(self, day: Day, field: str, *, source_zone: ZoneInfo, company_zone: ZoneInfo) -> None:
        self.column, self.format, self.field = day.column, day.format, field
        self.source_zone = ZoneInfo(day.zone) if day.zone else source_zone
        self.company_zone = company_zone
        self._known: dict[str, date] = {}

    def day(self, record: Record) -> date | None:
        """The date at the company, None where the cell is empty; raises DateUnreadable."""
        value = words_of(record, self.column)
        if not value:
            return None
        known = self._known.get(value)
        if known is None:
            known = self._read(value)
            if len(self._known) >= KEPT_DAYS:
                self._known.clear()
            self._known[value] = known
        return known

    def instant(self, record: Record) -> datetime | None:
        """The moment in UTC, None where the cell is empty; a date is its first instant at the source."""
        value = words_of(record, self.column)
        if not value:
            return None
        moment = self._moment(value)
        if isinstance(moment, datetime):
            return self._zoned(moment).astimezone(UTC)
        first = datetime(moment.year, moment.month, moment.day, tzinfo=self.source_zone)
        return first.astimezone(UTC)

    def _read(self, value: str) -> date:
        moment = self._moment(value)
        if isinstance(moment, datetime):
            return self._zoned(moment).astimezone(self.company_zone).date()
        return moment

    def _zoned(self, moment: datetime) -> datetime:
        return moment if moment.tzinfo else moment.replace(tzinfo=self.source_zone)

    def _moment(self, value: str) -> date | datetime:
        """A date where the text gives only a day, else a moment."""
        try:
            if self.format is not None and self.format in EPOCHS:
                return datetime.fromtimestamp(float(value) / EPOCHS[self.format], UTC)
            if self.format is not None:
                moment = datetime.strptime(value, self.format)  # noqa: DTZ007 -- the zone follows in `_zoned`
                return moment if "%H" in self.format or "%I" in self.format else moment.date()
            written = WRITTEN_DAY.fullmatch(value)
            if written:
                year, month, day = map(int, written.groups())
                return date(year, month, day)
            if len(value) <= len("2026-11-15"):  # such as 20261115, which a number may be as well
                raise ValueError
            return datetime.fromisoformat(value)
        except (ValueError, OverflowError, OSError) as error:
            expected = self.format or "2026-11-15 / 2026-11-15T18:00:00+08:00"
            raise DateUnreadable(field=self.field, value=value, expected=expected) from error
