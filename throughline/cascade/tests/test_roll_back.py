"""Going back: an earlier run is published again, as a copy, and everything that came between is kept."""

from decimal import Decimal

import pytest

from throughline.audit.models import AuditEntry
from throughline.cascade.models import Allocation, Run
from throughline.cascade.publishing.outdated import PlanMovedOn, TargetMoved
from throughline.cascade.services.restore_run import RunInForce, restore_run
from throughline.cascade.tests.planned import Planned
from throughline.cascade.tests.test_cascade_api import WRITERS, Browsers, acme, browsers, statuses
from throughline.cascade.tests.test_replan import HALF, LATER, again, expected
from throughline.goals.models import KeyResultChange, TargetSegment
from throughline.goals.services.change_key_result import change_key_result
from throughline.goals.tests.sensors import AT, ENDS
from throughline.kit.scope import company_scope

pytestmark = pytest.mark.django_db
__all__ = ["acme", "browsers"]


def restored(planned: Planned, run: Run) -> Run:
    return restore_run(actor=planned.actor, at=AT, run_id=run.id)


def test_the_numbers_of_an_earlier_run_are_in_force_again_and_nothing_is_lost(planned: Planned):
    first = planned.run()
    planned.publish(first)
    before = planned.amounts()
    planned.fix("Ann", lock=30_000)
    second = planned.run()
    planned.publish(second)
    copy = restored(planned, first)
    assert bytes(copy.table) == bytes(first.table)
    assert planned.amounts()["Ann"] == 30_000
    planned.publish(copy)
    assert planned.amounts() == before
    assert Run.objects.filter(id__in=[first.id, second.id], published_at__isnull=False).count() == 2
    rows = Allocation.objects.filter(key_result=planned.child("Ann")).order_by("id")
    assert [row.amount for row in rows] == [36_336, 30_000, 36_336]
    assert KeyResultChange.objects.filter(key_result=planned.child("Ann"), field="target").count() == 2
    planned.plan.refresh_from_db()
    assert planned.plan.limits.count() == 1
    assert AuditEntry.objects.get(action="plan.roll_back").details["restored_from"] == str(first.id)


def test_going_back_before_a_replan_undoes_its_lines_and_its_amount(planned: Planned):
    first = planned.run()
    planned.publish(first)
    amounts, lines = planned.amounts(), {day: expected(planned, day) for day in (HALF, LATER, ENDS)}
    planned.publish(again(planned, amount=Decimal(120_000)))
    planned.publish(again(planned, LATER, amount=Decimal(110_000)))
    planned.publish(restored(planned, first))
    planned.key_result.refresh_from_db()
    assert planned.key_result.target == 100_000
    assert planned.amounts() == amounts
    assert {day: expected(planned, day) for day in (HALF, LATER, ENDS)} == lines
    assert not TargetSegment.objects.exists()
    planned.publish(planned.run())


def test_going_back_to_the_first_of_two_replans_keeps_its_line(planned: Planned):
    planned.publish()
    replanned = again(planned, amount=Decimal(120_000))
    planned.publish(replanned)
    amounts, lines = planned.amounts(), {day: expected(planned, day) for day in (HALF, LATER, ENDS)}
    planned.publish(again(planned, LATER, amount=Decimal(110_000)))
    assert expected(planned, ENDS) != lines[ENDS]
    planned.publish(restored(planned, replanned))
    assert planned.amounts() == amounts
    assert {day: expected(planned, day) for day in (HALF, LATER, ENDS)} == lines


def test_whoever_came_in_between_is_withdrawn(planned: Planned):
    first = planned.run()
    planned.publish(first)
    planned.sensors.person("Fay", planned.sensors.units["WEST"], hired_on=planned.sensors.cycle.starts_on)
    planned.set_level("Fay", "junior")
    planned.publish()
    assert "Fay" in planned.amounts()
    planned.publish(restored(planned, first))
    assert "Fay" not in planned.amounts()
    assert planned.child("Fay").withdrawn_on == first.effective


def test_a_copy_is_refused_as_any_run_once_somebody_else_published_or_changed_the_target(planned: Planned):
    first = planned.run()
    planned.publish(first)
    with pytest.raises(RunInForce):
        restored(planned, first)
    planned.fix("Ann", lock=30_000)
    planned.publish()
    copy = restored(planned, first)
    planned.fix("Ann", lock=31_000)
    planned.publish()
    with pytest.raises(PlanMovedOn):
        planned.publish(copy)
    late = restored(planned, first)
    change_key_result(
        actor=planned.actor, at=AT, key_result_id=planned.key_result.id, changes={"target": Decimal(5)}
    )
    with pytest.raises(TargetMoved):
        planned.publish(late)


def test_only_planners_go_back(acme: Planned, browsers: Browsers):
    with company_scope(acme.sensors.company.id):
        first = Run.objects.get()
        acme.fix("Ann", lock=30_000)
        acme.publish()
    assert statuses(browsers, "POST", f"/cascade/runs/{first.id}/restore") == [*WRITERS, 404]
