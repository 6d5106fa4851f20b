"""Workbooks for people: numbers as numbers where a spreadsheet holds them exactly, formulas as text."""

import io
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, tzinfo
from decimal import Decimal
from typing import Any, Literal

import xlsxwriter

Kind = Literal["text", "amount", "number", "share", "date", "instant"]
CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
SHEET_NAME = 31
"""A sheet's name has at most so many characters, and none of those below."""
_NOT_IN_NAMES = re.compile(r"[\[\]:*?/\\']")
_EXACT_DIGITS = 15
"""A spreadsheet keeps a number as a double: fifteen digits survive it, more do not."""
_FORMATS: dict[Kind, dict[str, str]] = {
    "amount": {"num_format": "#,##0.00"},
    "number": {"num_format": "#,##0.##"},
    "share": {"num_format": "0.0%"},
    "date": {"num_format": "yyyy-mm-dd"},
    "instant": {"num_format": "yyyy-mm-dd hh:mm"},
}


@dataclass(frozen=True)
class Column:
    """One column: its title in the reader's language, what stands in it, and how wide it is shown."""

    title: str
    kind: Kind = "text"
    width: int = 14
    hidden: bool = False


@dataclass(frozen=True)
class Sheet:
    """One table; a row holds texts, `Decimal`, `int`, dates, instants, and None for nothing."""

    name: str
    columns: Sequence[Column]
    rows: Iterable[Sequence[Any]]


def workbook(sheets: Sequence[Sheet], zone: tzinfo = UTC) -> bytes:
    """The sheets as one XLSX file, instants in a zone: every text stays a text, whatever it begins with."""
    file = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    book = xlsxwriter.Workbook(file, {**options, "strings_to_numbers": False})
    formats = {kind: book.add_format(look) for kind, look in _FORMATS.items()}
    title = book.add_format({"bold": True, "bottom": 1})
    for sheet in sheets:
        page = book.add_worksheet(_NOT_IN_NAMES.sub(" ", sheet.name)[:SHEET_NAME])
        for place, column in enumerate(sheet.columns):
            page.set_column(place, place, column.width, None, {"hidden": column.hidden})
            page.write_string(0, place, column.title, title)
        last = 0
        for last, row in enumerate(sheet.rows, start=1):
            for place, (column, value) in enumerate(zip(sheet.columns, row, strict=True)):
                local = value.astimezone(zone) if isinstance(value, datetime) else value
                _write(page, last, place, local, formats.get(column.kind))
        page.freeze_panes(1, 1)
        page.autofilter(0, 0, last, max(0, len(sheet.columns) - 1))
    book.close()
    return file.getvalue()


def _write(page: Any, row: int, place: int, value: Any, look: Any) -> None:
    if value is None or value == "":
        return
    if isinstance(value, datetime):
        page.write_datetime(row, place, value.replace(tzinfo=None), look)
    elif isinstance(value, date):
        page.write_datetime(row, place, value, look)
    elif isinstance(value, (Decimal, int)) and _is_exact(value):
        page.write_number(row, place, value, look)
    else:
        page.write_string(row, place, format(value, "f") if isinstance(value, Decimal) else str(value))


def _is_exact(value: Decimal | int) -> bool:
    return len(Decimal(value).normalize().as_tuple().digits) <= _EXACT_DIGITS
