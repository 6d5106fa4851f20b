"""Who leads which unit, worked out from the column `superior` of the people's file.

A row says "P answers to S".
1. If S already leads P's unit or one above it, and does not move in this file, that is the post.
2. Else, if S is a member of P's unit or of one above it, S leads the unit that S is a member of.
3. Else S leads P's unit; or, where P leads that unit already, the one above it.
A unit for which two people come out has two heads, which is refused. In the end every row is held against
the definition of a superior, so that what was imported is what the file says.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from throughline.org.importing.columns import Record
from throughline.org.importing.org_now import CodeSpans, OrgNow, first_day, last_value
from throughline.org.importing.plan import since_shown
from throughline.org.importing.problems import Note
from throughline.org.timeline import set_from, value_at
from throughline.org.tree import line_up

ALWAYS = ("起初", "the beginning")
Leads = dict[str, dict[str, list[Record]]]
"""For each unit the people who come out as its head, with the rows that say so."""


def heads_from_superiors(
    records: Sequence[Record], now: OrgNow, seats: Mapping[str, CodeSpans], on: date
) -> dict[str, CodeSpans]:
    """The posts that differ after the file; refuses rows whose superior cannot be right."""
    rows = [record for record in records if _names_superior(record, now, seats)]
    parents = {unit: last_value(spans) for unit, spans in now.placements.items()}
    units = {number: last_value(spans) for number, spans in seats.items()}
    leads = _leads(rows, units, parents, _standing(now, units))
    _refuse_two_heads(leads)
    heads = _posts(leads, now, seats, on)
    if not any(record.problems for record in rows):
        _refuse_disagreement(rows, units, parents, {**now.heads, **heads})
    return heads


def _names_superior(record: Record, now: OrgNow, seats: Mapping[str, CodeSpans]) -> bool:
    """Whether the row names a superior that can be used; refuses one that cannot."""
    superior = record.values.get("superior")
    if superior is None or record.values["number"] is None:
        return False
    if superior == record.values["number"]:
        record.refuse("own_superior", "superior")
    elif superior not in now.people and superior not in seats:
        record.refuse("unknown_superior", "superior")
    elif seats.get(superior) and last_value(seats[superior]) is None:
        record.refuse("superior_left", "superior")
    return not record.problems


def _leads(
    rows: Sequence[Record],
    units: Mapping[str, str | None],
    parents: Mapping[str, str | None],
    standing: set[tuple[str, str]],
) -> Leads:
    leads: Leads = {}
    elsewhere: list[tuple[Record, str]] = []
    for row in rows:
        unit = units.get(row.values["number"])
        if unit is None:
            continue  # whoever has left or is in no unit answers to nobody
        superior, line = row.values["superior"], line_up(unit, parents)
        own = units.get(superior)
        post = next((one for one in line if (one, superior) in standing), own if own in line else None)
        if post is not None:
            leads.setdefault(post, {}).setdefault(superior, []).append(row)
        else:
            elsewhere.append((row, unit))
    for row, unit in elsewhere:
        leads_it = row.values["number"] in leads.get(unit, {})
        target = parents.get(unit) if leads_it else unit
        if target is None:
            row.refuse("two_heads", "superior", unit=unit, heads=_both(row))
        else:
            leads.setdefault(target, {}).setdefault(row.values["superior"], []).append(row)
    return leads


def _standing(now: OrgNow, units: Mapping[str, str | None]) -> set[tuple[str, str]]:
    """Unit and head of every post whose head stays in the unit they are a member of."""
    heads = ((unit, last_value(spans)) for unit, spans in now.heads.items())
    return {
        (unit, head)
        for unit, head in heads
        if head is not None and units.get(head) == last_value(now.seats.get(head, ()))
    }


def _both(row: Record) -> str:
    return f"{row.values['number']}, {row.values['superior']}"


def _refuse_two_heads(leads: Leads) -> None:
    for unit, people in leads.items():
        if len(people) > 1:
            for rows in people.values():
                for row in rows:
                    row.refuse("two_heads", "superior", unit=unit, heads=", ".join(sorted(people)))


def _posts(leads: Leads, now: OrgNow, seats: Mapping[str, CodeSpans], on: date) -> dict[str, CodeSpans]:
    """A first head leads from their own first day (or the unit's), a later one from `on`."""
    posts: dict[str, CodeSpans] = {}
    for unit, people in leads.items():
        person, rows = next(iter(people.items()))
        before = now.heads.get(unit, ())
        first = max(first_day(seats.get(person, ())), first_day(now.placements.get(unit, ())))
        since = max(on, first) if before else first
        after = set_from(before, since, person)
        if list(after) != list(before):
            posts[unit] = after
            former = value_at(before, since) or "—"
            told = {"person": person, "unit": unit, "on": since_shown(since) or ALWAYS, "former": former}
            rows[0].notes.append(Note("becomes_head", told))
    return posts


def _refuse_disagreement(
    rows: Sequence[Record],
    units: Mapping[str, str | None],
    parents: Mapping[str, str | None],
    heads: Mapping[str, CodeSpans],
) -> None:
    """After all changes each row's superior is the one that the tree and its heads give."""
    head_of = {unit: last_value(spans) for unit, spans in heads.items()}
    led: dict[str, list[str]] = {}
    for unit, person in head_of.items():
        led.setdefault(person or "", []).append(unit)
    for row in rows:
        number = row.values["number"]
        given = superior_by_tree(number, units.get(number), led.get(number, []), parents, head_of)
        if units.get(number) is not None and given != row.values["superior"]:
            row.refuse("superior_disagrees", "superior", superior=given or ("无人", "nobody"))


def superior_by_tree(
    number: str,
    unit: str | None,
    led: Sequence[str],
    parents: Mapping[str, str | None],
    head_of: Mapping[str, str | None],
) -> str | None:
    """The definition: the head of one's unit; for a head, the next head above the highest unit led."""
    lines = [line_up(one, parents) for one in sorted(led)]
    climb = min(lines, key=len)[1:] if lines else line_up(unit, parents) if unit else []
    return next(_others(climb, head_of, number), None)


def _others(line: Sequence[str], head_of: Mapping[str, str | None], number: str) -> Iterator[str]:
    for unit in line:
        head = head_of.get(unit)
        if head is not None and head != number:
            yield head
