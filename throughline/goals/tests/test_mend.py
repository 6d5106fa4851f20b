"""Goals are put right: words and owners change, slips are deleted, what has a history is withdrawn."""

from decimal import Decimal

import pytest

from throughline.access.errors import NotAllowed
from throughline.core.rollup import AlignmentSharesDoNotAddToOne
from throughline.core.status import Thresholds
from throughline.goals.drafts import KeyResultDraft, ObjectiveDraft
from throughline.goals.models import Alignment, KeyResult, KeyResultChange, Objective
from throughline.goals.owner import Owner
from throughline.goals.selectors.thresholds import thresholds_seen_by
from throughline.goals.services.align import Parent, align
from throughline.goals.services.change_key_result import SetByPlan
from throughline.goals.services.change_objective import change_objective
from throughline.goals.services.check_in import check_in
from throughline.goals.services.create_goal import create_goal
from throughline.goals.services.delete_key_result import KeyResultHasHistory, delete_key_result
from throughline.goals.services.delete_objective import ObjectiveHasKeyResults, delete_objective
from throughline.goals.services.hand_over import hand_over
from throughline.goals.services.withdraw_key_result import StillServed
from throughline.goals.shape import CurrencyIfAndOnlyIfMoney, Shape
from throughline.goals.tests.sensors import AT, TODAY, Sensors
from throughline.kit.models import new_id
from throughline.tenants.actor import Actor, RoleGrant

COUNTED = Shape(title="Visits", kind="increase", measure="count", target=Decimal(100))


def member(sensors: Sensors) -> Actor:
    return Actor(sensors.company.id, TODAY, sensors.people["Ann"].id, (RoleGrant("member"),))


def delete(sensors: Sensors, key_result: KeyResult) -> None:
    delete_key_result(actor=sensors.operator, at=AT, key_result_id=key_result.id)


def test_an_objective_gets_other_words_and_another_owner(sensors: Sensors):
    change_objective(
        actor=sensors.operator,
        at=AT,
        objective_id=sensors.objective.id,
        title="Keep",
        owner=sensors.of("EAST"),
    )
    kept = Objective.objects.get(id=sensors.objective.id)
    assert (kept.title, kept.owner_unit) == ("Keep", sensors.units["EAST"])


def test_an_objective_is_deleted_once_it_has_no_key_results(sensors: Sensors):
    made = sensors.key_result()
    with pytest.raises(ObjectiveHasKeyResults):
        delete_objective(actor=sensors.operator, at=AT, objective_id=sensors.objective.id)
    delete(sensors, made)
    delete_objective(actor=sensors.operator, at=AT, objective_id=sensors.objective.id)
    assert not Objective.objects.exists()


def test_a_slip_is_deleted_with_its_links_up(sensors: Sensors):
    top, slip = sensors.key_result("Top", source="sum"), sensors.key_result("Slip")
    align(actor=sensors.operator, at=AT, key_result_id=slip.id, parents=[Parent(top.id)])
    with pytest.raises(StillServed):
        delete(sensors, top)
    delete(sensors, slip)
    assert [kept.title for kept in KeyResult.objects.all()] == ["Top"]
    assert not Alignment.objects.exists()


def test_what_somebody_reported_on_or_a_plan_gave_is_not_deleted(sensors: Sensors):
    told = sensors.key_result("Told")
    check_in(actor=sensors.operator, at=AT, key_result_id=told.id, value=Decimal(5))
    with pytest.raises(KeyResultHasHistory):
        delete(sensors, told)
    KeyResult.objects.filter(id=told.id).update(plan_id=new_id())
    with pytest.raises(SetByPlan):
        delete(sensors, told)


def test_a_key_result_goes_to_another_owner_and_the_change_is_kept(sensors: Sensors):
    made = sensors.key_result(owner=sensors.of("Ann"))
    hand_over(
        actor=sensors.operator, at=AT, key_result_id=made.id, owner=sensors.of("WEST"), reason="Ann moved"
    )
    kept = KeyResult.objects.get(id=made.id)
    assert (kept.owner_person, kept.owner_unit) == (None, sensors.units["WEST"])
    change = KeyResultChange.objects.get(key_result=made)
    assert (change.field, change.before, change.after, change.reason) == ("owner", "Ann", "West", "Ann moved")


def test_a_key_result_stays_with_its_owner_if_that_is_who_is_named(sensors: Sensors):
    made = sensors.key_result(owner=sensors.of("Ann"))
    hand_over(actor=sensors.operator, at=AT, key_result_id=made.id, owner=sensors.of("Ann"))
    assert not KeyResultChange.objects.exists()


def test_a_member_mends_nothing(sensors: Sensors):
    made = sensors.key_result(owner=sensors.of("Ann"))
    with pytest.raises(NotAllowed):
        delete_key_result(actor=member(sensors), at=AT, key_result_id=made.id)
    with pytest.raises(NotAllowed):
        hand_over(actor=member(sensors), at=AT, key_result_id=made.id, owner=sensors.of("Bob"))
    with pytest.raises(NotAllowed):
        delete_objective(actor=member(sensors), at=AT, objective_id=sensors.objective.id)
    with pytest.raises(NotAllowed):
        change_objective(actor=member(sensors), at=AT, objective_id=sensors.objective.id, title="Mine")


def test_an_objective_is_made_with_its_key_results_their_parents_and_thresholds(sensors: Sensors):
    top = sensors.key_result("Top", source="sum")
    strict = Thresholds(watch=Decimal(2), behind=Decimal(8))
    draft = ObjectiveDraft(
        cycle_id=sensors.cycle.id,
        title="East",
        owner=sensors.of("EAST"),
        parent_ids=[top.id],
        key_results=[KeyResultDraft(COUNTED, sensors.of("Ann"), parents=[Parent(top.id)], thresholds=strict)],
    )
    made = create_goal(actor=sensors.operator, at=AT, draft=draft)
    below = made.key_results.get()
    assert below.parent_links.get().share == 1
    assert thresholds_seen_by(sensors.operator, below.id)[0].behind == 8
    assert made.parent_links.get().parent == top


def test_one_key_result_that_cannot_be_leaves_nothing_behind_and_says_which_it_is(sensors: Sensors):
    money = Shape(title="Money", kind="increase", measure="money", target=Decimal(1))
    rows = [KeyResultDraft(COUNTED), KeyResultDraft(money)]
    draft = ObjectiveDraft(sensors.cycle.id, "East", Owner(sensors.units["EAST"].id), key_results=rows)
    with pytest.raises(CurrencyIfAndOnlyIfMoney) as refused:
        create_goal(actor=sensors.operator, at=AT, draft=draft)
    assert refused.value.params["key_result"] == 1
    assert [one.title for one in Objective.objects.all()] == ["Win enterprise"]


def test_shares_that_do_not_add_up_leave_no_key_result(sensors: Sensors):
    parents = [sensors.key_result(name, source="sum") for name in ("One", "Two")]
    halves = [Parent(parents[0].id, Decimal("0.5")), Parent(parents[1].id, Decimal("0.4"))]
    draft = ObjectiveDraft(
        sensors.cycle.id, "East", sensors.of("EAST"), key_results=[KeyResultDraft(COUNTED, parents=halves)]
    )
    with pytest.raises(AlignmentSharesDoNotAddToOne):
        create_goal(actor=sensors.operator, at=AT, draft=draft)
    assert KeyResult.objects.count() == 2
