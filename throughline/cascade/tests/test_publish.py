"""From a rule to published numbers: they add up, they explain themselves, and only changes are written."""

from dataclasses import astuple
from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from procrastinate.contrib.django.models import ProcrastinateJob

from throughline.audit.models import AuditEntry
from throughline.cascade.models import Allocation, Run
from throughline.cascade.publishing.outdated import PlanMovedOn, TargetMoved
from throughline.cascade.selectors.reasons import reasons_of
from throughline.cascade.services.create_rule import create_rule
from throughline.cascade.tests.planned import RULE, Planned
from throughline.core.rules.errors import MissingAttribute
from throughline.core.tree_errors import UnitWithoutPeople
from throughline.goals.models import Alignment, KeyResult, KeyResultChange
from throughline.goals.selectors.network import ancestors_of
from throughline.goals.services.change_key_result import change_key_result
from throughline.goals.tests.sensors import AT
from throughline.org.models import Person

NOTHING = (0, 0, 0, 0, 0, 0)


def test_east_weighs_one_point_three_and_a_senior_one_point_eight(planned: Planned):
    planned.publish()
    assert planned.amounts() == {
        "EAST": 56_522,
        "WEST": 43_478,
        "Ann": 36_336,
        "Bob": 20_186,
        "Cid": 15_528,
        "Dan": 27_950,
    }


def test_every_level_adds_up_and_multiplies_out(planned: Planned):
    planned.fix("Bob", lock=10_000)
    planned.fix("EAST", hold=500)
    planned.fix("Dan", maximum=20_000)
    planned.publish()
    amounts = planned.amounts()
    assert amounts["EAST"] + amounts["WEST"] == 100_000
    assert amounts["Ann"] + amounts["Bob"] + 500 == amounts["EAST"]
    assert amounts["Bob"] == 10_000
    assert amounts["Dan"] == 20_000
    for levels in reasons_of(KeyResult.objects.values_list("id", flat=True)).values():
        for level in levels:
            free = level["parent_amount"] - level["hold"] - level["locked"] - level["limited"]
            assert level["shared"] == free
            assert abs(level["exact"] - level["amount"]) <= level["quantum"]
            if level["bound"] == "none" and level["siblings_weight"]:
                product = level["shared"] * level["weight"] / level["siblings_weight"]
                assert abs(level["own_lock"] + level["kept"] + product - level["amount"]) <= level["quantum"]


def test_why_this_number_leads_from_the_root_to_the_person(planned: Planned):
    planned.publish()
    ann = planned.child("Ann")
    region, own = reasons_of([ann.id])[ann.id]
    assert (region["owner"]["code"], region["parent"]["code"], region["siblings"]) == ("EAST", "ACME", 2)
    assert region["parent_amount"] == 100_000
    assert (region["weight"], region["siblings_weight"]) == (Decimal("3.64"), Decimal("6.44"))
    assert [factor["coefficient"] for factor in region["factors"]] == ["2.8", "1.3"]
    assert region["factors"][1]["source"]["en"] == "as recorded on 2026-09-30 (HQ)"
    assert own["owner"]["name"] == "Ann"
    assert own["parent_amount"] == 56_522
    assert own["amount"] == 36_336
    assert own["factors"] == [
        {
            "node": "person_1",
            "name": {"zh": "职级", "en": "Job level"},
            "coefficient": "1.8",
            "input": "senior",
            "source": {"zh": "截至 2026-09-30 的记录", "en": "as recorded on 2026-09-30"},
        }
    ]


def test_the_factors_of_every_level_multiply_to_its_weight(planned: Planned):
    planned.publish()
    for levels in reasons_of(KeyResult.objects.values_list("id", flat=True)).values():
        for level in levels:
            product = Decimal(1)
            for factor in level["factors"]:
                product *= Decimal(factor["coefficient"])
            assert product == level["weight"]


def test_reasons_take_two_queries_however_many_owners(planned: Planned, django_assert_num_queries):
    planned.publish()
    ids = list(KeyResult.objects.values_list("id", flat=True))
    with django_assert_num_queries(2):
        found = reasons_of(ids)
    assert found[planned.key_result.id] == []
    assert sorted(len(levels) for levels in found.values()) == [0, 1, 1, 2, 2, 2, 2]


def test_a_head_carries_nothing_unless_the_plan_says_so(planned: Planned):
    planned.publish()
    assert "Eve" not in planned.amounts()
    planned.set_level("Eve", "senior")
    planned.plan.parameters["heads_carry"] = True
    planned.plan.save()
    planned.publish()
    # The same weight; the amount left over by rounding goes to the smaller number.
    assert planned.amounts()["Eve"] == planned.amounts()["Ann"] + 1


def test_child_key_results_follow_the_parents_measure_and_serve_it_along_the_tree(planned: Planned):
    planned.publish()
    ann, east = planned.child("Ann"), planned.child("EAST")
    assert (ann.kind, ann.measure, ann.currency, ann.first_target) == ("increase", "money", "CNY", 36_336)
    assert ancestors_of([ann.id]) == {ann.id: {east.id, planned.key_result.id}}
    assert set(Alignment.objects.values_list("share", flat=True)) == {Decimal(1)}


def test_publishing_again_writes_nothing(planned: Planned):
    first = planned.publish()
    assert astuple(first) == (6, 0, 0, 6, 6, 0)
    assert astuple(planned.publish()) == NOTHING
    assert Allocation.objects.count() == KeyResult.objects.exclude(plan_id=None).count() == 6


def test_only_what_changed_is_written_and_the_old_rows_stay(planned: Planned):
    planned.publish()
    planned.fix("WEST", lock=43_478)
    planned.fix("Ann", lock=36_000)
    second = planned.publish()
    # WEST is locked at what it had, so its people's own rows are the same; East's people share anew.
    assert (second.made, second.changed, second.withdrawn) == (0, 2, 0)
    assert second.alignments == 0
    assert planned.amounts()["Bob"] == 20_522
    bob = planned.child("Bob")
    assert (bob.target, bob.first_target) == (20_522, 20_186)
    change = KeyResultChange.objects.get(key_result=bob)
    assert (change.field, change.before, change.after) == ("target", "20186", "20522")
    old = Allocation.objects.get(key_result=bob, current=False)
    assert old.amount == 20_186
    assert Allocation.objects.filter(key_result=planned.child("Cid")).count() == 1


def test_whoever_left_is_withdrawn_and_comes_back_with_the_same_key_result(planned: Planned):
    planned.publish()
    bob = planned.child("Bob")
    Person.objects.filter(name="Bob").update(left_on=planned.sensors.cycle.starts_on)
    left = planned.publish()
    assert (left.made, left.withdrawn) == (0, 1)
    bob.refresh_from_db()
    assert bob.withdrawn_on == planned.sensors.cycle.starts_on
    assert "Bob" not in planned.amounts()
    assert not Alignment.objects.filter(child=bob).exists()
    Person.objects.filter(name="Bob").update(left_on=None)
    back = planned.publish()
    assert (back.made, back.withdrawn) == (0, 0)
    bob.refresh_from_db()
    assert bob.withdrawn_on is None
    assert bob.target == 20_186


def test_publishing_is_audited_tells_people_and_asks_for_one_refresh(planned: Planned):
    before = ProcrastinateJob.objects.count()
    planned.publish()
    job, telling = ProcrastinateJob.objects.order_by("id")[before:]
    assert telling.task_name == "channels.deliver"
    assert set(job.args["key_result_ids"]) == {
        str(one) for one in KeyResult.objects.values_list("id", flat=True)
    }
    assert AuditEntry.objects.get(action="plan.publish").details["made"] == 6


def test_a_run_is_kept_whole_and_never_changes(planned: Planned):
    run = planned.run()
    table = bytes(Run.objects.get(id=run.id).table)
    planned.publish(run)
    planned.fix("Ann", lock=1)
    planned.publish()
    kept = Run.objects.get(id=run.id)
    assert bytes(kept.table) == table
    assert (kept.totals["people"], kept.totals["units"]) == (4, 2)
    assert kept.totals["allocated_to_people"] == "100000"
    assert bytes(planned.run().table) != table


def test_the_same_run_twice_gives_the_same_bytes(planned: Planned):
    assert bytes(planned.run().table) == bytes(planned.run().table)


def test_a_run_made_before_another_was_published_is_refused(planned: Planned):
    stale = planned.run()
    planned.fix("Ann", lock=1)
    planned.publish()
    with pytest.raises(PlanMovedOn):
        planned.publish(stale)


def test_a_run_for_another_target_is_refused(planned: Planned):
    run = planned.run()
    change_key_result(
        actor=planned.actor, at=AT, key_result_id=planned.key_result.id, changes={"target": Decimal(5)}
    )
    with pytest.raises(TargetMoved):
        planned.publish(run)


def test_a_missing_attribute_names_the_person_and_nothing_is_kept(planned: Planned):
    planned.sensors.person("Fay", planned.sensors.units["WEST"])
    with pytest.raises(MissingAttribute) as refused:
        planned.run()
    assert "Fay" in refused.value.message("zh")
    assert not Run.objects.exists()


def test_a_unit_without_people_is_refused_or_skipped(planned: Planned):
    planned.sensors.unit("NORTH", planned.sensors.units["ACME"])
    with pytest.raises(UnitWithoutPeople):
        planned.run()
    planned.plan.parameters["empty_units"] = "skip"
    planned.plan.save()
    planned.publish()
    assert "NORTH" not in planned.amounts()
    planned.plan.parameters |= {"empty_units": "error", "exclude_units": ["NORTH"]}
    planned.plan.save()
    assert astuple(planned.publish()) == NOTHING


def test_a_changed_rule_is_a_new_version_and_the_same_one_is_not(planned: Planned):
    body = {**RULE, "unit": []}
    second = create_rule(actor=planned.actor, at=AT, code="standard", name="Standard", body=body)
    again = create_rule(actor=planned.actor, at=AT, code="standard", name="Standard", body=body)
    assert (planned.rule.version, second.version, again.id) == (1, 2, second.id)
    planned.rule.refresh_from_db()
    assert planned.rule.body == RULE


def test_over_assignment_is_a_second_target_and_pace_stays_with_the_first(planned: Planned):
    planned.plan.parameters["over_assignment"] = "0.05"
    planned.plan.save()
    planned.publish()
    ann = planned.child("Ann")
    assert (ann.target, ann.stretch) == (36_336, Decimal(38_153))
    assert planned.child("EAST").stretch == 59_348


def test_the_number_of_statements_does_not_grow_with_the_owners(planned: Planned):
    def statements() -> int:
        with CaptureQueriesContext(
            connection,
        ) as captured:
            planned.publish()
        return len(captured)

    few = statements()
    for number in range(40):
        name = f"New {number}"
        planned.sensors.person(name, planned.sensors.units["WEST"], hired_on=planned.sensors.cycle.starts_on)
        planned.set_level(name, "junior")
    # Changed targets, their history and superseded rows take statements of their own, once.
    assert statements() <= few + 6
    assert len(planned.amounts()) == 46
