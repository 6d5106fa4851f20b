"""People: from rows to who would be created, changed, moved, ended, and who leads what."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from throughline.kit.spreadsheets.sheet import Sheet
from throughline.org.importing.columns import PEOPLE, Record, read_table, refuse_duplicates, refuse_empty
from throughline.org.importing.org_now import CodeSpans, OrgNow, first_day
from throughline.org.importing.plan import Change, Fates, changed, fate_of, since_shown
from throughline.org.importing.plan_heads import heads_from_superiors
from throughline.org.importing.problems import Note
from throughline.org.timeline import BEGINNING, Span, end_at, set_from, value_at

FIELDS = ("name", "email", "hired_on", "left_on")


@dataclass
class PeoplePlan:
    """The fate of each row; new people and changed fields by number; the histories that differ."""

    fates: Fates
    created: dict[str, dict[str, Any]] = field(default_factory=dict)
    changed: dict[str, dict[str, Any]] = field(default_factory=dict)
    seats: dict[str, CodeSpans] = field(default_factory=dict)
    heads: dict[str, CodeSpans] = field(default_factory=dict)


def plan_people(sheet: Sheet, now: OrgNow, on: date) -> PeoplePlan:
    """Check every row against the file and the company; `on` is the date of moves that name none."""
    table = read_table(sheet, PEOPLE)
    records = table.records
    for record in records:
        is_new = record.values["number"] not in now.people
        refuse_empty(record, "number", *(["name", "unit"] if is_new else []))
        _refuse_unknown_unit(record, now)
        _refuse_wrong_dates(record, now)
    refuse_duplicates(records, "number")
    _note_lost_zeros(records, now)
    _note_same_email(records, now)
    seats = {
        record.values["number"]: _seated(record, now, on) for record in records if record.values["number"]
    }
    everybody = {**now.seats, **seats}
    heads = heads_from_superiors(records, now, everybody, on)
    plan = PeoplePlan(Fates([], table.notes))
    for record in records:
        _add(plan, record, now, seats, on)
    if not plan.fates.refused:
        plan.heads = _without_leavers(plan, now, heads)
    return plan


def _refuse_unknown_unit(record: Record, now: OrgNow) -> None:
    unit = record.values.get("unit")
    if unit is None or unit in now.units:
        return
    named = [code for code, fields in now.units.items() if fields.get("name") == unit]
    hint = (f"，如 {named[0]}", f", such as {named[0]}") if len(named) == 1 else ("", "")
    record.refuse("unknown_unit", "unit", hint=hint)


def _refuse_wrong_dates(record: Record, now: OrgNow) -> None:
    before = now.people.get(record.values["number"], {})
    hired = record.values.get("hired_on") or before.get("hired_on")
    left = record.values.get("left_on")
    if left is not None and hired is not None and left < hired:
        record.refuse("ends_before_start", "left_on", start=str(hired))


def _seated(record: Record, now: OrgNow, on: date) -> CodeSpans:
    """In which unit the person would be when; whoever has left is in none after their last day."""
    unit, since = record.values.get("unit"), record.values.get("from")
    seats: CodeSpans = now.seats.get(record.values["number"], ())
    if unit is not None and not seats:
        seats = [Span(since or record.values.get("hired_on") or BEGINNING, None, unit)]
    elif unit is not None and not _stays_left(record, now):
        seats = set_from(seats, since or on, unit)
    left = record.values.get("left_on")
    return seats if left is None else end_at(seats, left + timedelta(days=1))


def _stays_left(record: Record, now: OrgNow) -> bool:
    """Importing the same row of a leaver again does not bring them back; a `from` date does."""
    before = now.people.get(record.values["number"], {})
    return before.get("left_on") is not None and record.values.get("from") is None


def _add(plan: PeoplePlan, record: Record, now: OrgNow, seats: Mapping[str, CodeSpans], on: date) -> None:
    number = record.values["number"] or ""
    before = now.people.get(number)
    after = {name: record.values.get(name) for name in FIELDS}
    changes = changed(dict(before or {}), after)
    seat, former = seats.get(number, ()), now.seats.get(number, ())
    moves = list(seat) != list(former)
    if moves:
        since = record.values.get("from") or (on if former else first_day(seat))
        changes += _move(former, seat, since)
    back = before is not None and _comes_back(record, before)
    if before is not None and back:
        changes.append(Change("left_on", str(before["left_on"]), None))
    row = fate_of(record, number, is_new=before is None, moves=moves, changes=changes)
    plan.fates.rows.append(row)
    if row.fate in ("refused", "nothing"):
        return
    if before is None:
        plan.created[number] = after
    elif any(one.field in FIELDS for one in changes):
        plan.changed[number] = {
            name: before.get(name) if value is None else value for name, value in after.items()
        }
        if back:
            plan.changed[number]["left_on"] = None
    if moves:
        plan.seats[number] = seat


def _comes_back(record: Record, before: Mapping[str, Any]) -> bool:
    """Whether somebody who has left is placed again from a later day."""
    left, since = before.get("left_on"), record.values.get("from")
    placed = record.values.get("unit") is not None and record.values.get("left_on") is None
    return placed and left is not None and since is not None and since > left


def _move(former: CodeSpans, seat: CodeSpans, since: date) -> list[Change]:
    before, after = value_at(former, since), value_at(seat, since)
    if before == after:
        return []
    return [Change("unit", before, after, since_shown(since))]


def _without_leavers(plan: PeoplePlan, now: OrgNow, heads: Mapping[str, CodeSpans]) -> dict[str, CodeSpans]:
    """The posts after the file, those of leavers ended on their last day."""
    gone = {
        row.key: row.record.values["left_on"] for row in plan.fates.rows if row.record.values.get("left_on")
    }
    after: dict[str, CodeSpans] = {}
    for unit, spans in {**now.heads, **heads}.items():
        kept: list[Span[str | None]] = []
        for span in spans:
            last = gone.get(span.value) if span.value else None
            kept += [span] if last is None else end_at([span], last + timedelta(days=1))
        if kept != list(now.heads.get(unit, ())):
            after[unit] = kept
    return after


def _note_lost_zeros(records: Sequence[Record], now: OrgNow) -> None:
    bare = {number.lstrip("0"): number for number in now.people if number.startswith("0")}
    for record in records:
        number = record.values["number"]
        if number is not None and number not in now.people and number in bare:
            record.notes.append(Note("zeros_lost", {"value": number, "known": bare[number]}))


def _note_same_email(records: Sequence[Record], now: OrgNow) -> None:
    holders: dict[str, set[str]] = {}
    for number, fields in now.people.items():
        holders.setdefault(fields.get("email") or "", set()).add(number)
    for record in records:
        if record.values["number"]:
            holders.setdefault(record.values.get("email") or "", set()).add(record.values["number"])
    for record in records:
        email = record.values.get("email")
        others = sorted(holders.get(email or "", set()) - {record.values["number"]})
        if email and others:
            record.notes.append(Note("same_email", {"value": email, "others": ", ".join(others[:5])}))
