"""Joiners, leavers and moves: proposed from their day, taken up pro rata by a re-plan, or put aside."""

from dataclasses import replace
from datetime import date
from fractions import Fraction
from uuid import UUID

import pytest

from throughline.access.errors import NotFound
from throughline.audit.models import AuditEntry
from throughline.cascade.selectors.staff_changes import StaffProposal, staff_proposal
from throughline.cascade.services.put_aside_changes import put_aside_changes
from throughline.cascade.staff_changes import Kind
from throughline.cascade.tests.planned import Planned
from throughline.cascade.tests.test_cascade_api import Browsers, acme, browsers, statuses
from throughline.cascade.tests.test_replan import HALF, again, expected
from throughline.goals.tests.sensors import AT
from throughline.org.models import Headship, Membership, Person
from throughline.tenants.actor import Actor

pytestmark = pytest.mark.django_db
__all__ = ["acme", "browsers"]

SECOND, TODAY = date(2026, 11, 2), date(2026, 11, 23)


@pytest.fixture
def published(planned: Planned) -> Planned:
    planned.publish()
    return planned


def reader(planned: Planned, today: date = TODAY) -> Actor:
    actor: Actor = planned.actor
    return replace(actor, today=today)


def proposal(planned: Planned, today: date = TODAY) -> StaffProposal:
    return staff_proposal(reader(planned, today), planned.plan.id)


def told(found: StaffProposal) -> list[tuple[str, str, date]]:
    return [(change.name, change.kind, change.on) for change in found.changes]


def join(planned: Planned, name: str, on: date) -> None:
    planned.sensors.person(name, planned.sensors.units["WEST"], hired_on=on)
    planned.set_level(name, "junior")


def leave(name: str, on: date) -> None:
    Membership.objects.filter(person__name=name).update(valid_until=on)
    Person.objects.filter(name=name).update(left_on=on)


def move(planned: Planned, name: str, unit: str, on: date) -> None:
    Membership.objects.filter(person__name=name).update(valid_until=on)
    to = planned.sensors.units[unit]
    Membership.objects.create(person=planned.sensors.people[name], unit=to, valid_from=on)


def test_while_nobody_joins_leaves_or_moves_nothing_is_proposed(published: Planned):
    assert proposal(published) == StaffProposal([], [], {})


def test_each_change_is_told_with_its_day_and_its_units(published: Planned):
    join(published, "Fay", SECOND)
    leave("Bob", HALF)
    move(published, "Cid", "EAST", HALF)
    found = proposal(published)
    assert told(found) == [("Fay", "joined", SECOND), ("Bob", "left", HALF), ("Cid", "moved", HALF)]
    moved = found.changes[-1]
    assert [found.name_of(unit) for unit in (moved.unit_before, moved.unit_after)] == ["West", "East"]
    assert [(day.on, day.remaining) for day in found.days][1] == (HALF, Fraction(1, 2))


def test_a_change_of_tomorrow_waits_and_one_outside_the_cycle_is_not_proposed(published: Planned):
    leave("Bob", HALF)
    assert told(proposal(published, SECOND)) == []
    assert told(proposal(published, date(2027, 1, 4))) == []


def test_a_replan_on_each_day_takes_its_changes_up_pro_rata(published: Planned):
    join(published, "Fay", SECOND)
    leave("Bob", HALF)
    published.publish(again(published, SECOND))
    assert told(proposal(published)) == [("Bob", "left", HALF)]
    fay = published.amounts()["Fay"]
    published.publish(again(published, HALF))
    assert told(proposal(published)) == []
    amounts = published.amounts()
    assert abs(amounts["Bob"] - expected(published, HALF)["Bob"]) <= 1
    assert 0 < fay < amounts["Fay"]
    assert sum(amounts[name] for name in ("Ann", "Bob", "Cid", "Dan", "Fay")) == 100_000


def test_what_came_to_light_late_is_taken_up_on_the_day_of_the_last_replan(published: Planned):
    published.publish(again(published, HALF))
    join(published, "Fay", SECOND)
    found = proposal(published)
    assert told(found) == [("Fay", "joined", SECOND)]
    assert [day.on for day in found.days] == [HALF]


def test_whoever_comes_to_lead_a_unit_carries_no_more(published: Planned):
    Headship.objects.create(
        unit=published.sensors.units["WEST"], person=published.sensors.people["Cid"], valid_from=HALF
    )
    assert told(proposal(published)) == [("Cid", "left", HALF)]


def test_what_is_put_aside_is_proposed_no_more_and_what_comes_after_is(published: Planned):
    join(published, "Fay", SECOND)
    leave("Bob", HALF)
    fay = published.sensors.people["Fay"].id
    given: list[tuple[UUID, Kind, date]] = [(fay, "joined", SECOND)]
    put_aside_changes(actor=reader(published), at=AT, plan_id=published.plan.id, changes=given)
    assert told(proposal(published)) == [("Bob", "left", HALF)]
    with pytest.raises(NotFound):
        put_aside_changes(actor=reader(published), at=AT, plan_id=published.plan.id, changes=given)
    leave("Fay", HALF)
    assert told(proposal(published)) == [("Bob", "left", HALF)]
    assert AuditEntry.objects.get(action="plan.put_aside_changes").details == {"people": 1}


def test_planners_and_executives_read_and_only_planners_put_aside(acme: Planned, browsers: Browsers):
    path = f"/cascade/plans/{acme.plan.id}/staff-changes"
    assert statuses(browsers, "GET", path) == [200, 200, 404, 404, 404, 404, 404]
    none: dict[str, list[str]] = {"changes": []}
    assert statuses(browsers, "POST", f"{path}/aside", lambda: none) == [204, 403, 403, 403, 403, 403, 404]
