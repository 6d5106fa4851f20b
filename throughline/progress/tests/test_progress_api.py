"""The endpoints of crm, credits and progress: owner, teammate, outsider, administrator, another company."""

import json
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from throughline.access.models import Login
from throughline.crm.models import Fact, InboxRecord
from throughline.kit.scope import company_scope
from throughline.org.models import Headship, Person, RoleAssignment
from throughline.progress.tests.seller import LONG_AGO, MAPPING, Seller, deal, make_seller
from throughline.progress.tests.test_load import CSV

FACTS, LINES, WAITING = "/api/v1/crm/facts", "/api/v1/credits/lines", "/api/v1/crm/inbox/waiting"


def browser(seller: Seller, number: str, role: str | None = None) -> Client:
    login = Login.objects.create(company=seller.company, name=f"{number}@{seller.company.code}")
    with company_scope(seller.company.id):
        Person.objects.filter(number=number).update(login=login)
        if role:
            RoleAssignment.objects.create(person=seller.people[number], role=role)
    signed_in = Client(headers={"Accept-Language": "en"})
    signed_in.force_login(login)
    return signed_in


def owners(answer: Any, field: str) -> set[str]:
    assert answer.status_code == 200, answer.content
    return {row[field] for row in answer.json()["items"]}


@pytest.fixture
def sold(seller: Seller) -> Seller:
    seller.complete("deal")
    seller.bring([
        deal(1, "1001", "100", "2026-10-09"), deal(2, "1002", "50", "2026-10-10"),
        deal(3, "1004", "7", "2026-10-10"), deal(4, "1001", "", "", "Engaging"),
        deal(5, "9999", "7", "2026-10-10"),
    ])  # fmt: skip
    with company_scope(seller.company.id):
        Headship.objects.create(unit=seller.units["east"], person=seller.people["1005"], valid_from=LONG_AGO)
    return seller


def ids(seller: Seller, *numbers: str) -> set[str]:
    return {str(seller.people[number].id) for number in numbers}


@pytest.mark.parametrize(("address", "field"), [(FACTS, "owner_id"), (LINES, "person_id")])
def test_facts_and_credits_are_seen_by_owner_and_heads_above(sold: Seller, address: str, field: str):
    assert owners(browser(sold, "1001").get(address), field) == ids(sold, "1001")
    assert owners(browser(sold, "1002").get(address), field) == ids(sold, "1002")
    assert owners(browser(sold, "1005").get(address), field) == ids(sold, "1001", "1002")
    assert owners(browser(sold, "1003", "finance").get(address), field) == ids(sold, "1001", "1002", "1004")
    other = make_seller("other")
    assert owners(browser(other, "1001", "finance").get(address), field) == set()


def test_open_deals_are_asked_for_by_stage(sold: Seller):
    rows = browser(sold, "1001").get(f"{FACTS}?stage=open&kind=deal").json()["items"]
    assert [(row["external_id"], row["amount"]) for row in rows] == [("D4", None)]


def test_lists_go_on_page_by_page_and_take_few_statements(sold: Seller, django_assert_max_num_queries):
    reader = browser(sold, "1003", "finance")
    first = reader.get(f"{LINES}?limit=2").json()
    rest = reader.get(f"{LINES}?limit=2&after={first['next']}").json()
    assert (len(first["items"]), len(rest["items"]), rest["next"]) == (2, 1, None)
    for address in (FACTS, LINES):
        with django_assert_max_num_queries(9):
            reader.get(address)


def test_the_records_behind_a_number_are_those_that_it_counts(sold: Seller):
    def feed(reader: Client, owner: str) -> Any:
        key_result = sold.key_results["won", owner]
        return reader.get(f"/api/v1/progress/key-results/{key_result.id}/credits")

    mine = feed(browser(sold, "1001"), "1001").json()["items"]
    assert [(row["fact"]["external_id"], row["amount"]) for row in mine] == [("D1", "100.000000")]
    head = browser(sold, "1005")
    assert owners(feed(head, "east"), "person_id") == ids(sold, "1001", "1002")
    everything = feed(browser(sold, "1003", "executive"), "hq")
    assert owners(everything, "person_id") == ids(sold, "1001", "1002", "1004")
    assert feed(head, "west").status_code == 404
    assert feed(browser(sold, "1002"), "1001").status_code == 404
    assert feed(browser(make_seller("other"), "1001", "executive"), "hq").status_code == 404


def test_what_waits_is_seen_by_administrators_with_its_reason(sold: Seller):
    admin = browser(sold, "1001", "admin")
    [row] = admin.get(WAITING).json()["items"]
    assert (row["external_id"], row["reason"]) == ("D5", "owner_unknown")
    assert row["message"].startswith("No person has “9999” as number.")
    assert browser(sold, "1002", "executive").get(WAITING).status_code == 403
    assert browser(make_seller("other"), "1001", "admin").get(WAITING).json()["items"] == []


def test_waiting_records_are_replayed_by_administrators(sold: Seller):
    def replay(reader: Client) -> Any:
        return reader.post("/api/v1/crm/inbox/replay", json.dumps({}), "application/json")

    assert replay(browser(sold, "1002", "planner")).status_code == 403
    assert replay(browser(sold, "1001", "admin")).json() == {"records": 1, "job": None}
    with company_scope(sold.company.id):
        assert InboxRecord.objects.get(state="pending").external_id == "D5"


def upload(reader: Client, query: str = "object_kind=deal&as_of=2026-11-15") -> Any:
    file = SimpleUploadedFile("deals.csv", CSV.encode())
    return reader.post(f"/api/v1/crm/connectors/crm/load?{query}", {"file": file})


def test_a_file_is_uploaded_by_administrators_and_folded_later(seller: Seller):
    admin = browser(seller, "1001", "admin")
    answer = upload(admin)
    assert (answer.status_code, answer.json()) == (202, {"rows": 7, "new_records": 7})
    assert seller.fold().credits == 4
    assert upload(admin).json() == {"rows": 7, "new_records": 0}
    assert upload(browser(seller, "1002")).status_code == 403
    assert upload(admin, "object_kind=deal&as_of=yesterday").json()["code"] == "unreadable_moment"
    assert upload(admin, "object_kind=invoice").json()["code"] == "object_not_mapped"
    assert upload(browser(make_seller("other"), "1001", "admin")).status_code == 202
    with company_scope(seller.company.id):
        assert Fact.objects.count() == 7


def test_a_connector_is_made_and_its_mapping_checked(seller: Seller):
    def put(reader: Client, mapping: Any) -> Any:
        body = json.dumps({"mapping": mapping})
        return reader.put("/api/v1/crm/connectors/second", body, "application/json")

    admin = browser(seller, "1001", "admin")
    assert put(admin, MAPPING).json()["mapping_version"] == 1
    assert put(admin, {**MAPPING, "deals": {}}).json()["code"] == "mapping_unknown_field"
    assert [row["code"] for row in admin.get("/api/v1/crm/connectors").json()] == ["crm", "second"]
    assert put(browser(seller, "1002"), MAPPING).status_code == 403


def test_metrics_are_everybodys_to_read_and_the_planners_to_define(seller: Seller):
    body = json.dumps({"code": "paid", "name": "Paid", "fact_kind": "payment", "date_kind": "paid"})

    def define(reader: Client) -> Any:
        return reader.post("/api/v1/crm/metrics", body, "application/json")

    member = browser(seller, "1001")
    assert define(member).status_code == 403
    assert define(browser(seller, "1002", "planner")).status_code == 201
    codes = [row["code"] for row in member.get("/api/v1/crm/metrics").json()]
    assert codes == ["paid", "signed", "visits", "won"]


def test_planners_evaluate_as_of_a_moment(sold: Seller):
    def evaluate(reader: Client) -> Any:
        body = json.dumps({"as_of": "2026-11-20"})
        return reader.post("/api/v1/progress/evaluate", body, "application/json")

    assert evaluate(browser(sold, "1001")).status_code == 403
    count = len(sold.key_results)
    assert evaluate(browser(sold, "1002", "planner")).json() == {"as_of": "2026-11-20", "key_results": count}
    assert sold.key_result("won", "1001").evaluated_as_of.isoformat() == "2026-11-20"  # type: ignore[union-attr]
