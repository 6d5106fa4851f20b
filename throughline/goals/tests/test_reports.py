"""Check-ins, steps, scores, changes, thresholds: who may, what is kept, what is refused."""

from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pytest
from procrastinate.contrib.django.models import ProcrastinateJob

from throughline.access.errors import NotAllowed, NotFound
from throughline.audit.models import AuditEntry
from throughline.core.attainment import NotAShare, TargetEqualsBaseline
from throughline.core.status import ThresholdsOutOfOrder
from throughline.goals.models import CheckIn, KeyResult, KeyResultChange, TargetSegment
from throughline.goals.selectors.thresholds import thresholds_in_order
from throughline.goals.services.align import Parent, align
from throughline.goals.services.change_key_result import (
    AlreadyReplanned,
    FieldNotChangeable,
    SetByPlan,
    change_key_result,
)
from throughline.goals.services.check_in import (
    ConfidenceOutOfRange,
    ValueComesByItself,
    ValueNeeded,
    Withdrawn,
    check_in,
)
from throughline.goals.services.complete_milestone import complete_milestone
from throughline.goals.services.create_key_result import create_key_result
from throughline.goals.services.score_key_result import (
    AlreadyScored,
    ScoreOutOfRange,
    ScoreTooEarly,
    score_key_result,
)
from throughline.goals.services.set_thresholds import OneSubject, set_thresholds
from throughline.goals.services.withdraw_key_result import StillServed, withdraw_key_result
from throughline.goals.shape import PlannedStep, Shape
from throughline.goals.tests.sensors import AT, TODAY, Sensors
from throughline.kit.models import new_id
from throughline.tenants.actor import Actor, RoleGrant


def report(sensors: Sensors, key_result: KeyResult, **fields: Any) -> CheckIn:
    return check_in(actor=sensors.operator, at=AT, key_result_id=key_result.id, **fields)


def member(sensors: Sensors, name: str, *more: RoleGrant) -> Actor:
    return Actor(sensors.company.id, TODAY, sensors.people[name].id, (RoleGrant("member"), *more))


@pytest.mark.parametrize("value", ["0.5", "1500", "-3", "0"])
def test_any_value_is_a_value(sensors: Sensors, value: str):
    made = report(
        sensors, sensors.key_result(), value=Decimal(value), confidence=7, note="ok", blocker="none"
    )
    kept = CheckIn.objects.get(id=made.id)
    assert (kept.value, kept.confidence, kept.on) == (Decimal(value), 7, date(2026, 11, 23))


def test_the_day_of_a_check_in_is_the_companys(sensors: Sensors):
    late = datetime(2026, 11, 22, 17, 0, tzinfo=UTC)
    made = check_in(actor=sensors.operator, at=late, key_result_id=sensors.key_result().id, value=Decimal(1))
    assert made.on == date(2026, 11, 23)


def test_a_check_in_is_audited_and_asks_for_a_refresh(sensors: Sensors):
    key_result = sensors.key_result()
    report(sensors, key_result, value=Decimal(5), confidence=3)
    jobs = ProcrastinateJob.objects.filter(task_name="progress.refresh_key_results")
    assert [job.args["key_result_ids"] for job in jobs] == [[str(key_result.id)]] * 2
    assert AuditEntry.objects.filter(action="key_result.check_in", object_id=key_result.id).count() == 1
    key_result.refresh_from_db()
    assert (key_result.confidence, key_result.actual) == (3, None)


def test_a_manual_key_result_needs_a_value_and_a_measured_one_takes_none(sensors: Sensors):
    with pytest.raises(ValueNeeded):
        report(sensors, sensors.key_result(), confidence=5)
    fed = sensors.key_result(source="metric", metric_id=new_id())
    with pytest.raises(ValueComesByItself):
        report(sensors, fed, value=Decimal(1))
    assert report(sensors, fed, confidence=5).value is None
    with pytest.raises(ConfidenceOutOfRange):
        report(sensors, fed, confidence=11)


def test_a_forecast_is_kept_beside_the_value_and_also_without_one(sensors: Sensors):
    made = report(sensors, sensors.key_result(), value=Decimal(5), forecast=Decimal("1200.50"))
    assert CheckIn.objects.get(id=made.id).forecast == Decimal("1200.50")
    fed = sensors.key_result(source="metric", metric_id=new_id())
    assert report(sensors, fed, forecast=Decimal(900)).value is None


def test_a_forecast_of_steps_is_a_share(sensors: Sensors):
    pilot = create_key_result(
        actor=sensors.operator, at=AT, objective_id=sensors.objective.id,
        shape=Shape(title="Pilot", kind="milestone", measure="none"),
        steps=[PlannedStep("All", date(2026, 11, 30), Decimal(1))],
    )  # fmt: skip
    with pytest.raises(NotAShare):
        report(sensors, pilot, forecast=Decimal(70))
    assert report(sensors, pilot, forecast=Decimal("0.7")).forecast == Decimal("0.7")


def test_yes_or_no_is_one_or_nothing(sensors: Sensors):
    launch = create_key_result(
        actor=sensors.operator, at=AT, objective_id=sensors.objective.id, due_on=date(2026, 12, 1),
        shape=Shape(title="Launch", kind="yes_no", measure="none"),
    )  # fmt: skip
    with pytest.raises(NotAShare):
        report(sensors, launch, value=Decimal("0.5"))
    assert report(sensors, launch, value=Decimal(1)).value == 1


def test_the_owner_and_the_head_may_check_in_a_teammate_may_not(sensors: Sensors):
    key_result = sensors.key_result(owner=sensors.of("Ann"))
    east = sensors.units["EAST"]
    head = member(sensors, "Eve", RoleGrant("unit_head", east.id, east.path))
    executive = member(sensors, "Dan", RoleGrant("executive"))
    for actor in (member(sensors, "Ann"), head):
        check_in(actor=actor, at=AT, key_result_id=key_result.id, value=Decimal(1))
    for actor, error in ((member(sensors, "Bob"), NotFound), (executive, NotAllowed)):
        with pytest.raises(error):
            check_in(actor=actor, at=AT, key_result_id=key_result.id, value=Decimal(1))
    assert CheckIn.objects.count() == 2


def test_a_step_is_done_and_undone_and_both_are_kept(sensors: Sensors):
    pilot = create_key_result(
        actor=sensors.operator, at=AT, objective_id=sensors.objective.id,
        shape=Shape(title="Pilot", kind="milestone", measure="none"),
        steps=[PlannedStep("All", date(2026, 11, 30), Decimal(1))],
    )  # fmt: skip
    done: dict[str, Any] = {"actor": sensors.operator, "at": AT, "key_result_id": pilot.id}
    assert complete_milestone(**done, position=1, done_on=TODAY).done_on == TODAY
    complete_milestone(**done, position=1, done_on=TODAY)
    complete_milestone(**done, position=1, done_on=None)
    changes = KeyResultChange.objects.order_by("id").values_list("field", "before", "after")
    assert list(changes) == [("milestone 1", None, "2026-11-23"), ("milestone 1", "2026-11-23", None)]
    with pytest.raises(NotFound):
        complete_milestone(**done, position=2, done_on=TODAY)


def test_a_score_is_given_once_when_the_cycle_is_over(sensors: Sensors):
    key_result = sensors.key_result()
    score: dict[str, Any] = {"at": AT, "key_result_id": key_result.id}
    with pytest.raises(ScoreTooEarly):
        score_key_result(actor=sensors.operator, score=Decimal("0.7"), **score)
    later = Actor(sensors.company.id, date(2027, 1, 1), operator=True)
    with pytest.raises(ScoreOutOfRange):
        score_key_result(actor=later, score=Decimal(7), **score)
    assert score_key_result(actor=later, score=Decimal("0.7"), **score).score == Decimal("0.7")
    with pytest.raises(AlreadyScored):
        score_key_result(actor=later, score=Decimal("0.8"), **score)


def change(sensors: Sensors, key_result: KeyResult, **changes: Any) -> KeyResult:
    return change_key_result(
        actor=sensors.operator, at=AT, key_result_id=key_result.id, changes=changes, reason="because"
    )


def test_every_changed_field_is_kept_with_before_and_after(sensors: Sensors):
    key_result = sensors.key_result()
    changed = change(sensors, key_result, target=Decimal(1200), title="Won", weight=Decimal(1))
    assert (changed.target, changed.first_target, changed.title) == (1200, 1000, "Won")
    rows = KeyResultChange.objects.order_by("field").values_list("field", "before", "after", "reason")
    assert list(rows) == [("target", "1000", "1200", "because"), ("title", "Signed", "Won", "because")]
    assert AuditEntry.objects.filter(action="key_result.change").count() == 1


def test_changing_nothing_writes_nothing(sensors: Sensors):
    change(sensors, sensors.key_result(), target=Decimal(1000))
    assert not KeyResultChange.objects.exists()
    assert not AuditEntry.objects.filter(action="key_result.change").exists()


def test_a_change_is_checked_like_a_new_one(sensors: Sensors):
    key_result = sensors.key_result()
    with pytest.raises(TargetEqualsBaseline):
        change(sensors, key_result, target=Decimal(0))
    with pytest.raises(FieldNotChangeable):
        change(sensors, key_result, kind="decrease")


def test_a_plans_targets_and_replanned_ones_are_not_changed_by_hand(sensors: Sensors):
    published, replanned = sensors.key_result("p"), sensors.key_result("r")
    KeyResult.objects.filter(id=published.id).update(plan_id=new_id())
    with pytest.raises(SetByPlan):
        change(sensors, published, target=Decimal(5))
    TargetSegment.objects.create(key_result=replanned, effective=TODAY, kept=Decimal(1), target=Decimal(1000))
    with pytest.raises(AlreadyReplanned):
        change(sensors, replanned, target=Decimal(5))
    assert change(sensors, published, title="renamed").title == "renamed"


def test_thresholds_in_order_the_company_a_unit_and_one_key_result(sensors: Sensors):
    key_result = sensors.key_result(owner=sensors.of("Ann"))
    points = {"watch": Decimal(4), "ahead": Decimal(5)}
    given: dict[str, Any] = {"actor": sensors.operator, "at": AT, **points}
    set_thresholds(**given, behind=Decimal(10))
    set_thresholds(**given, behind=Decimal(11), unit_id=sensors.units["EAST"].id)
    (found,) = thresholds_in_order([key_result])
    assert found.behind == 11
    set_thresholds(**given, behind=Decimal(12), key_result_id=key_result.id)
    set_thresholds(**given, behind=Decimal(13), key_result_id=key_result.id)
    (found,) = thresholds_in_order([key_result])
    assert found.behind == 13
    with pytest.raises(ThresholdsOutOfOrder):
        set_thresholds(**given, behind=Decimal(3))
    with pytest.raises(OneSubject):
        set_thresholds(**given, behind=Decimal(9), unit_id=new_id(), key_result_id=new_id())


def test_a_withdrawn_key_result_keeps_its_history_and_takes_no_more(sensors: Sensors):
    key_result, parent = sensors.key_result("a"), sensors.key_result("b")
    report(sensors, key_result, value=Decimal(1))
    align(actor=sensors.operator, at=AT, key_result_id=key_result.id, parents=[Parent(parent.id)])
    given: dict[str, Any] = {"actor": sensors.operator, "at": AT, "on": TODAY}
    with pytest.raises(StillServed):
        withdraw_key_result(key_result_id=parent.id, **given)
    withdraw_key_result(key_result_id=key_result.id, **given)
    assert not parent.child_links.exists()
    with pytest.raises(Withdrawn):
        report(sensors, key_result, value=Decimal(2))
