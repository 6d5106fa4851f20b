"""Cycles: proposed, shown before they are made, changed while that harms nobody, deleted while empty."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from throughline.access.errors import NotAllowed, NotFound
from throughline.audit.models import AuditEntry
from throughline.core.calendars import CalendarYearMissing
from throughline.core.pace.rule import ShareOutsidePeriod
from throughline.goals.models import Cycle, TargetSegment
from throughline.goals.selectors.cycle_preview import preview_cycle
from throughline.goals.selectors.cycles import proposed_cycles, use_of
from throughline.goals.services.change_cycle import CycleHasKeyResults, CycleReplanned, change_cycle
from throughline.goals.services.create_cycle import CycleNameTaken, create_cycle
from throughline.goals.services.delete_cycle import CycleInUse, delete_cycle
from throughline.goals.tests.sensors import AT, ENDS, STARTS, TODAY, Sensors
from throughline.kit.models import new_id
from throughline.tenants.actor import Actor, RoleGrant

LINEAR = {"kind": "linear"}
OCTOBER = {"kind": "seasonal", "parts": [{"from": "2026-10-01", "until": "2026-11-01", "share": "1"}]}


def empty(sensors: Sensors, name: str = "2026 H1") -> Cycle:
    return create_cycle(
        actor=sensors.operator,
        at=AT,
        name=name,
        starts_on=date(2026, 1, 1),
        ends_on=date(2026, 6, 30),
        calendar_id=sensors.calendar.id,
    )


def change(sensors: Sensors, cycle: Cycle, **changes: Any) -> Cycle:
    return change_cycle(actor=sensors.operator, at=AT, cycle_id=cycle.id, changes=changes)


def preview(sensors: Sensors, **changed: Any) -> Any:
    given = {"starts_on": STARTS, "ends_on": ENDS, "calendar_id": sensors.calendar.id, "pace_rule": LINEAR}
    return preview_cycle(actor=sensors.operator, **{**given, **changed})


def test_the_next_free_period_of_every_span_is_proposed(sensors: Sensors):
    found = {one.span: one.name for one in proposed_cycles(sensors.operator)}
    assert found == {"quarter": "2027 Q1", "month": "2026-11", "half": "2026 H2", "year": "2026"}


def test_a_company_without_a_cycle_is_proposed_the_quarter_that_runs(sensors: Sensors):
    sensors.objective.delete()
    sensors.cycle.delete()
    assert proposed_cycles(sensors.operator)[0].name == "2026 Q4"


def test_the_fiscal_year_of_the_company_counts(sensors: Sensors):
    sensors.company.fiscal_first_month = 2
    sensors.company.save()
    quarter = proposed_cycles(sensors.operator)[0]
    assert (quarter.name, quarter.period.start) == ("2026 Q4", date(2026, 11, 1))


def test_a_preview_tells_every_day_beside_a_straight_line(sensors: Sensors):
    found = preview(sensors, pace_rule=OCTOBER)
    assert (len(found.working), found.working_days) == (92, found.working.count("1"))
    assert (found.shares[30], found.shares[-1]) == (1, 1)
    assert found.linear[30] == Decimal("0.336957")
    assert [(year.year, year.standing) for year in found.years] == [(2026, "official")]


def test_a_preview_names_the_cycles_it_overlaps_but_not_the_one_that_is_changed(sensors: Sensors):
    assert [one.name for one in preview(sensors).overlapping] == ["2026 Q4"]
    assert preview(sensors, cycle_id=sensors.cycle.id).overlapping == []


def test_a_preview_refuses_what_making_the_cycle_would_refuse(sensors: Sensors):
    with pytest.raises(CalendarYearMissing):
        preview(sensors, ends_on=date(2027, 3, 31))
    with pytest.raises(ShareOutsidePeriod):
        preview(sensors, starts_on=date(2026, 11, 1), pace_rule=OCTOBER)


def test_an_empty_cycle_changes_in_everything(sensors: Sensors):
    cycle = empty(sensors)
    change(sensors, cycle, name="2026 Q2", starts_on=date(2026, 4, 1), pace_rule=LINEAR)
    kept = Cycle.objects.get(id=cycle.id)
    assert (kept.name, kept.starts_on, kept.pace_rule) == ("2026 Q2", date(2026, 4, 1), LINEAR)
    assert AuditEntry.objects.get(action="cycle.change").details == {
        "name": "2026 Q2",
        "starts_on": "2026-04-01",
        "pace_rule": LINEAR,
    }


def test_the_days_of_a_cycle_stay_once_a_key_result_counts_on_them(sensors: Sensors):
    sensors.key_result()
    with pytest.raises(CycleHasKeyResults):
        change(sensors, sensors.cycle, ends_on=date(2026, 12, 30))
    assert change(sensors, sensors.cycle, name="Autumn", ends_on=ENDS).name == "Autumn"


def test_another_pace_asks_for_a_new_judgement_of_everything_in_the_cycle(sensors: Sensors):
    from procrastinate.contrib.django.models import ProcrastinateJob

    made = sensors.key_result()
    ProcrastinateJob.objects.all().delete()
    change(sensors, sensors.cycle, pace_rule=LINEAR)
    assert ProcrastinateJob.objects.get().args["key_result_ids"] == [str(made.id)]


def test_the_pace_stays_once_something_was_replanned_on_it(sensors: Sensors):
    made = sensors.key_result()
    TargetSegment.objects.create(key_result=made, effective=TODAY, kept=500, target=900)
    assert use_of(sensors.cycle).replanned
    with pytest.raises(CycleReplanned):
        change(sensors, sensors.cycle, pace_rule=LINEAR)


def test_a_cycle_takes_no_name_that_another_has(sensors: Sensors):
    with pytest.raises(CycleNameTaken):
        change(sensors, empty(sensors), name="2026 Q4")


def test_only_an_empty_cycle_is_deleted(sensors: Sensors):
    with pytest.raises(CycleInUse) as refused:
        delete_cycle(actor=sensors.operator, at=AT, cycle_id=sensors.cycle.id)
    assert refused.value.params["objectives"] == 1
    cycle = empty(sensors)
    delete_cycle(actor=sensors.operator, at=AT, cycle_id=cycle.id)
    assert not Cycle.objects.filter(id=cycle.id).exists()


def test_a_member_changes_no_cycle_and_nobody_changes_one_that_is_not_there(sensors: Sensors):
    member = Actor(sensors.company.id, TODAY, sensors.people["Ann"].id, (RoleGrant("member"),))
    with pytest.raises(NotAllowed):
        change_cycle(actor=member, at=AT, cycle_id=sensors.cycle.id, changes={"name": "x"})
    with pytest.raises(NotAllowed):
        delete_cycle(actor=member, at=AT, cycle_id=sensors.cycle.id)
    with pytest.raises(NotFound):
        delete_cycle(actor=sensors.operator, at=AT, cycle_id=new_id())
