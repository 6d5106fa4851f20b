"""Units: from rows to what would be created, changed and moved."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from throughline.kit.spreadsheets.sheet import Sheet
from throughline.org.importing.columns import UNITS, Record, read_table, refuse_duplicates, refuse_empty
from throughline.org.importing.org_now import CodeSpans, OrgNow, first_day
from throughline.org.importing.plan import Change, Fates, RowFate, changed, fate_of, since_shown
from throughline.org.timeline import BEGINNING, Span, set_from, value_at
from throughline.org.tree import line_up, loops, path_of

LONGEST_PATH = 1000


@dataclass
class UnitPlan:
    """The fate of each row; new units and changed fields by code; the histories that differ."""

    fates: Fates
    created: dict[str, dict[str, Any]] = field(default_factory=dict)
    changed: dict[str, dict[str, Any]] = field(default_factory=dict)
    placements: dict[str, CodeSpans] = field(default_factory=dict)
    heads: dict[str, CodeSpans] = field(default_factory=dict)


def plan_units(sheet: Sheet, now: OrgNow, on: date) -> UnitPlan:
    """Check every row against the file and the company; `on` is the date of moves that name none."""
    table = read_table(sheet, UNITS)
    records = table.records
    for record in records:
        refuse_empty(record, "code", *(["name"] if record.values["code"] not in now.units else []))
    refuse_duplicates(records, "code")
    _refuse_unknown(records, now)
    placements = {
        record.values["code"]: _placed(record, now, on) for record in records if record.values["code"]
    }
    _refuse_bad_tree(records, {**now.placements, **placements}, on)
    _default_kinds(records, now)
    plan = UnitPlan(Fates([], table.notes))
    for record in records:
        _add(plan, record, now, placements, on)
    return plan


def _refuse_unknown(records: Sequence[Record], now: OrgNow) -> None:
    codes = {record.values["code"] for record in records} | set(now.units)
    for record in records:
        parent, head = record.values.get("parent"), record.values.get("head")
        if parent is not None and parent not in codes:
            record.refuse("unknown_parent", "parent")
        if head is not None and head not in now.people:
            record.refuse("unknown_head", "head")


def _placed(record: Record, now: OrgNow, on: date) -> CodeSpans:
    """Where the unit would hang when: a new one from its date or from the beginning."""
    before = now.placements.get(record.values["code"], ())
    parent, since = record.values.get("parent"), record.values.get("from")
    if not before:
        return [Span(since or BEGINNING, None, parent)]
    return before if parent is None else set_from(before, since or on, parent)


def _refuse_bad_tree(records: Sequence[Record], placements: Mapping[str, CodeSpans], on: date) -> None:
    """On every day on which something changes there is one root, and no loop."""
    rows = {record.values["code"]: record for record in records}
    days = {on, *(span.start for code in rows if code for span in placements.get(code, ()))}
    later = {span.start for spans in placements.values() for span in spans if span.start > min(days)}
    refused: set[str] = set()
    for day in sorted(days | later):
        placed = {
            code: spans for code, spans in placements.items() if any(one.holds_on(day) for one in spans)
        }
        parents = {code: value_at(spans, day) for code, spans in placed.items()}
        for loop in loops(parents):
            for place, code in enumerate(loop):
                if code in rows and code not in refused:
                    turned = [*loop[place:], *loop[: place + 1]]
                    rows[code].refuse("unit_loop", "parent", loop=" → ".join(turned))
                    refused.add(code)
        _refuse_roots(rows, parents, refused)
    _refuse_deep(rows, {code: _last_parent(spans) for code, spans in placements.items()}, refused)


def _refuse_roots(rows: Mapping[str, Record], parents: Mapping[str, str | None], refused: set[str]) -> None:
    roots = [code for code, parent in parents.items() if parent is None]
    if len(roots) < 2:
        return
    standing = next((code for code in roots if code not in rows), roots[0])
    for code in roots:
        if code in rows and code != standing and code not in refused:
            rows[code].refuse("second_root", "parent", root=standing)
            refused.add(code)


def _refuse_deep(rows: Mapping[str, Record], parents: Mapping[str, str | None], refused: set[str]) -> None:
    if refused:
        return  # a tree with a loop has no paths
    for code, record in rows.items():
        if code and len(path_of(line_up(code, parents))) > LONGEST_PATH:
            record.refuse("tree_too_deep", "parent", longest=LONGEST_PATH)


def _default_kinds(records: Sequence[Record], now: OrgNow) -> None:
    """A new unit without a kind: the root is the company, a unit with others below an office, else a team."""
    above = {record.values.get("parent") for record in records}
    for record in records:
        if record.values.get("kind") is None and record.values["code"] not in now.units:
            parent, code = record.values.get("parent"), record.values["code"]
            record.values["kind"] = "company" if parent is None else "office" if code in above else "team"


def _add(plan: UnitPlan, record: Record, now: OrgNow, placements: Mapping[str, CodeSpans], on: date) -> None:
    code = record.values["code"] or ""
    before = now.units.get(code, {})
    after = {name: record.values.get(name) for name in ("name", "name_en", "kind")}
    changes = changed(dict(before), after)
    placed = placements.get(code, ())
    moved = bool(before) and placed != now.placements.get(code)
    if moved:
        since = record.values.get("from") or on
        former = value_at(now.placements[code], since)
        changes.append(Change("parent", former, record.values["parent"], since_shown(since)))
    elif not before and record.values.get("parent"):
        changes.append(Change("parent", None, record.values["parent"], since_shown(first_day(placed))))
    if code:
        changes += _headed(plan, record, now, first_day(placed), on)
    row: RowFate = fate_of(record, code, is_new=not before, moves=moved, changes=changes)
    plan.fates.rows.append(row)
    if row.fate in ("refused", "nothing"):
        return
    if not before:
        plan.created[code] = {name: value or "" for name, value in after.items()}
    elif any(one.field in after for one in changes):
        plan.changed[code] = {
            name: value if value is not None else before[name] for name, value in after.items()
        }
    if moved or not before:
        plan.placements[code] = placed


def _headed(plan: UnitPlan, record: Record, now: OrgNow, start: date, on: date) -> list[Change]:
    """A new head from the row's date; the first head a unit ever had, from their or the unit's first day."""
    head, code = record.values.get("head"), record.values["code"]
    if head is None or record.problems:
        return []
    before = now.heads.get(code, ())
    first = max(start, first_day(now.seats.get(head, ())))
    since = record.values.get("from") or (on if before else first)
    after = set_from(before, since, head)
    if list(after) == list(before):
        return []
    plan.heads[code] = after
    return [Change("head", value_at(before, since), head, since_shown(since))]


def _last_parent(spans: CodeSpans) -> str | None:
    return spans[-1].value if spans else None
