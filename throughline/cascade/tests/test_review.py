"""Before publishing: who gains, who loses, and which factor changed."""

import copy

import pytest

from throughline.access.errors import NotFound
from throughline.cascade.models import Limit, Run
from throughline.cascade.review import Change
from throughline.cascade.selectors.reviews import review
from throughline.cascade.services.create_plan import create_plan
from throughline.cascade.services.run_plan import run_plan
from throughline.cascade.services.save_plan import save_plan
from throughline.cascade.tests.planned import ATTRIBUTES_ON, RULE, Planned
from throughline.goals.tests.sensors import AT
from throughline.kit.models import new_id

pytestmark = pytest.mark.django_db


def changes(planned: Planned, run: Run | None = None, against: Run | None = None) -> dict[str, Change]:
    run = run or planned.run()
    found = review(planned.actor, run.id, None if against is None else against.id)
    return {change.name: change for change in found}


def raise_seniors(planned: Planned) -> None:
    body = copy.deepcopy(RULE)
    body["person"][0]["table"]["senior"] = "2"
    planned.plan.refresh_from_db()
    save_plan(actor=planned.actor, at=AT, plan_id=planned.plan.id, revision=planned.plan.revision, body=body)


def test_before_the_first_publication_everybody_is_new(planned: Planned):
    assert {change.fate for change in changes(planned).values()} == {"new"}


def test_without_a_change_everybody_keeps_theirs(planned: Planned):
    planned.publish()
    assert {change.fate for change in changes(planned).values()} == {"same"}


def test_the_factor_that_changed_is_named_for_whom_it_changed(planned: Planned):
    planned.publish()
    raise_seniors(planned)
    found = changes(planned)
    ann, bob = found["Ann"], found["Bob"]
    assert (ann.fate, [(one.name["en"], one.before, one.after) for one in ann.why]) == (
        "more",
        [("Job level", "1.8", "2")],
    )
    assert (bob.fate, bob.why) == ("less", [])
    assert sum(change.after - change.before for change in found.values() if change.is_person) == 0


def test_a_new_lock_is_seen(planned: Planned):
    planned.publish()
    planned.fix("Ann", lock=30_000)
    ann = changes(planned)["Ann"]
    assert (ann.bound_before, ann.bound_after) == ("none", "lock")
    assert ann.after == 30_000


def test_who_gets_nothing_any_more_is_withdrawn(planned: Planned):
    planned.publish()
    planned.fix("Ann", lock=0)
    assert changes(planned)["Ann"].fate == "withdrawn"
    Limit.objects.all().delete()
    assert changes(planned)["Ann"].fate == "same"


def test_two_runs_of_one_plan_are_compared_and_of_two_plans_are_not(planned: Planned):
    first = planned.run()
    planned.fix("Ann", lock=30_000)
    second = planned.run()
    assert changes(planned, second, first)["Ann"].bound_after == "lock"
    other = create_plan(
        actor=planned.actor,
        at=AT,
        name="Other",
        key_result_id=planned.key_result.id,
        rule_id=planned.rule.id,
        root_id=planned.sensors.units["EAST"].id,
        attributes_on=ATTRIBUTES_ON,
        quantum=planned.plan.quantum,
    )
    apart = run_plan(actor=planned.actor, at=AT, plan_id=other.id)
    for against in (apart.id, new_id()):
        with pytest.raises(NotFound):
            review(planned.actor, second.id, against)
