"""Steps of a milestone and the due date of a yes/no may change; what was done stays done."""

from datetime import date
from decimal import Decimal

import pytest

from throughline.core.pace.rule import SharesDoNotAddToOne
from throughline.goals.models import KeyResultChange, Milestone
from throughline.goals.services.change_steps import ChangedStep, NoSuchStep, change_steps
from throughline.goals.services.complete_milestone import complete_milestone
from throughline.goals.services.create_key_result import create_key_result
from throughline.goals.shape import PlannedStep, Shape, StepsOnlyForMilestones
from throughline.goals.tests.sensors import AT, Sensors

pytestmark = pytest.mark.django_db
HALF = Decimal("0.5")


def milestone(sensors: Sensors):
    made = create_key_result(
        actor=sensors.operator, at=AT, objective_id=sensors.objective.id,
        shape=Shape(title="Pilot", kind="milestone", measure="none"),
        steps=[PlannedStep("Plan", date(2026, 10, 20), HALF), PlannedStep("Do", date(2026, 11, 30), HALF)],
    )  # fmt: skip
    complete_milestone(
        actor=sensors.operator, at=AT, key_result_id=made.id, position=1, done_on=date(2026, 10, 19)
    )
    return made


def changed(sensors: Sensors, key_result, *steps: ChangedStep, due_on: date | None = None):
    return change_steps(
        actor=sensors.operator, at=AT, key_result_id=key_result.id, steps=steps, due_on=due_on, reason="more"
    )


PLAN = ChangedStep("Plan", date(2026, 10, 20), Decimal("0.2"), was=1)


def test_a_step_is_put_between_and_what_was_done_stays_done(sensors: Sensors):
    pilot = milestone(sensors)
    between = ChangedStep("Try", date(2026, 11, 10), Decimal("0.3"))
    after = changed(sensors, pilot, PLAN, between, ChangedStep("Do", date(2026, 12, 10), HALF, was=2))
    rows = Milestone.objects.order_by("position").values_list("position", "title", "done_on")
    assert list(rows) == [(1, "Plan", date(2026, 10, 19)), (2, "Try", None), (3, "Do", None)]
    assert [step["date"] for step in after.pace_rule["steps"]] == ["2026-10-20", "2026-11-10", "2026-12-10"]
    [kept] = KeyResultChange.objects.filter(field="steps")
    assert (kept.before, kept.reason) == ("Plan 2026-10-20 0.5; Do 2026-11-30 0.5", "more")


def test_the_same_again_changes_nothing(sensors: Sensors):
    pilot = milestone(sensors)
    same = [
        ChangedStep("Plan", date(2026, 10, 20), HALF, was=1),
        ChangedStep("Do", date(2026, 11, 30), HALF, was=2),
    ]
    changed(sensors, pilot, *same)
    assert not KeyResultChange.objects.filter(field="steps").exists()


def test_shares_still_add_to_one_and_a_step_is_continued_once(sensors: Sensors):
    pilot = milestone(sensors)
    with pytest.raises(SharesDoNotAddToOne):
        changed(sensors, pilot, PLAN)
    again = ChangedStep("Again", date(2026, 12, 1), Decimal("0.8"), was=1)
    with pytest.raises(NoSuchStep):
        changed(sensors, pilot, PLAN, again)
    with pytest.raises(StepsOnlyForMilestones):
        changed(sensors, sensors.key_result(), PLAN)
    with pytest.raises(StepsOnlyForMilestones):
        changed(sensors, sensors.key_result())


def test_a_yes_or_no_gets_another_due_date(sensors: Sensors):
    launch = create_key_result(
        actor=sensors.operator, at=AT, objective_id=sensors.objective.id, due_on=date(2026, 12, 1),
        shape=Shape(title="Launch", kind="yes_no", measure="none"),
    )  # fmt: skip
    changed(sensors, launch, due_on=date(2026, 12, 20))
    [kept] = KeyResultChange.objects.all()
    assert (kept.before, kept.after) == ("2026-12-01", "2026-12-20")
