"""Which calendar a key result goes by: its owner's unit's, else the nearest above, else the cycle's."""

from collections.abc import Collection
from uuid import UUID

from throughline.core.calendars import WorkingCalendar
from throughline.goals.models import KeyResult
from throughline.org.selectors.calendars import calendars_of_units, working_calendars


def calendars_of(key_results: Collection[KeyResult]) -> dict[UUID, WorkingCalendar]:
    """By key result id, in three queries; select `cycle` and `owner_person` with the rows."""
    units = {kr.id: unit_of(kr) for kr in key_results}
    chosen: dict[UUID, UUID] = {}
    for default in {kr.cycle.calendar_id for kr in key_results}:
        of_units = calendars_of_units({unit for unit in units.values() if unit is not None}, default)
        here = (kr.id for kr in key_results if kr.cycle.calendar_id == default)
        chosen.update({one: of_units.get(units[one] or default, default) for one in here})
    values = working_calendars(set(chosen.values()))
    return {key_result_id: values[calendar_id] for key_result_id, calendar_id in chosen.items()}


def unit_of(key_result: KeyResult) -> UUID | None:
    """The unit that owns it, or that its owner stands in today."""
    unit_id: UUID | None = key_result.owner_unit_id
    return unit_id if key_result.owner_person is None else key_result.owner_person.unit_id
