"""Saving what was changed on the page: the next version of the rule, and nobody overwritten."""

import copy
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from throughline.cascade.limits import Fixed
from throughline.cascade.models import Plan, Rule
from throughline.cascade.owner_limit import OwnerLimit
from throughline.cascade.services.next_revision import PlanChangedMeanwhile
from throughline.cascade.services.save_plan import save_plan
from throughline.cascade.services.set_limits import set_limits
from throughline.cascade.tests.planned import RULE, Planned
from throughline.core.rules.errors import BadRuleField
from throughline.goals.tests.sensors import AT

pytestmark = pytest.mark.django_db


def save(planned: Planned, **given: Any) -> Plan:
    revision = Plan.objects.get(id=planned.plan.id).revision
    return save_plan(actor=planned.actor, at=AT, plan_id=planned.plan.id, **{"revision": revision, **given})


def with_seniors_at(coefficient: str) -> dict[str, Any]:
    body = copy.deepcopy(RULE)
    body["person"][0]["table"]["senior"] = coefficient
    return body


def test_another_body_is_the_next_version_and_the_plan_points_to_it(planned: Planned):
    saved = save(planned, body=with_seniors_at("2"))
    assert (saved.rule.code, saved.rule.version) == ("standard", 2)
    assert Rule.objects.get(code="standard", version=1).body == RULE


def test_the_same_body_makes_no_version(planned: Planned):
    assert save(planned, body=copy.deepcopy(RULE), name="Renamed").rule.version == 1


def test_fields_and_limits_are_saved_together(planned: Planned):
    lock = OwnerLimit(planned.sensors.of("Ann"), Fixed(lock=Decimal(30_000)), "key account")
    saved = save(planned, attributes_on=date(2026, 10, 1), parameters={"heads_carry": True}, limits=[lock])
    assert (saved.attributes_on, saved.parameters["heads_carry"]) == (date(2026, 10, 1), True)
    assert [(row.lock, row.reason) for row in saved.limits.all()] == [(Decimal(30_000), "key account")]


def test_of_two_planners_the_second_is_told_and_overwrites_nothing(planned: Planned):
    seen = planned.plan.revision
    save(planned, name="First", revision=seen)
    with pytest.raises(PlanChangedMeanwhile):
        save(planned, name="Second", revision=seen)
    limit = OwnerLimit(planned.sensors.of("Ann"), Fixed(lock=Decimal(1)))
    with pytest.raises(PlanChangedMeanwhile):
        set_limits(actor=planned.actor, at=AT, plan_id=planned.plan.id, limits=[limit], revision=seen)
    plan = Plan.objects.get(id=planned.plan.id)
    assert (plan.name, plan.limits.count()) == ("First", 0)


def test_nothing_is_saved_of_a_rule_that_cannot_be_read(planned: Planned):
    body = {"version": 1, "person": [{"kind": "magic"}]}
    lock = OwnerLimit(planned.sensors.of("Ann"), Fixed(lock=Decimal(1)))
    with pytest.raises(BadRuleField):
        save(planned, body=body, limits=[lock])
    assert not planned.plan.limits.exists()


def test_freeing_an_owner_takes_the_limit_away(planned: Planned):
    planned.fix("Ann", lock=30_000)
    planned.fix("Bob", minimum=100)
    save(planned, limits=[OwnerLimit(planned.sensors.of("Ann"), Fixed())])
    assert [row.person_id for row in planned.plan.limits.all()] == [planned.sensors.people["Bob"].id]
