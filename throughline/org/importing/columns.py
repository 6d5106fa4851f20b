"""Which columns an import knows, and rows of raw cells turned into rows of values."""

import re
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from throughline.kit.spreadsheets.errors import DuplicateColumn, FileEmpty, MissingColumn
from throughline.kit.spreadsheets.notes import SheetNote
from throughline.kit.spreadsheets.sheet import Raw, Row, Sheet
from throughline.kit.spreadsheets.text import text_of
from throughline.org.importing import cells
from throughline.org.importing.problems import Note, Problem

TITLE_ROWS = 10


@dataclass(frozen=True)
class Column:
    """A field, the headers by which it is known (the first Chinese and the first English one are shown)."""

    field: str
    headers: tuple[str, ...]
    read: Callable[[Raw], Any]
    required: bool = False

    @property
    def shown(self) -> str:
        return f"{self.headers[0]} / {self.field}"


UNITS = (
    Column("code", ("编码", "单元编码", "组织编码", "unit code"), cells.code, required=True),
    Column("name", ("名称", "单元名称", "组织名称", "unit name"), cells.short_text),
    Column("name_en", ("英文名称", "english name"), cells.short_text),
    Column("kind", ("类型", "type"), cells.kind),
    Column("parent", ("上级单元", "上级", "上级编码", "parent code"), cells.code),
    Column("head", ("负责人", "负责人工号", "manager"), cells.code),
    Column("from", ("生效日期", "起", "valid from"), cells.day),
)
PEOPLE = (
    Column("number", ("工号", "员工编号", "employee number", "employee id"), cells.code, required=True),
    Column("name", ("姓名", "员工姓名"), cells.short_text),
    Column("unit", ("单元", "单元编码", "部门编码", "部门", "unit code"), cells.code),
    Column("superior", ("上级", "上级工号", "直属上级", "manager"), cells.code),
    Column("email", ("邮箱", "电子邮箱", "e-mail", "mail"), cells.email),
    Column("hired_on", ("入职日期", "hire date", "hired on"), cells.day),
    Column("left_on", ("离职日期", "leave date", "left on"), cells.day),
    Column("from", ("生效日期", "起", "valid from"), cells.day),
)


@dataclass
class Record:
    """One row as values: `values` by field (None where empty), and what is wrong with it so far."""

    line: int
    values: dict[str, Any]
    shown: dict[str, str]
    problems: list[Problem] = field(default_factory=list)
    notes: list[SheetNote] = field(default_factory=list)

    def refuse(self, code: str, column: str, value: object | None = None, **params: Any) -> None:
        """Add a problem with the cell of a field."""
        text = str(self.values.get(column) or "") if value is None else str(value)
        self.problems.append(Problem(code, self.shown.get(column, column), text, params))


@dataclass
class Table:
    """The rows of a file, the fields that it has, and what is odd about it."""

    name: str
    records: list[Record]
    fields: list[str]
    notes: list[SheetNote]


def read_table(sheet: Sheet, columns: Sequence[Column]) -> Table:
    """Every row in the columns that are known. Raises MissingColumn, DuplicateColumn, FileEmpty."""
    start, places = find_header(sheet, columns)
    headers = [header_text(raw) for raw in sheet.rows[start].cells]
    for column in columns:
        if column.required and column.field not in places:
            raise MissingColumn(name=sheet.name, column=column.shown, found=", ".join(filter(None, headers)))
    if start + 1 == len(sheet.rows):
        raise FileEmpty(name=sheet.name)
    known = [(column, places[column.field]) for column in columns if column.field in places]
    shown = {column.field: headers[place] for column, place in known}
    records = [_record(row, known, shown) for row in sheet.rows[start + 1 :]]
    used = set(places.values())
    unused = [Note("column_unused", {"column": header}) for place, header in enumerate(headers)
              if header and place not in used]  # fmt: skip
    return Table(sheet.name, records, list(places), [*sheet.notes, *unused])


def find_header(sheet: Sheet, columns: Sequence[Column]) -> tuple[int, dict[str, int]]:
    """The row that names the columns (a title may stand above it), and the place of each known field."""
    best: tuple[int, dict[str, int]] = (0, {})
    for position, row in enumerate(sheet.rows[:TITLE_ROWS]):
        places = _places(sheet.name, row, columns)
        if len(places) > len(best[1]):
            best = (position, places)
    return best


def header_text(raw: Raw) -> str:
    return cells.plain(raw) or ""


def read_cell(record: Record, field_: str, read: Callable[[Raw], Any], raw: Raw) -> None:
    """Put one cell's value into a record, or what is wrong with it."""
    try:
        record.values[field_] = read(raw)
    except cells.BadCell as wrong:
        record.values[field_] = None
        record.problems.append(
            Problem(wrong.code, record.shown[field_], text_of(raw) or "", dict(wrong.params))
        )
    else:
        if isinstance(raw, int | float) and isinstance(record.values[field_], date):
            read_as = {"value": text_of(raw), "date": str(record.values[field_])}
            record.notes.append(Note("date_from_number", read_as))


def refuse_duplicates(records: Sequence[Record], key: str) -> None:
    """Mark every row whose key another row has too, naming the other lines."""
    lines: dict[Any, list[int]] = {}
    for record in records:
        lines.setdefault(record.values.get(key), []).append(record.line)
    for record in records:
        value = record.values.get(key)
        if value is not None and len(lines[value]) > 1:
            others = [line for line in lines[value] if line != record.line]
            record.refuse("duplicate", key, lines=", ".join(map(str, others[:5])))


def refuse_empty(record: Record, *fields: str) -> None:
    """Mark the fields that may not be empty, unless something else is wrong with them already."""
    wrong = {problem.column for problem in record.problems}
    for field_ in fields:
        if record.values.get(field_) is None and record.shown.get(field_, field_) not in wrong:
            record.refuse("required", field_)


def _record(row: Row, known: Sequence[tuple[Column, int]], shown: Mapping[str, str]) -> Record:
    record = Record(row.line, {}, dict(shown))
    for column, place in known:
        read_cell(record, column.field, column.read, row.cells[place] if place < len(row.cells) else None)
    return record


def _places(name: str, row: Row, columns: Sequence[Column]) -> dict[str, int]:
    headers = [_folded(header_text(raw)) for raw in row.cells]
    places: dict[str, int] = {}
    for column in columns:
        accepted = {_folded(header) for header in (column.field, *column.headers)}
        found = [place for place, header in enumerate(headers) if header in accepted]
        if len(found) > 1:
            raise DuplicateColumn(name=name, column=column.shown)
        if found and found[0] not in places.values():
            places[column.field] = found[0]
    return places


def _folded(header: str) -> str:
    """Headers agree whatever their case, blanks, underscores and a trailing star."""
    return re.sub(r"[\s_*\-]+", "", unicodedata.normalize("NFKC", header)).lower()
