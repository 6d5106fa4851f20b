"""Links for reading: what a guest sees, what they never get, and what ends a link."""

import json
from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from throughline.access.models import LinkKey
from throughline.access.services.throttle import FAILURES_PER_ADDRESS
from throughline.audit.models import AuditEntry
from throughline.config.tests.operations import OPERATIONS
from throughline.goals.services.align import Parent, align
from throughline.goals.tests.sensors import AT, Sensors, call
from throughline.insight.models import ShareLink
from throughline.kit.scope import company_scope
from throughline.org.models import Headship, Person, RoleAssignment
from throughline.tenants.models import Company

pytestmark = pytest.mark.django_db


class Clock:
    """The moment at which calls arrive; a test moves it."""

    at = AT

    def __call__(self) -> Any:
        return self.at


@pytest.fixture(autouse=True)
def clock(monkeypatch) -> Clock:
    made = Clock()
    monkeypatch.setattr("throughline.config.request.now", made)
    return made


@pytest.fixture
def acme() -> Sensors:
    """A company's key result, one of each region below it, and one of Ann's and of Cid's below those."""
    company = Company.objects.create(code="acme", name="Acme", created_at=AT)
    with company_scope(company.id):
        sensors = Sensors(company)
        sensors.person("Max", sensors.units["ACME"])
        top = sensors.key_result("Signed", owner=sensors.of("ACME"))
        for region, person in (("EAST", "Ann"), ("WEST", "Cid")):
            above = sensors.key_result(region, owner=sensors.of(region))
            own = sensors.key_result(person, owner=sensors.of(person))
            for child, parent in ((above, top), (own, above)):
                align(actor=sensors.operator, at=AT, key_result_id=child.id, parents=[Parent(parent.id)])
    return sensors


@pytest.fixture
def executive(acme: Sensors) -> Client:
    with company_scope(acme.company.id):
        return acme.browser("Max", "executive")


@pytest.fixture
def head(acme: Sensors) -> Client:
    with company_scope(acme.company.id):
        return acme.browser("Eve")


def share(browser: Client, **body: Any) -> Any:
    status, made = call(browser, "POST", "/share-links", {"view": "map", **body})
    assert status == 201, made
    return made


def guest(token: str) -> Client:
    return Client(headers={"X-Share-Link": token, "Accept-Language": "en"})


def names_on_map(browser: Client) -> set[str]:
    """Everything that the map shows, level by level."""
    _, top = call(browser, "GET", "/map")
    waiting = list(top["objective"]["key_results"]) if top["objective"] else []
    found = set()
    while waiting:
        card = waiting.pop()["key_result"]
        found.add(card["title"])
        _, page = call(browser, "GET", f"/map/children/{card['id']}")
        waiting.extend(page["items"])
    return found


def test_a_guest_sees_what_the_link_is_for_without_signing_in(executive: Client):
    visitor = guest(share(executive)["token"])
    status, shared = call(visitor, "GET", "/shared")
    assert (status, shared["view"], shared["creator"]) == (200, "map", "Max")
    assert names_on_map(visitor) == {"Signed", "EAST", "WEST", "Ann", "Cid"}


def test_a_link_of_one_unit_shows_that_unit_and_the_line_above_it_only(acme: Sensors, executive: Client):
    visitor = guest(share(executive, unit_id=str(acme.units["EAST"].id))["token"])
    assert names_on_map(visitor) == {"Signed", "EAST", "Ann"}


def test_a_head_shares_their_own_subtree_and_nothing_beside_it(acme: Sensors, head: Client):
    assert names_on_map(guest(share(head)["token"])) == {"Signed", "EAST", "Ann"}
    body = {"view": "map", "unit_id": str(acme.units["WEST"].id)}
    assert call(head, "POST", "/share-links", body)[0] == 403


def test_a_member_shares_nothing(acme: Sensors):
    with company_scope(acme.company.id):
        member = acme.browser("Ann")
    assert call(member, "POST", "/share-links", {"view": "map"})[0] == 403
    assert call(member, "GET", "/share-links") == (200, [])


def test_the_token_is_kept_nowhere(executive: Client, acme: Sensors):
    token = share(executive)["token"]
    assert not LinkKey.objects.filter(token_hash=token).exists()
    assert len(LinkKey.objects.get().token_hash) == 64
    with company_scope(acme.company.id):
        assert token not in json.dumps(list(AuditEntry.objects.values_list("details", flat=True)))


def test_a_link_for_longer_than_ninety_days_is_refused_by_its_sentence(executive: Client):
    assert call(executive, "POST", "/share-links", {"view": "map", "hours": 90 * 24 + 1})[0] == 422
    share(executive, hours=90 * 24)


def ended(visitor: Client) -> bool:
    answers = [call(visitor, "GET", path) for path in ("/shared", "/map")]
    return all(status == 404 and problem["code"] == "link_ended" for status, problem in answers)


def test_an_expired_link_shows_nothing(executive: Client, clock: Clock):
    visitor = guest(share(executive, hours=1)["token"])
    assert not ended(visitor)
    clock.at = AT + timedelta(hours=1)
    assert ended(visitor)


def test_a_revoked_link_shows_nothing_from_the_next_call_on(executive: Client):
    made = share(executive)
    visitor = guest(made["token"])
    assert not ended(visitor)
    for _ in range(2):
        assert call(executive, "DELETE", f"/share-links/{made['link']['id']}")[0] == 204
    assert ended(visitor)
    _, rows = call(executive, "GET", "/share-links")
    assert [row["state"] for row in rows] == ["revoked"]


def test_a_creator_who_lost_the_role_ends_the_link(acme: Sensors, executive: Client):
    visitor = guest(share(executive)["token"])
    with company_scope(acme.company.id):
        RoleAssignment.objects.filter(person=acme.people["Max"]).delete()
    assert ended(visitor)


def test_a_head_who_leads_no_longer_ends_the_link(acme: Sensors, head: Client):
    visitor = guest(share(head)["token"])
    with company_scope(acme.company.id):
        Headship.objects.all().delete()
    assert ended(visitor)


def test_a_creator_who_left_ends_the_link(acme: Sensors, executive: Client):
    visitor = guest(share(executive)["token"])
    with company_scope(acme.company.id):
        Person.objects.filter(id=acme.people["Max"].id).update(left_on=AT.date() - timedelta(days=1))
    assert ended(visitor)


def test_no_operation_but_those_of_the_view_answers_a_guest_and_no_write_at_all(executive: Client):
    visitor = guest(share(executive)["token"])
    answered = set()
    for operation in OPERATIONS:
        body = json.dumps(operation.body({}) or {})
        answer = visitor.generic(operation.method, operation.address({}), body, "application/json")
        if answer.status_code not in {403, 404}:
            answered.add(str(operation))
        elif operation.method != "GET":
            assert answer.status_code == 403, operation
    assert answered <= {
        "GET /api/v1/shared",
        "GET /api/v1/changes",
        "GET /api/v1/map",
        "GET /api/v1/map/find",
    }
    assert "GET /api/v1/map" in answered


def test_a_link_to_a_key_result_opens_that_one_only(acme: Sensors, executive: Client):
    with company_scope(acme.company.id):
        own, other = acme.key_result("Mine", owner=acme.of("Ann")), acme.key_result("Other")
    visitor = guest(share(executive, view="key_result", key_result_id=str(own.id))["token"])
    assert call(visitor, "GET", f"/map/line/{own.id}")[0] == 200
    assert call(visitor, "GET", f"/map/line/{other.id}")[0] == 403
    assert call(visitor, "GET", f"/key-results/{own.id}")[0] == 403
    assert call(visitor, "GET", "/map")[0] == 403


def test_a_session_that_is_open_beside_the_link_does_not_widen_it(acme: Sensors, executive: Client):
    token = share(executive, unit_id=str(acme.units["EAST"].id))["token"]
    executive.defaults["HTTP_X_SHARE_LINK"] = token
    assert names_on_map(executive) == {"Signed", "EAST", "Ann"}
    assert call(executive, "GET", "/home")[0] == 403


def test_another_companys_ids_are_not_found_by_a_guest_nor_its_links_by_others(
    acme: Sensors, executive: Client
):
    other = Company.objects.create(code="other", name="Other", created_at=AT)
    with company_scope(other.id):
        theirs = Sensors(other)
        foreign = theirs.key_result("Theirs")
        stranger = theirs.browser("Ann", "executive")
    made = share(executive)
    assert call(guest(made["token"]), "GET", f"/map/children/{foreign.id}")[0] == 404
    assert call(stranger, "DELETE", f"/share-links/{made['link']['id']}")[0] == 404
    assert call(stranger, "GET", "/share-links") == (200, [])
    body = {"view": "map", "unit_id": str(acme.units["EAST"].id)}
    assert call(stranger, "POST", "/share-links", body)[0] == 404


def test_a_head_sees_and_takes_back_only_the_links_of_their_subtree(head: Client, executive: Client):
    own, whole = share(head), share(executive)
    _, seen = call(head, "GET", "/share-links")
    assert [row["id"] for row in seen] == [own["link"]["id"]]
    assert call(head, "DELETE", f"/share-links/{whole['link']['id']}")[0] == 404
    assert call(executive, "DELETE", f"/share-links/{own['link']['id']}")[0] == 204


def test_made_opened_the_first_time_and_revoked_are_told_by_the_audit(acme: Sensors, executive: Client):
    made = share(executive)
    visitor = guest(made["token"])
    for _ in range(3):
        call(visitor, "GET", "/map")
    call(executive, "DELETE", f"/share-links/{made['link']['id']}")
    with company_scope(acme.company.id):
        told = AuditEntry.objects.filter(object_type="share_link").order_by("id")
        assert [(row.action, row.origin) for row in told] == [
            ("share_link.create", "person"),
            ("share_link.open", "link"),
            ("share_link.revoke", "person"),
        ]


def test_guessing_tokens_is_refused_after_a_while(executive: Client):
    made = share(executive)
    for number in range(FAILURES_PER_ADDRESS):
        assert call(guest(f"guess-{number}"), "GET", "/shared")[0] == 404
    status, problem = call(guest(made["token"]), "GET", "/shared")
    assert (status, problem["code"]) == (429, "too_many_sign_ins")


def test_the_page_of_a_link_tells_its_address_to_nobody():
    answer = Client().get("/shared/some-token")
    answer.close()
    assert answer["Referrer-Policy"] == "no-referrer"
    assert answer["X-Robots-Tag"] == "noindex, nofollow"


def test_the_list_of_links_costs_the_same_however_many_there_are(executive: Client):
    def cost() -> int:
        with CaptureQueriesContext(connection) as captured:
            assert call(executive, "GET", "/share-links")[0] == 200
        return len(captured)

    share(executive)
    few = cost()
    for _ in range(3):
        share(executive)
    assert cost() == few <= 8


def test_the_database_itself_keeps_links_short(acme: Sensors):
    from django.db import IntegrityError, transaction

    with company_scope(acme.company.id), pytest.raises(IntegrityError), transaction.atomic():
        ShareLink.objects.create(
            creator=acme.people["Max"],
            view="map",
            unit=acme.units["EAST"],
            made_at=AT,
            expires_at=AT + timedelta(days=91),
        )


def test_what_is_not_there_cannot_be_revoked(executive: Client):
    assert call(executive, "DELETE", f"/share-links/{uuid4()}")[0] == 404
