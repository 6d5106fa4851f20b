"""Which calendar a key result goes by: its owner's unit's, else the nearest above, else the cycle's."""

from collections.abc import Collection, Iterable
from uuid import UUID

from throughline.core.calendars import WorkingCalendar
from throughline.goals.selectors.paced import Timed
from throughline.org.selectors.calendars import calendars_of_units, working_calendars


def calendars_of(key_results: Collection[Timed]) -> dict[UUID, WorkingCalendar]:
    """By key result id, in three queries; select `cycle` and `owner_person` with the rows."""
    in_order = zip(key_results, calendars_in_order(key_results), strict=True)
    return {kr.id: calendar for kr, calendar in in_order}


Place = tuple[UUID, UUID | None]
"""A cycle's calendar, and the unit of an owner."""


def calendars_in_order(key_results: Iterable[Timed]) -> list[WorkingCalendar]:
    """One for each, in their order; all whose owners stand together have the same."""
    numbers: dict[Place, int] = {}
    stand_at = [numbers.setdefault((kr.cycle.calendar_id, unit_of(kr)), len(numbers)) for kr in key_results]
    calendars = _calendars(numbers)
    at = [calendars[place] for place in numbers]
    return [at[number] for number in stand_at]


def _calendars(places: Collection[Place]) -> dict[Place, WorkingCalendar]:
    chosen: dict[Place, UUID] = {}
    for default in {default for default, _ in places}:
        units = {unit for at, unit in places if at == default and unit is not None}
        of_units = calendars_of_units(units, default)
        chosen[default, None] = default
        chosen.update({(default, unit): of_units.get(unit, default) for unit in units})
    values = working_calendars(set(chosen.values()))
    return {place: values[calendar_id] for place, calendar_id in chosen.items()}


def unit_of(key_result: Timed) -> UUID | None:
    """The unit that owns it, or that its owner stands in today."""
    unit_id: UUID | None = key_result.owner_unit_id
    return unit_id if key_result.owner_person is None else key_result.owner_person.unit_id
