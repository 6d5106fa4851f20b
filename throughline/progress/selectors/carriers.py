"""Where credits sit in the organisation on their dates: whose they are, and which units are above."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import chain
from uuid import UUID

from throughline.credits.services.book_credits import Credit
from throughline.crm.selectors.territories import TERRITORY, units_of_territories
from throughline.org.selectors.lines import Line, Lines, lines_above
from throughline.progress.counting import Counted, Counting, Series

Seat = tuple[UUID | None, Line]
"""The person for whom a credit counts, if it is anybody's, and the units."""


@dataclass(frozen=True, slots=True)
class Seats:
    """The owners that each credit counts for: the person and the units above, the lowest first."""

    lines: Lines
    people: set[UUID]
    territories: Mapping[str, UUID]

    def of(self, credit: Credit, counting: Counting) -> Seat | None:
        """None where the account's territory is no unit's. What is nobody's is the company's."""
        if counting.by_territory:
            unit = self.territories.get(credit.dimensions.get(TERRITORY, ""))
            return None if unit is None else (None, self.lines.of_unit(unit, credit.on))
        who = credit.person_id
        if who is None:
            return None, self.lines.of_company(credit.on)
        return who, self.lines.of_person(who, credit.on)

    def owners(self) -> set[UUID]:
        """Every person and unit that anything may count for."""
        return self.people | self.lines.units()


def seats_of(counted: Collection[Counted]) -> Seats:
    """Four queries at most, however many credits."""
    words = {credit.dimensions.get(TERRITORY, "") for credit, counting in counted if counting.by_territory}
    territories = units_of_territories(words - {""})
    owned = {credit.person_id for credit, counting in counted if not counting.by_territory}
    people = {who for who in owned if who is not None}
    lines = lines_above(people, territories.values(), roots=None in owned)
    return Seats(lines, people, territories)


class Carriers:
    """The series that a credit goes to, and on which day; those of a line's units are found once."""

    def __init__(self, seats: Seats, series: Mapping[Counting, Mapping[UUID, Sequence[Series]]]) -> None:
        self._seats, self._series = seats, series
        self._above: dict[Counting, dict[Line, list[Series]]] = defaultdict(dict)

    def __call__(self, credit: Credit, counting: Counting) -> Iterable[tuple[Series, date]]:
        seat = self._seats.of(credit, counting)
        if seat is None:
            return
        who, line = seat
        own = () if who is None else self._series.get(counting, {}).get(who, ())
        for series in chain(own, self._of_line(counting, line)):
            day = series.day_of(credit.on)
            if day is not None:
                yield series, day

    def _of_line(self, counting: Counting, line: Line) -> list[Series]:
        known = self._above[counting].get(line)
        if known is None:
            by_owner = self._series.get(counting, {})
            known = [one for unit in line.units for one in by_owner.get(unit, ())]
            self._above[counting][line] = known
        return known
