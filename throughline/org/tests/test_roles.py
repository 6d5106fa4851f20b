"""Roles are given for a unit or for the company, and the last administrator keeps theirs."""

from typing import Any, cast

import pytest

from throughline.org.selectors.actors import actor_of_person
from throughline.org.services.assign_role import UnknownRole, assign_role
from throughline.org.services.last_admin import LastAdmin
from throughline.org.services.withdraw_role import withdraw_role
from throughline.org.tests.company import AT, TODAY

pytestmark = pytest.mark.django_db


def roles(org, number):
    actor = actor_of_person(person_id=org.people[number].id, company_id=org.actor.company_id, today=TODAY)
    return {(grant.role, grant.unit_path) for grant in actor.grants}


def test_a_role_is_held_for_a_unit_or_for_the_company(org):
    give = {"actor": org.actor, "at": AT, "person_id": org.people["4"].id}
    assign_role(role="finance", **give)
    assign_role(role="planner", unit_id=org.units["R1"].id, **give)
    assign_role(role="planner", unit_id=org.units["R1"].id, **give)
    assert roles(org, "4") == {("member", None), ("finance", None), ("planner", "/C/R1/")}
    withdraw_role(role="finance", **give)
    assert roles(org, "4") == {("member", None), ("planner", "/C/R1/")}


def test_a_head_is_unit_head_of_what_they_lead_without_being_given_it(org):
    assert roles(org, "2") == {("member", None), ("unit_head", "/C/R1/")}


def test_the_last_administrator_stays(org):
    first, second = org.people["1"].id, org.people["2"].id
    assign_role(actor=org.actor, at=AT, person_id=first, role="admin")
    with pytest.raises(LastAdmin):
        withdraw_role(actor=org.actor, at=AT, person_id=first, role="admin")
    assign_role(actor=org.actor, at=AT, person_id=second, role="admin")
    withdraw_role(actor=org.actor, at=AT, person_id=first, role="admin")
    assert roles(org, "1") == {("member", None), ("unit_head", "/C/")}


def test_a_role_that_does_not_exist_is_named(org):
    with pytest.raises(UnknownRole, match="chief"):
        assign_role(actor=org.actor, at=AT, person_id=org.people["1"].id, role=cast(Any, "chief"))
