"""Which calendar an alert, or a person outside of any key result, goes by."""

from collections.abc import Collection
from datetime import date
from uuid import UUID

from throughline.alerts.models import Alert
from throughline.core.calendars import WorkingCalendar
from throughline.goals.selectors.calendars import calendars_of
from throughline.goals.selectors.cycles import shown_on
from throughline.org.models import Person
from throughline.org.selectors.calendars import calendars_of_units, working_calendars


def calendars_of_alerts(alerts: Collection[Alert], on: date) -> dict[UUID, WorkingCalendar]:
    """By alert id: the key result's, or the deal's owner's; select those with the rows."""
    lags = [alert for alert in alerts if alert.key_result is not None]
    about = {alert.id: alert.deal.owner for alert in alerts if alert.deal is not None}
    of_lags = calendars_of([alert.key_result for alert in lags])
    of_people = calendars_of_people([person for person in about.values() if person is not None], on)
    return {
        **{alert.id: of_lags[alert.key_result.id] for alert in lags},
        **{one: of_people[person.id] for one, person in about.items() if person and person.id in of_people},
    }


def calendars_of_people(people: Collection[Person], on: date) -> dict[UUID, WorkingCalendar]:
    """By person id: their unit's, else that of the cycle shown on a day; nobody where there is neither."""
    default = next(iter(shown_on(on).values_list("calendar_id", flat=True)), None) if people else None
    if default is None:
        return {}
    of_units = calendars_of_units({person.unit_id for person in people if person.unit_id}, default)
    chosen = {person.id: _chosen(person, of_units, default) for person in people}
    values = working_calendars(set(chosen.values()))
    return {one: values[calendar_id] for one, calendar_id in chosen.items() if calendar_id in values}


def _chosen(person: Person, of_units: dict[UUID, UUID], default: UUID) -> UUID:
    return default if person.unit_id is None else of_units.get(person.unit_id, default)
