"""Where credits sit in the organisation on their dates: whose they are, and which units are above."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal
from uuid import UUID

from throughline.credits.services.book_credits import Credit
from throughline.crm.selectors.territories import TERRITORY, units_of_territories
from throughline.org.selectors.ancestors import ancestors_on, roots_on
from throughline.org.selectors.units_above import units_above_on
from throughline.progress.counting import Counted, Counting, Series

Seat = tuple[Literal["person", "unit", "company"], UUID | None, date]
"""A person, the unit of a territory, or, for what is nobody's, the company; and the day."""


@dataclass(frozen=True, slots=True)
class Seats:
    """The owners that each seat counts for: the person and the units above, the lowest first."""

    lines: Mapping[Seat, Sequence[UUID]]
    territories: Mapping[str, UUID]

    def of(self, credit: Credit, counting: Counting) -> Seat | None:
        """None where the account's territory is no unit's."""
        if not counting.by_territory:
            who = credit.person_id
            return ("company", None, credit.on) if who is None else ("person", who, credit.on)
        unit = self.territories.get(credit.dimensions.get(TERRITORY, ""))
        return None if unit is None else ("unit", unit, credit.on)

    def owners_of(self, seat: Seat) -> Sequence[UUID]:
        return self.lines.get(seat, ())

    def owners(self) -> set[UUID]:
        """Every person and unit that anything counts for."""
        return {owner for line in self.lines.values() for owner in line}


def seats_of(counted: Collection[Counted]) -> Seats:
    """Four queries at most, however many credits."""
    words = {credit.dimensions.get(TERRITORY, "") for credit, counting in counted if counting.by_territory}
    territories = units_of_territories(words - {""})
    seats = Seats({}, territories)
    asked = {seat for credit, counting in counted if (seat := seats.of(credit, counting)) is not None}
    return Seats(dict(_lines(asked)), territories)


class Carriers:
    """The series that a credit goes to, and on which day; found once for a seat and a metric."""

    def __init__(self, seats: Seats, series: Mapping[Counting, Mapping[UUID, Sequence[Series]]]) -> None:
        self._seats, self._series = seats, series
        self._known: dict[tuple[Counting, Seat], list[tuple[Series, date]]] = {}

    def __call__(self, credit: Credit, counting: Counting) -> Iterable[tuple[Series, date]]:
        seat = self._seats.of(credit, counting)
        if seat is None:
            return ()
        known = self._known.get((counting, seat))
        if known is None:
            by_owner = self._series.get(counting, {})
            owned = [one for owner in self._seats.owners_of(seat) for one in by_owner.get(owner, ())]
            days = [(one, one.day_of(credit.on)) for one in owned]
            known = [(one, day) for one, day in days if day is not None]
            self._known[counting, seat] = known
        return known


def _lines(seats: Iterable[Seat]) -> Iterable[tuple[Seat, Sequence[UUID]]]:
    people = {(who, on) for kind, who, on in seats if kind == "person" and who is not None}
    units = {(unit, on) for kind, unit, on in seats if kind == "unit" and unit is not None}
    days = {on for kind, _, on in seats if kind == "company"}
    for (who, on), above in ancestors_on(people).items():
        yield ("person", who, on), [who, *above]
    for (unit, on), line in units_above_on(units).items():
        yield ("unit", unit, on), line
    for on, roots in roots_on(days).items():
        yield ("company", None, on), roots
