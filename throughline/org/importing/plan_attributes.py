"""Attributes: from rows to values that hold from a date."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from throughline.core.amounts import written_out
from throughline.kit.spreadsheets.sheet import Sheet
from throughline.org.importing.attributes_now import AttributesNow, Key, Spans, Value
from throughline.org.importing.columns import Record
from throughline.org.importing.plan import Change, Fates, RowFate, fate_of
from throughline.org.importing.read_attributes import read_attributes
from throughline.org.timeline import set_from, value_at

Seen = dict[tuple[str, str, date], int]
"""The line on which an attribute, of somebody, from a date, was given first."""


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
    table, given = read_attributes(sheet, now)
    plan = AttributePlan(Fates([], table.notes))
    seen: Seen = {}
    for record in table.records:
        plan.fates.rows.append(_fate(plan, record, given[record.line], now=now, on=on, seen=seen))
    return plan


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
        return written_out(value)
    return None if value is None else str(value)
