"""A plan's sheet as it comes back: columns and rows in any order, some deleted, some added."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from throughline.cascade.sheets.columns import Field, RowKey, field_of, read_key
from throughline.cascade.sheets.write_csv import armed
from throughline.kit.spreadsheets.errors import FileEmpty, FileRefused
from throughline.kit.spreadsheets.read import read_sheet
from throughline.kit.spreadsheets.sheet import Raw, Row, Sheet
from throughline.kit.spreadsheets.text import text_of
from throughline.org.importing.cells import BadCell, number, plain

TITLE_ROWS = 10
_SCALES = {"万": 4, "亿": 8}
_SIGNS = re.compile(r"[¥￥$元\s]")


class NotAPlansSheet(FileRefused):
    code = "not_a_plans_sheet"
    zh = "“{name}”里没有“行标识”列，无法对上方案；请从方案页导出表格，在它上面改。"
    en = "“{name}” lacks the column “Row key”, so it cannot be matched; export the plan and change that file."


@dataclass(frozen=True)
class SheetLine:
    """One row: whose it is (by key, else by what stands in its code column), and its cells by field."""

    line: int
    key: RowKey | None
    code: str | None
    cells: Mapping[Field, Raw]


@dataclass(frozen=True)
class PlanSheet:
    """`letters` are the columns' letters by field: a cell is named as the spreadsheet names it."""

    name: str
    letters: Mapping[Field, str]
    lines: list[SheetLine]

    def cell(self, line: int, field: Field) -> str:
        return f"{self.letters.get(field, 'A')}{line}"


def read_plan_sheet(name: str, data: bytes) -> PlanSheet:
    """Raises an error of kit.spreadsheets, or NotAPlansSheet."""
    sheet = read_sheet(name, data)
    start, places = _header(sheet)
    if "key" not in places:
        raise NotAPlansSheet(name=name)
    lines = [_line(row, places) for row in sheet.rows[start + 1 :]]
    found = [line for line in lines if line is not None]
    if not found:
        raise FileEmpty(name=name)
    return PlanSheet(name, {field: letters(place) for field, place in places.items()}, found)


def amount_of(raw: Raw) -> Decimal | None:
    """An exact amount as planners write it: 1,234, １２３４, ¥6.13万; raises BadCell."""
    text = plain(raw)
    if text is None or isinstance(raw, bool | int | float) or not isinstance(raw, str):
        return number(raw)
    bare = _SIGNS.sub("", text)
    scale = _SCALES.get(bare[-1:], 0)
    read = number(bare[:-1] if scale else bare)
    return None if read is None else read.scaleb(scale)


def reason_of(raw: Raw) -> str:
    text = armed(text_of(raw) or "")
    if len(text) > 300:
        raise BadCell("too_long", longest=300)
    return text


def letters(place: int) -> str:
    """The letters of a column: 0 is A, 26 is AA."""
    found, place = "", place + 1
    while place:
        place, rest = divmod(place - 1, 26)
        found = chr(65 + rest) + found
    return found


def _header(sheet: Sheet) -> tuple[int, dict[Field, int]]:
    """The row that names most columns; somebody may have put a title above it."""
    best: tuple[int, dict[Field, int]] = (0, {})
    for position, row in enumerate(sheet.rows[:TITLE_ROWS]):
        places: dict[Field, int] = {}
        for place, raw in enumerate(row.cells):
            field = field_of(text_of(raw) or "")
            if field is not None:
                places.setdefault(field, place)
        if len(places) > len(best[1]):
            best = (position, places)
    return best


def _line(row: Row, places: Mapping[Field, int]) -> SheetLine | None:
    cells = {field: row.cells[place] for field, place in places.items() if place < len(row.cells)}
    key = read_key(text_of(cells.get("key")) or "")
    code = plain(cells.get("code"))
    if key is None and code is None:
        return None
    return SheetLine(row.line, key, code, cells)
