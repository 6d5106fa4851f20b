"""The units above people and units, as the tree stood on any date."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Generic, TypeVar
from uuid import UUID

from django.db import connection

from throughline.core.periods import ONE_DAY

_MEMBERSHIPS = """
SELECT person_id, unit_id, valid_from, valid_until FROM org_membership
WHERE company_id = throughline_company() AND person_id = ANY(%s::uuid[])
"""
# Over all time: a unit is climbed from once, however many days are asked for.
_PLACEMENTS = """
WITH RECURSIVE climb AS (
    SELECT unit_id, parent_id, valid_from, valid_until FROM org_unitplacement
    WHERE company_id = throughline_company() AND unit_id = ANY(%s::uuid[])
    UNION
    SELECT p.unit_id, p.parent_id, p.valid_from, p.valid_until FROM climb c JOIN org_unitplacement p
    ON p.company_id = throughline_company() AND p.unit_id = c.parent_id
)
SELECT unit_id, parent_id, valid_from, valid_until FROM climb
"""
_ROOTS = """
SELECT unit_id, unit_id, valid_from, valid_until FROM org_unitplacement
WHERE company_id = throughline_company() AND parent_id IS NULL
"""

Held = TypeVar("Held")


@dataclass(frozen=True, slots=True, eq=False)
class Line:
    """Units from the lowest up, the root last; compared by identity."""

    units: tuple[UUID, ...] = ()


@dataclass(frozen=True, slots=True)
class _Span(Generic[Held]):
    """What holds from one day on, and until before another if there is one."""

    held: Held
    since: date
    until: date | None

    def has(self, on: date) -> bool:
        return self.since <= on and (self.until is None or on < self.until)


def _at(spans: Sequence[_Span[Held]], on: date) -> _Span[Held] | None:
    return next((span for span in spans if span.has(on)), None)


Spans = dict[UUID, list[_Span[Held]]]


class Lines:
    """What `lines_above` has read. All days on which nothing moved above a unit share its line."""

    def __init__(self, seats: Spans[UUID], parents: Spans[UUID | None], roots: list[_Span[UUID]]) -> None:
        self._seats, self._parents, self._roots = seats, parents, roots
        self._known: Spans[Line] = defaultdict(list)
        self._nowhere = Line()

    def of_person(self, person_id: UUID, on: date) -> Line:
        """From their own unit up; empty for somebody who was in none on that date."""
        seat = _at(self._seats.get(person_id, ()), on)
        return self._nowhere if seat is None else self.of_unit(seat.held, on)

    def of_unit(self, unit_id: UUID, on: date) -> Line:
        """The unit first, then each above it."""
        return self._line(unit_id, on).held

    def of_company(self, on: date) -> Line:
        """The units at the top of the tree, if they were asked for."""
        roots = [span for span in self._roots if span.has(on)]
        return self.of_unit(roots[0].held, on) if len(roots) == 1 else Line(tuple(one.held for one in roots))

    def units(self) -> set[UUID]:
        """Every unit that any of these lines may hold."""
        seats = {span.held for spans in self._seats.values() for span in spans}
        return seats | set(self._parents) | {span.held for span in self._roots}

    def _line(self, unit_id: UUID, on: date) -> _Span[Line]:
        known = self._known[unit_id]
        found = _at(known, on)
        if found is None:
            found = self._climb(unit_id, on)
            known.append(found)
        return found

    def _climb(self, unit_id: UUID, on: date) -> _Span[Line]:
        """The line with the days for which it is the same."""
        placed = _at(self._parents.get(unit_id, ()), on)
        if placed is None:
            return _Span(Line((unit_id,)), on, on + ONE_DAY)
        if placed.held is None:
            return _Span(Line((unit_id,)), placed.since, placed.until)
        above = self._line(placed.held, on)
        ends = [until for until in (placed.until, above.until) if until is not None]
        line = Line((unit_id, *above.held.units))
        return _Span(line, max(placed.since, above.since), min(ends, default=None))


def lines_above(people: Collection[UUID], units: Collection[UUID] = (), *, roots: bool = False) -> Lines:
    """Of these people and units, and of the company if `roots`; three queries at most, for any number."""
    seats = _spans(_MEMBERSHIPS, people)
    tops = _spans(_ROOTS) if roots else {}
    top = [span for spans in tops.values() for span in spans]
    lowest = {*units, *tops, *(span.held for spans in seats.values() for span in spans)}
    return Lines(seats, _spans(_PLACEMENTS, lowest), top)


def _spans(statement: str, of: Collection[UUID] | None = None) -> Spans[Any]:
    found: Spans[Any] = defaultdict(list)
    if of is None or of:
        with connection.cursor() as cursor:
            cursor.execute(statement, None if of is None else [list(of)])
            for key, held, since, until in cursor.fetchall():
                found[key].append(_Span(held, since, until))
    return found
