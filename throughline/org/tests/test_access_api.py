"""Roles and logins through the API: only administrators see and give them, and one always stays."""

import pytest
from django.contrib.auth import authenticate
from django.test import Client

from throughline.access.models import Login
from throughline.audit.models import AuditEntry
from throughline.kit.scope import company_scope
from throughline.org.models import Person
from throughline.org.services.assign_role import assign_role
from throughline.org.tests.company import AT
from throughline.org.tests.test_org_api import OPENING, World, everybody

pytestmark = pytest.mark.django_db


@pytest.fixture
def world():
    return World()


def test_only_administrators_see_who_holds_which_role(world):
    assert world.statuses("/roles") == everybody(403, admin=200, elsewhere=200)
    held = world.ask("admin", "/roles").json()
    assert [(one["role"], one["number"], one["login"], one["unit"]) for one in held] == [
        ("admin", "3", "open", None),
        ("planner", "1", "open", None),
    ]


def test_the_queries_of_the_list_of_roles_do_not_grow_with_them(world):
    assert world.queries("admin", "/roles") == OPENING + 1
    with company_scope(world.company.id):
        for number in "456":
            assign_role(actor=world.org.actor, at=AT, person_id=world.id_of(number), role="finance")
    assert world.queries("admin", "/roles") == OPENING + 1


def test_what_a_person_may_do_is_shown_to_administrators(world):
    path = f"/people/{world.id_of('2')}/access"
    assert world.statuses(path) == everybody(404, head=403, planner=403, admin=200)
    found = world.ask("admin", path).json()
    assert [unit["name"] for unit in found["leads"]] == ["R1"]
    assert (found["roles"], found["login"], found["login_name"]) == ([], "open", "2@acme")


def test_a_login_is_given_with_a_password_that_is_shown_once(world):
    with company_scope(world.company.id):
        newcomer = world.org.person("7", "T1", email="Li@Acme.cn")
    path = f"/people/{newcomer.id}/login"
    found = world.statuses(path, "POST", {})
    assert found == everybody(403, admin=200, elsewhere=404)
    issued = world.ask("admin", path, "POST", {}).json()
    assert issued["name"] == "li@acme.cn"
    assert authenticate(username="li@acme.cn", password=issued["password"]) is not None
    with company_scope(world.company.id):
        assert issued["password"] not in str(list(AuditEntry.objects.values_list("details", flat=True)))


def test_a_new_password_keeps_the_name_and_one_can_be_chosen(world):
    path = f"/people/{world.id_of('4')}/login"
    assert world.ask("admin", path, "POST", {}).json()["name"] == "4@acme"
    assert world.ask("admin", path, "POST", {"name": "four"}).json()["name"] == "four"
    assert world.ask("admin", path, "POST", {"name": "5@acme"}).json()["code"] == "login_name_taken"


def test_somebody_without_a_mail_address_signs_in_by_number_and_company(world):
    with company_scope(world.company.id):
        newcomer = world.org.person("7", "T1")
    issued = world.ask("admin", f"/people/{newcomer.id}/login", "POST", {}).json()
    assert issued["name"] == "7@acme"


def test_a_closed_login_ends_its_sessions_and_opens_again_when_given(world):
    path = f"/people/{world.id_of('4')}/login"
    assert world.statuses(path, "DELETE") == everybody(403, owner=403, admin=204, elsewhere=404)
    assert world.ask("owner", "/units").status_code == 401
    issued = world.ask("admin", path, "POST", {}).json()
    assert authenticate(username=issued["name"], password=issued["password"]) is not None


def test_a_person_without_a_login_has_none_to_close(world):
    with company_scope(world.company.id):
        newcomer = world.org.person("7", "T1")
    assert world.ask("admin", f"/people/{newcomer.id}/login", "DELETE").status_code == 404


@pytest.mark.parametrize(
    ("path", "method", "body"),
    [
        ("/people/{3}/login", "DELETE", None),
        ("/people/{3}/roles/admin", "DELETE", None),
        ("/people/{3}/leave", "POST", {"last_day": "2026-12-31"}),
    ],
)
def test_the_last_administrator_who_can_sign_in_stays(world, path, method, body):
    with company_scope(world.company.id):
        # Another administrator who cannot sign in is no help.
        spare = world.org.person("7", "T1")
        assign_role(actor=world.org.actor, at=AT, person_id=spare.id, role="admin")
    path = path.replace("{3}", str(world.id_of("3")))
    answer = world.ask("admin", path, method, body)
    assert (answer.status_code, answer.json()["code"]) == (409, "last_admin")
    world.ask("admin", f"/people/{spare.id}/login", "POST", {})
    assert world.ask("admin", path, method, body).status_code == 204


def test_after_the_last_day_nothing_may_be_done_any_more(world):
    with company_scope(world.company.id):
        Person.objects.filter(number="1").update(left_on="2020-01-01")
    browser = Client(headers={"Accept-Language": "en"})
    browser.force_login(Login.objects.get(name="1@acme"))
    assert browser.get("/api/v1/org/units").json() == []
    assert browser.get("/api/v1/org/people").json()["people"] == []
    assert browser.get("/api/v1/org/roles").status_code == 403
