"""Cloning a cycle: every field has a stated fate, the dry run is what is made, and all of it or nothing."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from throughline.access.errors import NotAllowed, NotFound
from throughline.core.attainment import TargetEqualsBaseline
from throughline.core.status import Thresholds
from throughline.goals.cloning.fates import FATES
from throughline.goals.cloning.outcome import Outcome
from throughline.goals.cloning.prepare import prepare_clone
from throughline.goals.cloning.wanted import Wanted
from throughline.goals.models import Cycle, KeyResult, Objective
from throughline.goals.selectors.thresholds import thresholds_seen_by
from throughline.goals.services.align import Parent, align, align_objective
from throughline.goals.services.check_in import check_in
from throughline.goals.services.clone_cycle import NothingToClone, SameCycle, clone_cycle
from throughline.goals.services.create_cycle import create_cycle
from throughline.goals.services.create_key_result import create_key_result
from throughline.goals.services.create_objective import create_objective
from throughline.goals.shape import PlannedStep, Shape
from throughline.goals.tests.sensors import AT, TODAY, Sensors
from throughline.kit.models import new_id
from throughline.tenants.actor import Actor, RoleGrant

OWN_PACE = {"kind": "seasonal", "parts": [{"from": "2026-10-01", "until": "2026-11-01", "share": "1"}]}
ALONG = [field for field, fate in FATES.items() if fate == "along"]


@pytest.fixture
def following(sensors: Sensors) -> Cycle:
    return cycle(sensors, "2026 Q1", date(2026, 1, 1), date(2026, 3, 31))


def cycle(sensors: Sensors, name: str, starts_on: date, ends_on: date) -> Cycle:
    calendar = sensors.calendar.id
    return create_cycle(
        actor=sensors.operator, at=AT, name=name, starts_on=starts_on, ends_on=ends_on, calendar_id=calendar
    )


def wanted(sensors: Sensors, into: Cycle, **more: Any) -> Wanted:
    return Wanted(sensors.cycle.id, into.id, **more)


def cloned(sensors: Sensors, into: Cycle, **more: Any) -> dict[str, KeyResult]:
    clone_cycle(actor=sensors.operator, at=AT, wanted=wanted(sensors, into, **more))
    return {kept.title: kept for kept in KeyResult.objects.filter(cycle=into)}


def carried(key_result: KeyResult) -> Any:
    return key_result.pace_rule


def prepared(sensors: Sensors, into: Cycle, **more: Any) -> Outcome:
    return prepare_clone(actor=sensors.operator, wanted=wanted(sensors, into, **more))


def test_no_field_of_a_key_result_is_without_a_stated_fate():
    own = {field.name for field in KeyResult._meta.get_fields() if not field.auto_created}
    below = {
        relation.get_accessor_name()
        for relation in KeyResult._meta.related_objects
        if relation.related_model._meta.app_label == "goals" and not relation.hidden
    }
    assert set(FATES) == own | below | {"thresholds"}


def test_what_goes_along_is_the_same_and_what_stays_begins_anew(sensors: Sensors, following: Cycle):
    old = sensors.key_result(
        "Signed",
        owner=sensors.of("Ann"),
        kind="decrease",
        measure="money",
        currency="EUR",
        baseline=Decimal(900),
        target=Decimal(100),
        stretch=Decimal(50),
        quantum=Decimal(50),
        weight=Decimal("0.3"),
    )
    check_in(actor=sensors.operator, at=AT, key_result_id=old.id, value=Decimal(500), confidence=4)
    KeyResult.objects.filter(id=old.id).update(
        actual=500, attainment="0.5", lag_points=3, status="behind", stale=True, score="0.5"
    )
    new = cloned(sensors, following)["Signed"]
    assert [getattr(new, field) for field in ALONG] == [getattr(old, field) for field in ALONG]
    assert (new.target, new.first_target, new.stretch) == (100, 100, 50)
    fresh = KeyResult()
    for field, fate in FATES.items():
        if fate == "left" and hasattr(fresh, field) and field in {f.name for f in KeyResult._meta.fields}:
            assert getattr(new, field) == getattr(fresh, field), field
    assert (new.status, new.stale, new.check_ins.count()) == ("no_data", False, 0)


@pytest.mark.parametrize(
    ("more", "target", "stretch"),
    [
        ({}, 1000, 1200),
        ({"target_by": "growth", "growth": Decimal("1.1")}, 1100, 1300),
        ({"target_by": "actual"}, 1300, 1600),
    ],
)
def test_targets_follow_what_the_planner_chose_on_the_quantum(
    sensors: Sensors, following: Cycle, more: dict[str, Any], target: int, stretch: int
):
    old = sensors.key_result(quantum=Decimal(100), stretch=Decimal(1200))
    KeyResult.objects.filter(id=old.id).update(actual=1333)
    new = cloned(sensors, following, **more)["Signed"]
    assert (new.target, new.stretch) == (target, stretch)


def test_a_target_typed_by_hand_comes_before_the_rest(sensors: Sensors, following: Cycle):
    old = sensors.key_result()
    new = cloned(sensors, following, target_by="growth", growth=Decimal(2), targets={old.id: Decimal(7)})
    assert new["Signed"].target == 7


def test_dates_are_carried_over_to_the_same_day(sensors: Sensors, following: Cycle):
    sensors.key_result("Season", pace_rule=OWN_PACE)
    milestone: dict[str, Any] = {"actor": sensors.operator, "at": AT, "objective_id": sensors.objective.id}
    steps = [PlannedStep("All", date(2026, 11, 30), Decimal(1))]
    create_key_result(**milestone, shape=Shape(title="Launch", kind="milestone", measure="none"), steps=steps)
    due = date(2026, 12, 15)
    create_key_result(**milestone, shape=Shape(title="Terms", kind="yes_no", measure="none"), due_on=due)
    new = cloned(sensors, following)
    assert carried(new["Season"])["parts"][0]["until"] == "2026-02-01"
    assert new["Launch"].milestones.get().due_on == date(2026, 2, 28)
    assert carried(new["Terms"])["steps"] == [{"date": "2026-03-15", "share": "1"}]


def test_links_lead_to_what_was_taken_along_with_their_shares(sensors: Sensors, following: Cycle):
    tops = [sensors.key_result(name, source="sum") for name in ("One", "Two")]
    below = sensors.key_result("Below", owner=sensors.of("EAST"))
    shares = [Parent(tops[0].id, Decimal("0.25")), Parent(tops[1].id, Decimal("0.75"))]
    align(actor=sensors.operator, at=AT, key_result_id=below.id, parents=shares)
    east = create_objective(
        actor=sensors.operator, at=AT, cycle_id=sensors.cycle.id, title="East", owner=sensors.of("EAST")
    )
    align_objective(actor=sensors.operator, at=AT, objective_id=east.id, parent_ids=[tops[0].id])
    new = cloned(sensors, following)
    links = {link.parent: link.share for link in new["Below"].parent_links.all()}
    assert links == {new["One"]: Decimal("0.25"), new["Two"]: Decimal("0.75")}
    assert Objective.objects.get(cycle=following, title="East").parent_links.get().parent == new["One"]


def test_a_parent_that_stays_behind_takes_the_other_shares_with_it(sensors: Sensors, following: Cycle):
    tops = [sensors.key_result(name, source="sum") for name in ("One", "Two")]
    below = sensors.key_result("Below")
    shares = [Parent(tops[0].id, Decimal("0.25")), Parent(tops[1].id, Decimal("0.75"))]
    align(actor=sensors.operator, at=AT, key_result_id=below.id, parents=shares)
    outcome = prepared(sensors, following, key_result_ids=[below.id, tops[0].id])
    rows = {one.old.title: one for one in outcome.objectives[0].key_results}
    assert (list(rows["Below"].links), rows["Below"].dropped) == ([], 2)


def test_a_parent_of_a_longer_cycle_stays_the_parent(sensors: Sensors, following: Cycle):
    year = cycle(sensors, "2026", date(2026, 1, 1), date(2026, 12, 31))
    whole = create_objective(
        actor=sensors.operator, at=AT, cycle_id=year.id, title="Year", owner=sensors.of("ACME")
    )
    shape = Shape(title="Year", kind="increase", measure="count", target=Decimal(9), source="sum")
    top = create_key_result(actor=sensors.operator, at=AT, objective_id=whole.id, shape=shape)
    align(actor=sensors.operator, at=AT, key_result_id=sensors.key_result().id, parents=[Parent(top.id)])
    assert cloned(sensors, following)["Signed"].parent_links.get().parent == top


def test_own_thresholds_go_along_if_wanted(sensors: Sensors, following: Cycle):
    strict = Thresholds(watch=Decimal(2), behind=Decimal(8))
    shape = Shape(title="Strict", kind="increase", measure="count", target=Decimal(9))
    create_key_result(
        actor=sensors.operator, at=AT, objective_id=sensors.objective.id, shape=shape, thresholds=strict
    )
    new = cloned(sensors, following)["Strict"]
    assert thresholds_seen_by(sensors.operator, new.id)[0].behind == 8
    assert (
        prepared(sensors, following, with_thresholds=False).objectives[0].key_results[0].draft.thresholds
        is None
    )


def test_who_left_is_named_and_the_one_above_carries_it(sensors: Sensors, following: Cycle):
    sensors.key_result(owner=sensors.of("Ann"))
    sensors.people["Ann"].left_on = date(2026, 11, 1)
    sensors.people["Ann"].save()
    row = prepared(sensors, following).objectives[0].key_results[0]
    assert (row.left, row.draft.owner) == ("Ann", sensors.of("ACME"))


def test_what_a_plan_gave_and_what_was_withdrawn_stay_behind(sensors: Sensors, following: Cycle):
    for title, column in (("Given", {"plan_id": new_id()}), ("Gone", {"withdrawn_on": TODAY})):
        KeyResult.objects.filter(id=sensors.key_result(title).id).update(**column)
    sensors.key_result("Kept")
    assert list(cloned(sensors, following)) == ["Kept"]


def test_the_dry_run_writes_nothing_and_says_what_is_there_already(sensors: Sensors, following: Cycle):
    sensors.key_result()
    assert not prepared(sensors, following).objectives[0].repeated
    assert not KeyResult.objects.filter(cycle=following).exists()
    cloned(sensors, following)
    assert prepared(sensors, following).objectives[0].repeated


def test_one_target_that_cannot_be_keeps_everything_from_being_made(sensors: Sensors, following: Cycle):
    fine, wrong = sensors.key_result("Fine"), sensors.key_result("Wrong", baseline=Decimal(5))
    targets = {wrong.id: Decimal(5)}
    outcome = prepared(sensors, following, targets=targets)
    assert [one.problem and one.problem.code for one in outcome.objectives[0].key_results] == [
        None,
        "target_equals_baseline",
    ]
    with pytest.raises(TargetEqualsBaseline):
        cloned(sensors, following, targets=targets)
    assert not Objective.objects.filter(cycle=following).exists()
    assert list(cloned(sensors, following, targets=targets, key_result_ids=[fine.id])) == ["Fine"]


def test_a_clone_needs_two_cycles_something_to_take_and_a_planner(sensors: Sensors, following: Cycle):
    made = sensors.key_result()
    with pytest.raises(SameCycle):
        cloned(sensors, sensors.cycle)
    with pytest.raises(NothingToClone):
        cloned(sensors, following, key_result_ids=[new_id()])
    with pytest.raises(NotFound):
        clone_cycle(actor=sensors.operator, at=AT, wanted=Wanted(new_id(), following.id))
    member = Actor(sensors.company.id, TODAY, sensors.people["Ann"].id, (RoleGrant("member"),))
    with pytest.raises(NotAllowed):
        clone_cycle(actor=member, at=AT, wanted=replace(wanted(sensors, following), key_result_ids=[made.id]))


def test_a_dry_run_costs_the_same_however_much_goes_along(sensors: Sensors, following: Cycle):
    def queries() -> int:
        with CaptureQueriesContext(connection) as captured:
            prepared(sensors, following)
        return len(captured)

    sensors.key_result()
    few = queries()
    for name in ("a", "b", "c"):
        sensors.key_result(name)
    assert queries() == few <= 11
