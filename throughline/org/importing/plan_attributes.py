"""Attributes: from rows, one value each or one column for each attribute, to values that hold from a date."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any

from throughline.org.importing import cells
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
from throughline.org.importing.file_errors import DuplicateColumn
from throughline.org.importing.plan import Change, Fates, RowFate, fate_of
from throughline.org.importing.sheet import Raw, Sheet
from throughline.org.timeline import Span, set_from, value_at

Value = Decimal | str | date | bool
Spans = Sequence[Span[Value]]
Key = tuple[str, str]
"""The code of an attribute, and the number or code of whom it is about."""

NUMBER = Column("number", ("工号", "员工编号", "employee number", "employee id"), cells.code)
CODE = Column("code", ("编码", "单元编码", "unit code", "unit"), cells.code)
SUBJECT = Column("subject", ("对象", "对象编号"), cells.code)
ATTRIBUTE = Column("attribute", ("属性", "属性代码"), cells.plain)
FROM = Column("from", ("生效日期", "起", "valid from"), cells.day)
NAME = Column("name", ("姓名", "名称"), cells.short_text)


def _as_it_is(raw: Raw) -> Raw:
    """A value whose type the row's attribute will say."""
    return None if cells.text_of(raw) is None else raw


LONG = (
    SUBJECT,
    NUMBER,
    CODE,
    Column("attribute", ATTRIBUTE.headers, cells.plain, required=True),
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


@dataclass(frozen=True)
class AttributeNow:
    """An attribute that is defined."""

    code: str
    names: tuple[str, ...]
    value_type: str
    subject: str


@dataclass(frozen=True)
class AttributesNow:
    """What is defined, who there is, and the values' histories."""

    attributes: Mapping[str, AttributeNow]
    units: frozenset[str]
    people: frozenset[str]
    values: Mapping[Key, Spans] = field(default_factory=dict)

    def called(self, name: str | None) -> AttributeNow | None:
        """An attribute by its code or one of its names."""
        if name is None:
            return None
        by_name = (one for one in self.attributes.values() if name in one.names)
        return self.attributes.get(name) or next(by_name, None)


@dataclass(frozen=True, slots=True)
class Setting:
    """A value of an attribute, about somebody, from a day on."""

    attribute: str
    about: str
    since: date
    value: Value


@dataclass
class AttributePlan:
    """The fate of each row, what is to be set in order, and the histories that come of it."""

    fates: Fates
    given: list[Setting] = field(default_factory=list)
    values: dict[Key, Spans] = field(default_factory=dict)


def plan_attributes(sheet: Sheet, now: AttributesNow, on: date) -> AttributePlan:
    """Check every row; `on` is the date of values that name none."""
    _, places = find_header(sheet, LONG)
    is_long = {"attribute", "value"} <= places.keys()
    table, given = _read_long(sheet, now) if is_long else _read_wide(sheet, now)
    plan = AttributePlan(Fates([], table.notes))
    seen: Seen = {}
    for record in table.records:
        plan.fates.rows.append(_fate(plan, record, given[record.line], now=now, on=on, seen=seen))
    return plan


Seen = dict[tuple[str, str, date], int]
"""The line on which an attribute, of somebody, from a date, was given first."""
Given = dict[int, dict[str, str]]
"""For each line the attributes that it gives, and the field of the record that holds the value."""


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
    start, places = find_header(sheet, KEYS)
    key = "number" if "number" in places else "code"
    columns = list(KEYS if key in places else [Column("number", NUMBER.headers, NUMBER.read, required=True)])
    unknown: list[str] = []
    for place, raw in enumerate(sheet.rows[start].cells):
        header = header_text(raw)
        attribute = now.called(header)
        if header and attribute is None and place not in places.values():
            unknown.append(header)
        elif attribute is not None and any(one.field == _field(attribute) for one in columns):
            raise DuplicateColumn(name=sheet.name, column=attribute.code)
        elif attribute is not None:
            columns.append(Column(_field(attribute), (header,), READERS[attribute.value_type]))
    table = read_table(sheet, columns)
    kept = [note for note in table.notes if note.params.get("column") not in unknown]
    codes = [name.removeprefix("value of ") for name in table.fields if name.startswith("value of ")]
    given: Given = {}
    for record in table.records:
        _set_subject(record, "person" if key == "number" else "unit", now)
        given[record.line] = {
            code: f"value of {code}" for code in codes if record.values[f"value of {code}"] is not None
        }
        for header in unknown:
            record.refuse("unknown_attribute", header, header, known=_known(now))
        for code in given[record.line]:
            _refuse_other_subject(record, now.attributes[code], key, f"value of {code}")
    return Table(table.name, table.records, table.fields, kept), given


def _field(attribute: AttributeNow) -> str:
    return f"value of {attribute.code}"


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


def _refuse_other_subject(record: Record, attribute: AttributeNow, key: str, column: str) -> None:
    wanted = "person" if key == "number" else "unit"
    if attribute.subject != wanted:
        words = {"person": PERSON, "unit": UNIT}
        record.refuse("other_subject", column, wanted=words[wanted], actual=words[attribute.subject])


def _known(now: AttributesNow) -> str:
    shown = sorted(now.attributes)
    return ", ".join(shown[:10]) + (" …" if len(shown) > 10 else "") if shown else "—"


def _fate(
    plan: AttributePlan,
    record: Record,
    given: Mapping[str, str],
    *,
    now: AttributesNow,
    on: date,
    seen: Seen,
) -> RowFate:
    about = record.values.get("about") or ""
    since = record.values.get("from") or on
    changes: list[Change] = []
    was_known = False
    for code, column in given.items():
        value = record.values.get(column)
        if value is None or record.problems:
            continue
        _refuse_again(record, column, seen, (code, about, since))
        before = plan.values.get((code, about), now.values.get((code, about), ()))
        after = set_from(before, since, value)
        if list(after) != list(before):
            former = value_at(before, since)
            was_known = was_known or former is not None
            changes.append(Change(code, _shown(former), _shown(value), str(since)))
            if not record.problems:
                plan.values[code, about] = after
                plan.given.append(Setting(code, about, since, value))
    return fate_of(record, about, is_new=bool(changes) and not was_known, moves=False, changes=changes)


def _refuse_again(record: Record, column: str, seen: Seen, key: tuple[str, str, date]) -> None:
    first = seen.setdefault(key, record.line)
    if first != record.line:
        record.refuse("duplicate", column, lines=first)


def _shown(value: Value | None) -> str | None:
    if isinstance(value, Decimal):
        return f"{value.normalize():f}"
    return None if value is None else str(value)
