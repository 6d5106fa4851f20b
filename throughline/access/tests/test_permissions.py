"""The permission table, read as sentences."""

from datetime import date
from typing import get_args
from uuid import uuid4

import pytest

from throughline.access.errors import NotAllowed, require
from throughline.access.object_words import ACTIONS, OBJECTS
from throughline.access.permissions import PERMISSIONS, Action, ObjectType, may, may_everywhere, reaches_unit
from throughline.tenants.actor import ROLES, Actor, RoleGrant

TODAY = date(2026, 11, 23)


def actor(*grants: RoleGrant, operator: bool = False) -> Actor:
    return Actor(company_id=uuid4(), today=TODAY, person_id=uuid4(), grants=grants, operator=operator)


def test_every_role_has_its_place_in_the_table():
    assert set(PERMISSIONS) == {*ROLES, "guest"}


def test_a_guest_only_reads_and_nothing_that_those_who_share_may_not_read():
    shared = PERMISSIONS["guest"]
    assert {action for rights in shared.values() for action in rights} == {"read"}
    sharing = [rights for rights in PERMISSIONS.values() if {"share_link", "key_result"} <= set(rights)]
    assert len(sharing) == 3
    for rights in sharing:
        for noun in shared:
            assert rights[noun]["read"] in {"subtree", "company"}


def test_a_member_may_check_in_but_never_change_a_target():
    member = actor(RoleGrant("member"))
    assert may(member, "check_in", "write")
    assert not may(member, "key_result", "write")


def test_a_head_reads_below_their_unit_and_not_the_whole_company():
    head = actor(RoleGrant("unit_head", uuid4(), "/HQ/E/"))
    assert may(head, "key_result", "read")
    assert not may_everywhere(head, "key_result", "read")


def test_a_head_of_the_whole_company_reads_all_of_it():
    assert may_everywhere(actor(RoleGrant("unit_head")), "key_result", "read")


def test_only_administrators_see_the_audit_and_the_inbox():
    for role in ROLES:
        held = actor(RoleGrant(role))
        assert may(held, "audit", "read") == (role == "admin")
        assert may(held, "inbox", "read") == (role == "admin")


def test_without_a_role_nothing_is_allowed():
    with pytest.raises(NotAllowed) as refused:
        require(actor(), "unit", "read")
    assert "ask an administrator" in str(refused.value)


def test_the_command_line_may_do_everything_in_its_company():
    require(actor(operator=True), "role", "write")


def test_a_head_reaches_what_is_below_their_unit_and_nothing_beside_it():
    head = actor(RoleGrant("unit_head", uuid4(), "/HQ/E/"))
    assert reaches_unit(head, "key_result", "read", "/HQ/E/SZ/")
    assert not reaches_unit(head, "key_result", "read", "/HQ/")
    assert not reaches_unit(head, "key_result", "read", "/HQ/W/")
    assert reaches_unit(actor(RoleGrant("executive")), "key_result", "read", "/HQ/")


def test_a_refusal_speaks_in_words_and_keeps_the_codes():
    with pytest.raises(NotAllowed) as refused:
        require(actor(RoleGrant("member")), "inbox", "write")
    assert refused.value.message("zh") == "您的角色不能修改 CRM 收件箱。需要的话，请联系管理员。"
    assert refused.value.message("en") == (
        "Your role may not change the CRM inbox. If you need to, ask an administrator."
    )
    assert refused.value.params == {"action": "write", "object_type": "inbox"}


def test_every_object_and_action_of_the_table_has_a_word():
    assert set(OBJECTS) == set(get_args(ObjectType))
    assert set(ACTIONS) == set(get_args(Action))
