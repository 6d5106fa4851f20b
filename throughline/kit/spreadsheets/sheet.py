"""A table as it was read, before anything is understood."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta

from throughline.kit.spreadsheets.notes import SheetNote

Raw = str | int | float | bool | date | datetime | time | timedelta | None
"""A cell: a CSV's are text, a workbook's have types of their own."""


@dataclass(frozen=True, slots=True)
class Row:
    """The cells of one row, and its line in the file as a spreadsheet program would number it."""

    line: int
    cells: Sequence[Raw]


@dataclass(frozen=True)
class Sheet:
    """All rows that are not empty, the one with the column names among them, and what is odd about it.

    `name` is the file's; `shown` the sheet of a workbook that was read, `others` those that were not.
    """

    name: str
    rows: Sequence[Row]
    notes: list[SheetNote] = field(default_factory=list)
    shown: str = ""
    others: tuple[str, ...] = ()
