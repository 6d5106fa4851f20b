"""The rows of a file of attributes: one value each, or one column for each attribute."""

from collections.abc import Callable
from typing import Any

from throughline.kit.spreadsheets.errors import DuplicateColumn
from throughline.kit.spreadsheets.sheet import Raw, Sheet
from throughline.kit.spreadsheets.text import text_of
from throughline.org.importing import cells
from throughline.org.importing.attributes_now import AttributeNow, AttributesNow
from throughline.org.importing.columns import (
    Column,
    Record,
    Table,
    find_header,
    header_text,
    read_cell,
    read_table,
    refuse_empty,
)

NUMBER = Column("number", ("工号", "员工编号", "employee number", "employee id"), cells.code)
CODE = Column("code", ("编码", "单元编码", "unit code", "unit"), cells.code)
SUBJECT = Column("subject", ("对象", "对象编号"), cells.code)
ATTRIBUTE = Column("attribute", ("属性", "属性代码"), cells.plain, required=True)
FROM = Column("from", ("生效日期", "起", "valid from"), cells.day)
NAME = Column("name", ("姓名", "名称"), cells.short_text)


def _as_it_is(raw: Raw) -> Raw:
    """A value whose type the row's attribute will say."""
    return None if text_of(raw) is None else raw


LONG = (
    SUBJECT,
    NUMBER,
    CODE,
    ATTRIBUTE,
    Column("value", ("值", "属性值"), _as_it_is, required=True),
    FROM,
    NAME,
)
KEYS = (NUMBER, CODE, FROM, NAME)
READERS: dict[str, Callable[[Raw], Any]] = {
    "number": cells.number,
    "text": cells.value_text,
    "date": cells.day,
    "boolean": cells.boolean,
}
PERSON, UNIT = ("员工", "person"), ("单元", "unit")
Given = dict[int, dict[str, str]]
"""For each line the attributes that it gives, and the field of the record that holds the value."""


def read_attributes(sheet: Sheet, now: AttributesNow) -> tuple[Table, Given]:
    """The records, each with `about` where its subject is known; what cannot be right is refused in its row.

    Raises the errors of `file_errors` that concern columns.
    """
    _, places = find_header(sheet, LONG)
    return _read_long(sheet, now) if {"attribute", "value"} <= places.keys() else _read_wide(sheet, now)


def _read_long(sheet: Sheet, now: AttributesNow) -> tuple[Table, Given]:
    table = read_table(sheet, LONG)
    given: Given = {}
    for record in table.records:
        attribute = now.called(record.values["attribute"])
        refuse_empty(record, "attribute", "value")
        given[record.line] = {attribute.code: "value"} if attribute else {}
        if attribute is None and record.values["attribute"] is not None:
            record.refuse("unknown_attribute", "attribute", known=_known(now))
        elif attribute is not None:
            read_cell(record, "value", READERS[attribute.value_type], record.values["value"])
            _set_subject(record, attribute.subject, now)
    return table, given


def _read_wide(sheet: Sheet, now: AttributesNow) -> tuple[Table, Given]:
    """Every column that is not a key must be an attribute."""
    columns, attributes, unknown = _wide_columns(sheet, now)
    table = read_table(sheet, columns)
    subject = "person" if "number" in table.fields else "unit"
    kept = [note for note in table.notes if note.params.get("column") not in unknown]
    given: Given = {}
    for record in table.records:
        _set_subject(record, subject, now)
        given[record.line] = {
            code: field for field, code in attributes.items() if record.values[field] is not None
        }
        for header in unknown:
            record.refuse("unknown_attribute", header, header, known=_known(now))
        for code, field in given[record.line].items():
            _refuse_other_subject(record, now.attributes[code], subject, field)
    return Table(table.name, table.records, table.fields, kept), given


def _wide_columns(sheet: Sheet, now: AttributesNow) -> tuple[list[Column], dict[str, str], list[str]]:
    """The columns to read, which of their fields is which attribute, and the headers that nobody knows."""
    start, places = find_header(sheet, KEYS)
    columns = list(KEYS)
    if not {"number", "code"} & places.keys():
        columns = [Column("number", NUMBER.headers, NUMBER.read, required=True)]
    attributes: dict[str, str] = {}
    unknown: list[str] = []
    for place, raw in enumerate(sheet.rows[start].cells):
        header = header_text(raw)
        attribute = now.called(header)
        if attribute is None:
            if header and place not in places.values():
                unknown.append(header)
            continue
        field = f"value of {attribute.code}"
        if field in attributes:
            raise DuplicateColumn(name=sheet.name, column=attribute.code)
        attributes[field] = attribute.code
        columns.append(Column(field, (header,), READERS[attribute.value_type]))
    return columns, attributes, unknown


def _set_subject(record: Record, subject: str, now: AttributesNow) -> None:
    """Find whom the row is about, in the column of that kind or the one called subject."""
    own = "number" if subject == "person" else "code"
    column = next((name for name in (own, "subject") if record.values.get(name) is not None), None)
    if column is None:
        refuse_empty(record, own if own in record.shown else "subject" if "subject" in record.shown else own)
        return
    known = now.people if subject == "person" else now.units
    record.values["about"] = record.values[column]
    if record.values[column] not in known:
        record.refuse("unknown_subject", column, wanted=PERSON if subject == "person" else UNIT)


def _refuse_other_subject(record: Record, attribute: AttributeNow, subject: str, column: str) -> None:
    if attribute.subject != subject:
        words = {"person": PERSON, "unit": UNIT}
        record.refuse("other_subject", column, wanted=words[subject], actual=words[attribute.subject])


def _known(now: AttributesNow) -> str:
    shown = sorted(now.attributes)
    return ", ".join(shown[:10]) + (" …" if len(shown) > 10 else "") if shown else "—"
