"""Re-planning: what was asked for is kept, the rest is shared anew, and nobody's line jumps."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from throughline.cascade.models import Run
from throughline.cascade.selectors.computed import ReplannedAlready
from throughline.cascade.selectors.reasons import reasons_of
from throughline.cascade.selectors.replanned import (
    EarlierThanLastReplan,
    NotPublishedYet,
    OutsideTheCycle,
)
from throughline.cascade.services.replan import replan
from throughline.cascade.tests.planned import Planned
from throughline.core.allocation.errors import KeptAboveAmount
from throughline.core.pace.expectation import NothingLeftToReplan
from throughline.goals.models import KeyResult, KeyResultChange, TargetSegment
from throughline.goals.selectors.expectations import expectations_of
from throughline.goals.services.change_key_result import AlreadyReplanned, change_key_result
from throughline.goals.tests.sensors import AT, ENDS
from throughline.org.models import Membership, Person

# 33 of the 66 working days of the quarter are over: half.
HALF = date(2026, 11, 16)
LATER = date(2026, 12, 1)


@pytest.fixture
def published(planned: Planned) -> Planned:
    planned.publish()
    return planned


def again(planned: Planned, effective: date = HALF, **given: Any) -> Run:
    return replan(actor=planned.actor, at=AT, plan_id=planned.plan.id, effective=effective, **given)


def expected(planned: Planned, day: date) -> dict[str, Decimal]:
    """What is expected by name, rounded to a millionth."""
    rows = KeyResult.objects.select_related("cycle", "owner_person", "owner_unit")
    found = {one: line.at(day) for one, line in expectations_of(list(rows)).items()}
    return {
        (row.owner_person.name if row.owner_person else row.owner_unit.code): round(
            Decimal(found[row.id].numerator) / found[row.id].denominator, 6
        )
        for row in rows
    }


def test_half_of_the_quarter_is_over_on_the_day(published: Planned):
    assert expected(published, HALF)["ACME"] == 50_000


def test_without_a_change_of_amount_or_weights_nothing_changes(published: Planned):
    before = published.amounts()
    written = published.publish(again(published))
    assert published.amounts() == before
    assert (written.made, written.changed, written.withdrawn, written.segments) == (0, 0, 0, 0)


def test_a_higher_amount_is_shared_and_expected_goes_on_without_a_jump(published: Planned):
    before = expected(published, HALF)
    published.publish(again(published, amount=Decimal(120_000)))
    amounts = published.amounts()
    assert amounts["EAST"] + amounts["WEST"] == 120_000
    assert amounts["Ann"] + amounts["Bob"] == amounts["EAST"]
    published.key_result.refresh_from_db()
    assert (published.key_result.target, published.key_result.first_target) == (120_000, 100_000)
    assert expected(published, HALF) == before
    assert expected(published, ENDS)["Ann"] == amounts["Ann"]
    assert expected(published, date(2026, 10, 30)) == {
        name: round(value * 22 / 33, 6) for name, value in before.items()
    }


def test_a_new_weight_moves_only_what_the_calendar_has_not_asked_for(published: Planned):
    before = published.amounts()
    published.level.values.filter(person__name="Bob").update(text="senior")
    published.publish(again(published))
    amounts = published.amounts()
    assert abs(amounts["Ann"] - (before["Ann"] / 2 + (amounts["EAST"] - before["EAST"] / 2) / 2)) <= 1
    assert amounts["Bob"] > before["Bob"]
    levels = reasons_of([published.child("Ann").id])[published.child("Ann").id]
    assert levels[-1]["kept"] == before["Ann"] / 2


def test_whoever_left_keeps_what_was_asked_of_them_and_no_more(published: Planned):
    before = published.amounts()["Bob"]
    Membership.objects.filter(person__name="Bob").update(valid_until=HALF)
    Person.objects.filter(name="Bob").update(left_on=HALF)
    published.publish(again(published))
    amounts = published.amounts()
    assert abs(amounts["Bob"] - before / 2) <= 1
    assert amounts["Ann"] + amounts["Bob"] == amounts["EAST"]
    assert sum(amounts[name] for name in ("Ann", "Bob", "Cid", "Dan")) == 100_000
    assert abs(expected(published, ENDS)["Bob"] - expected(published, HALF)["Bob"]) <= 1


def test_a_newcomer_starts_from_nothing_on_the_day(published: Planned):
    published.sensors.person("Fay", published.sensors.units["WEST"], hired_on=date(2026, 11, 2))
    published.set_level("Fay", "junior")
    published.publish(again(published))
    assert published.child("Fay").first_target == published.amounts()["Fay"] > 0
    assert expected(published, HALF)["Fay"] == 0


def test_a_second_replan_keeps_what_the_first_had_made_of_the_line(published: Planned):
    published.publish(again(published, amount=Decimal(120_000)))
    before, amounts = expected(published, LATER), published.amounts()
    unchanged = published.publish(again(published, LATER))
    assert (unchanged.changed, unchanged.segments) == (0, 0)
    published.publish(again(published, LATER, amount=Decimal(110_000)))
    assert expected(published, LATER) == before
    assert published.amounts()["Ann"] < amounts["Ann"]
    assert TargetSegment.objects.filter(key_result=published.child("Ann")).count() == 3


def test_what_was_kept_is_the_least_that_can_be_planned(published: Planned):
    with pytest.raises(KeptAboveAmount):
        again(published, amount=Decimal(40_000))


def test_a_day_that_cannot_be_is_refused(planned: Planned):
    with pytest.raises(NotPublishedYet):
        again(planned)
    planned.publish()
    with pytest.raises(OutsideTheCycle):
        again(planned, date(2027, 1, 1))
    with pytest.raises(NothingLeftToReplan):
        again(planned, ENDS)
    planned.publish(again(planned, LATER, amount=Decimal(120_000)))
    with pytest.raises(EarlierThanLastReplan):
        again(planned, HALF)


def test_after_a_replan_only_another_one_changes_the_numbers(published: Planned):
    published.publish(again(published, amount=Decimal(120_000)))
    with pytest.raises(ReplannedAlready):
        published.run()
    with pytest.raises(AlreadyReplanned):
        change_key_result(
            actor=published.actor,
            at=AT,
            key_result_id=published.key_result.id,
            changes={"target": Decimal(9)},
        )


def test_keeping_what_was_achieved_shows_whom_it_burdens_before_it_is_used(published: Planned):
    for name, actual in (("Ann", 30_000), ("Bob", 2_000), ("Cid", 7_764), ("Dan", 1_000)):
        KeyResult.objects.filter(id=published.child(name).id).update(actual=actual)
    KeyResult.objects.filter(id=published.child("EAST").id).update(actual=32_000)
    KeyResult.objects.filter(id=published.child("WEST").id).update(actual=8_764)
    KeyResult.objects.filter(id=published.key_result.id).update(actual=40_764)
    before = published.amounts()
    run = again(published, kept_by="achievement")
    effect = run.totals["effect"]
    assert (effect["ahead"], effect["ahead_given_more"]) == (1, 1)
    assert (effect["behind"], effect["behind_given_less"]) == (2, 2)
    assert published.amounts() == before
    published.publish(run)
    assert published.amounts()["Ann"] > before["Ann"]
    assert published.amounts()["Dan"] < before["Dan"]
    assert expected(published, HALF)["Dan"] == 1_000


def test_a_replan_is_kept_in_the_history_of_every_target_it_changed(published: Planned):
    published.publish(again(published, amount=Decimal(120_000)))
    reasons = set(KeyResultChange.objects.values_list("reason", flat=True))
    assert reasons == {"standard v1, replan 2026-11-16"}
    assert KeyResultChange.objects.filter(field="target").count() == 7


def test_a_second_replan_changes_nothing_where_a_unit_holds_back_and_the_first_changed_its_amount(
    published: Planned,
):
    published.fix("WEST", hold=20_000)
    published.publish()
    published.publish(again(published, amount=Decimal(160_000)))
    amounts = published.amounts()
    assert amounts["WEST"] == amounts["Cid"] + amounts["Dan"] + 20_000
    unchanged = published.publish(again(published, LATER))
    assert published.amounts() == amounts
    assert (unchanged.changed, unchanged.segments) == (0, 0)
