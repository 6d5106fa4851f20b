"""Open pages are told of what changed in what they see, in few statements."""

import json
from collections.abc import Iterator
from datetime import timedelta
from urllib.parse import quote

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from throughline.access.models import Login
from throughline.kit.scope import company_scope
from throughline.kit.tests.forget import forget_company
from throughline.org.models import Person, RoleAssignment
from throughline.progress.tests.seller import Seller, deal, make_seller

ADDRESS, NOTHING = "/api/v1/changes", "/api/v1/nothing"


@pytest.fixture
def seller(django_db_setup, django_db_blocker) -> Iterator[Seller]:
    """A seller that every connection sees, with all that its first records brought."""
    with django_db_blocker.unblock():
        seller = make_seller("live")
        seller.complete("deal")
        seller.bring([deal(1, "1001", "100", "2026-10-09"), deal(2, "1004", "7", "2026-10-09")])
        yield seller
        forget_company(seller.company.id)
        connection.close()


def browser(seller: Seller, number: str, role: str | None = None) -> Client:
    login = Login.objects.create(company=seller.company, name=f"{number}@{seller.company.code}")
    with company_scope(seller.company.id):
        Person.objects.filter(number=number).update(login=login)
        if role:
            RoleAssignment.objects.create(person=seller.people[number], role=role)
    signed_in = Client(headers={"Accept-Language": "en"})
    signed_in.force_login(login)
    return signed_in


def begin(reader: Client) -> str:
    answer = reader.get(ADDRESS).json()
    assert (answer["topics"], answer["key_results"], answer["reset"]) == ([], [], False)
    return str(answer["cursor"])


def ask(reader: Client, cursor: str):
    return reader.get(f"{ADDRESS}?since={quote(cursor)}")


def test_nobody_asks_without_signing_in(seller: Seller):
    assert Client().get(ADDRESS).status_code == 401


def test_a_record_tells_its_owner_and_those_who_see_everything_but_no_teammate(seller: Seller):
    owner, teammate = browser(seller, "1001"), browser(seller, "1002")
    executive = browser(seller, "1003", "executive")
    cursors = [begin(reader) for reader in (owner, teammate, executive)]
    seller.bring([deal(3, "1001", "50", "2026-10-10")])
    told = ask(owner, cursors[0]).json()
    assert told["topics"] == ["key_result"]
    assert told["key_results"] == [str(seller.key_results["won", "1001"].id)]
    assert ask(teammate, cursors[1]).status_code == 204
    everything = ask(executive, cursors[2]).json()["key_results"]
    assert str(seller.key_results["won", "hq"].id) in everything
    assert len(everything) > 1
    assert ask(owner, told["cursor"]).status_code == 204


def test_whoever_reads_the_inbox_hears_that_records_came(seller: Seller):
    admin = browser(seller, "1003", "admin")
    cursor = begin(admin)
    seller.bring([deal(3, "1001", "50", "2026-10-10")])
    assert "inbox" in ask(admin, cursor).json()["topics"]


def test_the_same_figures_again_are_no_change(seller: Seller):
    planner = browser(seller, "1003", "planner")
    cursor = begin(planner)
    seller.bring([deal(1, "1001", "100", "2026-10-09")])
    assert ask(planner, cursor).status_code == 204


def test_a_check_in_tells_whoever_sees_its_key_result(seller: Seller):
    owner, teammate = browser(seller, "1001"), browser(seller, "1002")
    cursors = [begin(reader) for reader in (owner, teammate)]
    key_result = seller.key_results["won", "1001"].id
    body = json.dumps({"confidence": 7, "note": "Two deals close this week."})
    path = f"/api/v1/goals/key-results/{key_result}/check-ins"
    assert owner.post(path, body, "application/json").status_code == 201
    assert ask(owner, cursors[0]).json()["topics"] == ["goal", "key_result"]
    assert ask(teammate, cursors[1]).status_code == 204


def test_the_organisation_is_everybodys(seller: Seller):
    admin, member = browser(seller, "1003", "admin"), browser(seller, "1002")
    cursor = begin(member)
    path = f"/api/v1/org/units/{seller.units['e1'].id}/name"
    assert admin.put(path, json.dumps({"name": "East 1"}), "application/json").status_code == 204
    assert ask(member, cursor).json()["topics"] == ["organisation"]


def test_another_company_is_told_nothing(seller: Seller):
    other = make_seller("elsewhere")
    outsider = browser(other, "1003", "executive")
    cursor = begin(outsider)
    seller.bring([deal(3, "1001", "50", "2026-10-10")])
    assert ask(outsider, cursor).status_code == 204
    forget_company(other.company.id)


def test_a_cursor_that_is_too_old_begins_anew(seller: Seller, monkeypatch):
    reader = browser(seller, "1001")
    cursor = begin(reader)
    from throughline.kit.clock import now

    later = now() + timedelta(minutes=40)
    monkeypatch.setattr("throughline.config.request.now", lambda: later)
    renewed = ask(reader, cursor).json()
    assert (renewed["topics"], renewed["reset"]) == ([], False)
    monkeypatch.setattr("throughline.config.request.now", lambda: later + timedelta(minutes=40))
    assert ask(reader, cursor).json()["reset"]
    assert ask(reader, renewed["cursor"]).json()["reset"] is False


@pytest.mark.parametrize("since", ["yesterday", "1.10:20:9", "1.10:20:'"])
def test_a_malformed_cursor_is_refused_by_name(seller: Seller, since: str):
    answer = ask(browser(seller, "1001"), since)
    assert (answer.status_code, answer.json()["code"]) == (400, "malformed_cursor")


def test_asking_takes_one_statement_more_than_nothing_does(seller: Seller):
    reader = browser(seller, "1001")
    cursor = begin(reader)
    assert statements(reader, f"{ADDRESS}?since={quote(cursor)}") == statements(reader, NOTHING) + 1


def statements(reader: Client, address: str) -> int:
    with CaptureQueriesContext(connection) as captured:
        assert reader.get(address).status_code == 204
    return len(captured)
