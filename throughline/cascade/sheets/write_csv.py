"""A sheet as CSV for a spreadsheet program: UTF-8 with its mark, and nothing that would become a formula."""

import csv
import io
from decimal import Decimal
from typing import Any

from throughline.cascade.sheets.table import SheetTable

FORMULA = ("=", "+", "-", "@", "\t", "\r")


def write_csv(table: SheetTable) -> bytes:
    written = io.StringIO()
    writer = csv.writer(written)
    writer.writerow([column.title for column in table.columns])
    writer.writerows([[_text(value) for value in row] for row in table.rows])
    return written.getvalue().encode("utf-8-sig")


def _text(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, Decimal):
        return f"{value:f}"
    return defused(str(value))


def defused(text: str) -> str:
    """An apostrophe before what a spreadsheet would compute."""
    return f"'{text}" if text.startswith(FORMULA) else text


def armed(text: str) -> str:
    """The text as it was before `defused`."""
    return text[1:] if text.startswith("'") and text[1:].startswith(FORMULA) else text
