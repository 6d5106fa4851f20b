"""Past days lived again: each alert opens on its day, once, and is held against the end of the cycle."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest

from throughline.access.errors import NotAllowed, NotFound
from throughline.alerts.models import Alert, Telling
from throughline.alerts.selectors.record import record_of_alerts
from throughline.alerts.services.replay_days import DaysToldAlready, replay_days
from throughline.alerts.tests.conftest import Told
from throughline.audit.models import AuditEntry
from throughline.core.periods import Period
from throughline.goals.models import KeyResult
from throughline.goals.services.check_in import check_in
from throughline.goals.tests.sensors import AT, ENDS, STARTS
from throughline.kit.models import new_id

pytestmark = pytest.mark.django_db
QUARTER = Period.closed(STARTS, ENDS)


def reporting(told: Told, name: str, values: Sequence[int]) -> KeyResult:
    """A figure kept by hand, said every fifth day of the quarter; the last value goes on to its end."""
    made = told.key_result(owner=told.of(name))
    for step, day in enumerate(list(QUARTER)[::5]):
        at = datetime(day.year, day.month, day.day, 8, tzinfo=UTC)
        value = Decimal(values[min(step, len(values) - 1)])
        check_in(actor=told.operator, at=at, key_result_id=made.id, value=value, confidence=5, note="")
    return made


def replayed(told: Told, days: Period = QUARTER) -> int:
    return replay_days(actor=told.operator, at=AT, days=days)


def test_an_alert_opens_on_the_day_that_passes_fifteen_points(told: Told) -> None:
    missed = reporting(told, "Ann", [0])
    reporting(told, "Bob", [1000])
    assert replayed(told) == 1
    alert = Alert.objects.get()
    assert alert.key_result_id == missed.id
    assert alert.opened_as_of == date(2026, 10, 14)  # 10 of 66 working days are over: 15.15 points
    assert {one.person.name for one in Telling.objects.select_related("person")} == {"Ann", "Eve"}
    found = record_of_alerts(told.operator, cycle_id=told.cycle.id)
    assert (found.key_results, found.missed, found.warned) == (2, 1, 1)
    assert (found.base, found.whole.precision, found.whole.lead) == (Decimal("0.5"), Decimal(1), Decimal(56))
    assert found.bands[-1].alerts == 1  # nobody's history tells how likely it was


def test_a_lag_made_good_is_a_false_alarm_and_its_owner_is_found_by_owners(told: Told) -> None:
    reporting(told, "Ann", [0, 0, 0, 0, 1000])
    replayed(told)
    people = record_of_alerts(told.operator, cycle_id=told.cycle.id, owners="people")
    units = record_of_alerts(told.operator, cycle_id=told.cycle.id, owners="units")
    assert (people.whole.alerts, people.whole.precision, people.missed) == (1, Decimal(0), 0)
    assert (units.key_results, units.whole.alerts) == (0, 0)


def test_days_that_were_told_are_not_lived_again(told: Told) -> None:
    reporting(told, "Ann", [0])
    until = date(2026, 10, 20)
    replayed(told, Period.closed(STARTS, until))
    with pytest.raises(DaysToldAlready, match="2026-10-20"):
        replayed(told)
    assert replayed(told, Period.closed(until + timedelta(days=1), ENDS)) == 0
    assert Alert.objects.count() == 1
    assert AuditEntry.objects.filter(action="alert.replay").count() == 2


def test_who_may(told: Told) -> None:
    reporting(told, "Ann", [0])
    replayed(told)
    mine = record_of_alerts(told.actor("Ann"), cycle_id=told.cycle.id)
    theirs = record_of_alerts(told.actor("Cid"), cycle_id=told.cycle.id)
    assert (mine.whole.alerts, theirs.whole.alerts, theirs.key_results) == (1, 0, 0)
    with pytest.raises(NotFound):
        record_of_alerts(told.operator, cycle_id=new_id())
    with pytest.raises(NotAllowed):
        replay_days(actor=told.actor("Pia"), at=AT, days=QUARTER)
