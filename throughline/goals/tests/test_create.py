"""Cycles, objectives and key results: what is accepted, and what is refused by name."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from throughline.access.errors import NotAllowed, NotFound
from throughline.audit.models import AuditEntry
from throughline.core.amounts import NotAMultipleOfQuantum
from throughline.core.attainment import LimitNotPositive, TargetEqualsBaseline
from throughline.core.calendars import CalendarYearMissing
from throughline.core.pace.rule import ShareOutsidePeriod, SharesDoNotAddToOne
from throughline.core.pace.rule_json import UnknownPaceKind
from throughline.core.periods import EmptyPeriod
from throughline.goals.models import Cycle, KeyResult, Milestone
from throughline.goals.owner import OneOwner, Owner
from throughline.goals.services.create_cycle import CycleNameTaken, create_cycle
from throughline.goals.services.create_key_result import create_key_result
from throughline.goals.services.create_objective import create_objective
from throughline.goals.shape import (
    BadQuantum,
    CurrencyIfAndOnlyIfMoney,
    KeyResultWeightNegative,
    MetricIfAndOnlyIfMetricSource,
    PlannedStep,
    Shape,
    StepsOnlyForMilestones,
    TargetOnWrongSide,
    UnknownChoice,
)
from throughline.goals.tests.sensors import AT, ENDS, STARTS, TODAY, Sensors
from throughline.kit.models import new_id
from throughline.tenants.actor import Actor, RoleGrant

SIGNED = Shape(title="Signed", kind="increase", measure="money", currency="CNY", target=Decimal(8_000_000))


def made(sensors: Sensors, shape: Shape, **more: Any) -> KeyResult:
    return create_key_result(
        actor=sensors.operator, at=AT, objective_id=sensors.objective.id, shape=shape, **more
    )


def cycle(sensors: Sensors, **changed: Any) -> Cycle:
    fields = {"name": "2027 Q1", "starts_on": STARTS, "ends_on": ENDS, "calendar_id": sensors.calendar.id}
    return create_cycle(actor=sensors.operator, at=AT, **{**fields, **changed})


def test_a_cycle_keeps_its_pace_rule_and_is_audited(sensors: Sensors):
    kept = cycle(sensors, pace_rule={"kind": "linear"})
    assert kept.pace_rule == {"kind": "linear"}
    assert AuditEntry.objects.get(object_id=kept.id).action == "cycle.create"


@pytest.mark.parametrize(
    ("changed", "error"),
    [
        ({"name": "2026 Q4"}, CycleNameTaken),
        ({"ends_on": date(2026, 9, 30)}, EmptyPeriod),
        ({"ends_on": date(2027, 1, 31)}, CalendarYearMissing),
        ({"pace_rule": {"kind": "moon"}}, UnknownPaceKind),
        ({"calendar_id": new_id()}, NotFound),
    ],
)
def test_a_cycle_that_cannot_be_is_refused(sensors: Sensors, changed: dict[str, Any], error: Any):
    with pytest.raises(error):
        cycle(sensors, **changed)


def test_a_key_result_belongs_to_the_objectives_owner_unless_another_is_named(sensors: Sensors):
    assert made(sensors, SIGNED).owner_unit == sensors.units["ACME"]
    assert made(sensors, SIGNED, owner=sensors.of("Ann")).owner_person == sensors.people["Ann"]


def test_the_first_target_is_kept_apart_and_a_refresh_is_asked_for_in_the_same_transaction(sensors: Sensors):
    from procrastinate.contrib.django.models import ProcrastinateJob

    kept = made(sensors, SIGNED)
    assert (kept.first_target, kept.weight, kept.status) == (8_000_000, 1, "no_data")
    job = ProcrastinateJob.objects.get(task_name="progress.refresh_key_results")
    assert job.args == {
        "company_id": str(sensors.company.id),
        "key_result_ids": [str(kept.id)],
        "as_of": None,
    }


@pytest.mark.parametrize(
    ("changed", "error"),
    [
        ({"target": Decimal(0)}, TargetEqualsBaseline),
        ({"kind": "decrease", "target": Decimal(5), "baseline": Decimal(5)}, TargetEqualsBaseline),
        ({"target": Decimal(-1)}, TargetOnWrongSide),
        ({"kind": "decrease"}, TargetOnWrongSide),
        ({"kind": "keep_above", "target": Decimal(0)}, LimitNotPositive),
        ({"kind": "grow"}, UnknownChoice),
        ({"measure": "length", "currency": None}, UnknownChoice),
        ({"source": "guess"}, UnknownChoice),
        ({"currency": None}, CurrencyIfAndOnlyIfMoney),
        ({"currency": "yuan"}, CurrencyIfAndOnlyIfMoney),
        ({"measure": "count"}, CurrencyIfAndOnlyIfMoney),
        ({"quantum": Decimal(0)}, BadQuantum),
        ({"quantum": Decimal("0.0000005")}, BadQuantum),
        ({"quantum": Decimal(1000), "target": Decimal(1500)}, NotAMultipleOfQuantum),
        ({"baseline": Decimal("0.5")}, NotAMultipleOfQuantum),
        ({"stretch": Decimal("0.5")}, NotAMultipleOfQuantum),
        ({"weight": Decimal(-1)}, KeyResultWeightNegative),
        ({"source": "metric"}, MetricIfAndOnlyIfMetricSource),
        ({"metric_id": new_id()}, MetricIfAndOnlyIfMetricSource),
        ({"pace_rule": {"kind": "milestones", "steps": []}}, SharesDoNotAddToOne),
        ({"measure": "none"}, CurrencyIfAndOnlyIfMoney),
        ({"kind": "milestone", "measure": "none", "currency": None}, StepsOnlyForMilestones),
        ({"kind": "yes_no", "measure": "none", "currency": None}, StepsOnlyForMilestones),
    ],
)
def test_a_key_result_that_cannot_be_measured_is_refused(
    sensors: Sensors, changed: dict[str, Any], error: Any
):
    if changed.get("kind") == "milestone" and "currency" not in changed:
        changed = {**changed, "measure": "none"}
    with pytest.raises(error):
        made(sensors, replace(SIGNED, **changed))
    assert not KeyResult.objects.exists()


STEPS = [
    PlannedStep("Audit", date(2026, 10, 31), Decimal("0.3")),
    PlannedStep("Pilot", date(2026, 11, 30), Decimal("0.7")),
]
LAUNCH = Shape(title="Launch", kind="milestone", measure="none")


def test_a_milestones_steps_are_its_pace(sensors: Sensors):
    kept = made(sensors, LAUNCH, steps=STEPS)
    assert (kept.target, kept.baseline) == (1, 0)
    assert kept.pace_rule == {
        "kind": "milestones",
        "steps": [{"date": "2026-10-31", "share": "0.3"}, {"date": "2026-11-30", "share": "0.7"}],
    }
    assert list(Milestone.objects.order_by("position").values_list("position", "title")) == [
        (1, "Audit"),
        (2, "Pilot"),
    ]


def test_a_milestones_shares_add_to_exactly_one_inside_the_cycle(sensors: Sensors):
    with pytest.raises(SharesDoNotAddToOne):
        made(sensors, LAUNCH, steps=STEPS[:1])
    with pytest.raises(ShareOutsidePeriod):
        made(sensors, LAUNCH, steps=[PlannedStep("Late", date(2027, 1, 1), Decimal(1))])


def test_a_yes_or_no_is_due_on_its_day(sensors: Sensors):
    kept = made(sensors, replace(LAUNCH, kind="yes_no"), due_on=date(2026, 12, 15))
    assert kept.pace_rule == {"kind": "milestones", "steps": [{"date": "2026-12-15", "share": "1"}]}


def test_what_is_done_or_not_is_measured_in_nothing(sensors: Sensors):
    in_money = replace(LAUNCH, kind="yes_no", measure="money", currency="CNY")
    kept = made(sensors, in_money, due_on=date(2026, 12, 15))
    assert (kept.measure, kept.currency) == ("none", None)


def test_decimals_and_a_falling_target_are_fine(sensors: Sensors):
    fall = Shape(
        title="Defects", kind="decrease", measure="percent",
        baseline=Decimal("7.5"), target=Decimal("2.25"), quantum=Decimal("0.01"),
    )  # fmt: skip
    assert made(sensors, fall).target == Decimal("2.25")


def test_an_owner_is_one_unit_or_one_person_that_exists(sensors: Sensors):
    with pytest.raises(OneOwner):
        Owner()
    with pytest.raises(OneOwner):
        Owner(unit_id=new_id(), person_id=new_id())
    with pytest.raises(NotFound):
        made(sensors, SIGNED, owner=Owner(unit_id=new_id()))


def test_a_member_may_make_none_of_them(sensors: Sensors):
    member = Actor(sensors.company.id, TODAY, sensors.people["Ann"].id, (RoleGrant("member"),))
    with pytest.raises(NotAllowed):
        create_objective(actor=member, at=AT, cycle_id=sensors.cycle.id, title="x", owner=sensors.of("Ann"))
    with pytest.raises(NotAllowed):
        create_key_result(actor=member, at=AT, objective_id=sensors.objective.id, shape=SIGNED)
