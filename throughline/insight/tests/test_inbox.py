"""The inbox: what arrived, what waits and why, what became of it, and what people do about it."""

import json
from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from throughline.audit.models import AuditEntry
from throughline.crm.models import InboxRecord
from throughline.kit.scope import company_scope
from throughline.org.models import RoleAssignment
from throughline.progress.tests.conftest import seller  # noqa: F401 -- a fixture
from throughline.progress.tests.seller import AT, Seller, deal, make_seller
from throughline.progress.tests.test_progress_api import browser

INBOX = "/api/v1/crm/inbox"
LATER = AT + timedelta(hours=3)


@pytest.fixture
def sold(seller: Seller) -> Seller:  # noqa: F811 -- the fixture
    """Two deals that count, one of an owner whom nobody knows, and one without an amount."""
    seller.complete("deal")
    seller.bring([
        deal(1, "1001", "100", "2026-10-09"), deal(2, "1002", "50", "2026-10-10"),
        deal(3, "9999", "700.50", "2026-10-10"), deal(4, "1001", "", "2026-10-11"),
    ])  # fmt: skip
    return seller


@pytest.fixture
def admin(sold: Seller) -> Client:
    return browser(sold, "1001", "admin")


def told(reader: Client, address: str = "", **query: Any) -> Any:
    answer = reader.get(f"{INBOX}{address}", query)
    assert answer.status_code == 200, answer.content
    return answer.json()


def write(reader: Client, address: str, **body: Any) -> Any:
    return reader.post(f"{INBOX}{address}", json.dumps(body), "application/json")


def named(page: Any) -> list[str]:
    return [row["external_id"] for row in page["items"]]


def record_of(seller: Seller, external_id: str, **more: Any) -> InboxRecord:  # noqa: F811 -- a seller
    with company_scope(seller.company.id):
        found: InboxRecord = InboxRecord.objects.filter(external_id=external_id, **more).latest("id")
        return found


def test_what_arrived_is_listed_the_newest_first_and_page_by_page(admin: Client):
    assert named(told(admin)) == ["D4", "D3", "D2", "D1"]
    first = told(admin, limit=3)
    rest = told(admin, limit=3, before=first["next"])
    assert (named(first), named(rest), rest["next"]) == (["D4", "D3", "D2"], ["D1"], None)


@pytest.mark.parametrize(("query", "found"), [
    ({"state": "waiting"}, ["D4", "D3"]),
    ({"reason": "owner_unknown"}, ["D3"]),
    ({"external_id": " D2 "}, ["D2"]),
    ({"connector": "crm", "object_kind": "deal", "state": "done"}, ["D2", "D1"]),
    ({"connector": "another"}, []),
    ({"since": LATER.isoformat()}, []),
    ({"until": LATER.isoformat(), "state": "done"}, ["D2", "D1"]),
])  # fmt: skip
def test_the_list_is_narrowed(admin: Client, query: dict[str, str], found: list[str]):
    assert named(told(admin, **query)) == found


def test_the_summary_counts_and_says_what_waits_is_worth(admin: Client):
    summary = told(admin, "/summary")
    assert (summary["counts"]["done"], summary["counts"]["waiting"]) == (2, 2)
    owner = next(group for group in summary["waiting"] if group["reason"] == "owner_unknown")
    assert (owner["title"], owner["place"], owner["count"]) == ("Owner not matched", "owners", 1)
    assert owner["amounts"] == [{"currency": "CNY", "amount": "700.5"}]


def test_a_record_tells_what_it_became(sold: Seller, admin: Client):
    page = told(admin, f"/{record_of(sold, 'D1').id}")
    assert page["fact"]["current"]
    assert (page["fact"]["amount"], page["fact"]["owner"]["code"]) == ("100", "1001")
    assert [(line["amount"], line["standing"]) for line in page["credits"]] == [("100", "counts")]
    assert [(kr["owner"]["code"], kr["metric"]["zh"], kr["counted"]) for kr in page["key_results"]] == [
        ("1001", "won", "100"), ("e1", "won", "100"), ("east", "won", "100"), ("hq", "won", "100"),
    ]  # fmt: skip


def test_how_a_key_result_stands_is_told_to_those_only_who_may_see_it(sold: Seller, admin: Client):
    address = f"/{record_of(sold, 'D2').id}"
    assert [kr["seen"] for kr in told(admin, address)["key_results"]] == [None, None, None, None]
    with company_scope(sold.company.id):
        RoleAssignment.objects.create(person=sold.people["1001"], role="planner")
    seen = [kr["seen"] for kr in told(admin, address)["key_results"]]
    assert [(kr["title"], kr["actual"]) for kr in seen] == [
        ("key result", "50"), ("key result", "150"), ("key result", "150"), ("key result", "150"),
    ]  # fmt: skip


def test_a_changed_record_shows_its_versions_and_the_corrected_line(sold: Seller, admin: Client):
    old = record_of(sold, "D1")
    sold.bring([deal(1, "1001", "120", "2026-10-09")], as_of=LATER)
    page = told(admin, f"/{old.id}")
    assert not page["fact"]["current"]
    assert [line["standing"] for line in page["credits"]] == ["counts", "correction", "corrected"]
    assert page["key_results"][0]["counted"] == "120"
    assert [version["changes"] for version in page["versions"]] == [
        [{"name": "amount", "before": "100", "after": "120"}], [],
    ]  # fmt: skip


def test_a_record_that_waits_says_why_and_where_it_is_mended(sold: Seller, admin: Client):
    page = told(admin, f"/{record_of(sold, 'D3').id}")
    assert page["fact"] is None
    assert page["record"]["place"] == "owners"
    assert page["record"]["message"].startswith("No person has “9999”")


def test_a_record_is_mended_in_place_and_its_raw_one_is_kept(sold: Seller, admin: Client):
    raw = record_of(sold, "D3")
    answer = write(admin, f"/{raw.id}/mend", changes={"owner": "1002"}, words="typo")
    assert answer.status_code == 201, answer.content
    sold.fold()
    assert sold.actuals()["1002"] == Decimal("750.5")
    page = told(admin, f"/{answer.json()['id']}")
    assert (page["record"]["state"], page["versions"][0]["mended"]) == ("done", True)
    assert [(one["verb"], one["words"]) for one in page["handlings"]] == [("mended", "typo")]
    kept = told(admin, f"/{raw.id}")
    assert kept["record"]["state"] == "mended"
    assert next(cell["value"] for cell in kept["cells"] if cell["name"] == "owner") == "9999"
    assert write(admin, f"/{raw.id}/mend", changes={"owner": "1001"}).json()["code"] == "inbox_not_waiting"


def test_what_was_mended_does_not_wait_again_when_the_source_sends_the_same_once_more(
    sold: Seller, admin: Client
):
    write(admin, f"/{record_of(sold, 'D3').id}/mend", changes={"owner": "1002"})
    assert sold.arrive([deal(3, "9999", "700.50", "2026-10-10")], as_of=LATER) == 0
    assert sold.arrive([deal(3, "1004", "700.50", "2026-10-10")], as_of=LATER) == 1
    sold.fold()
    assert (sold.actuals()["1004"], sold.actuals()["1002"]) == (Decimal("700.5"), 50)


@pytest.mark.parametrize(("changes", "code"), [
    ({}, "inbox_nothing_mended"), ({"owner": "9999"}, "inbox_nothing_mended"),
    ({"nobody": "1"}, "inbox_field_unknown"),
])  # fmt: skip
def test_a_mend_that_changes_nothing_is_refused(sold: Seller, admin: Client, changes: Any, code: str):
    answer = write(admin, f"/{record_of(sold, 'D3').id}/mend", changes=changes)
    assert (answer.status_code, answer.json()["code"]) == (422, code)


def test_records_are_set_aside_with_a_word_why_and_taken_back(sold: Seller, admin: Client):
    one = str(record_of(sold, "D3").id)
    assert write(admin, "/set-aside", ids=[one], words=" ").json()["code"] == "inbox_words_needed"
    assert write(admin, "/set-aside", ids=[one], words="a test deal").json() == {"records": 1}
    assert named(told(admin, state="waiting")) == ["D4"]
    assert told(admin, "/summary")["counts"]["ignored"] == 1
    assert write(admin, "/replay").json()["records"] == 1
    sold.fold()
    assert record_of(sold, "D3").state == "ignored"
    assert write(admin, "/take-back", ids=[one]).json() == {"records": 1}
    sold.fold()
    assert record_of(sold, "D3").state == "waiting"
    verbs = [handling["verb"] for handling in told(admin, f"/{one}")["handlings"]]
    assert verbs == ["taken_back", "set_aside"]
    with company_scope(sold.company.id):
        actions = set(AuditEntry.objects.values_list("action", flat=True))
    assert actions >= {"inbox.set_aside", "inbox.taken_back", "inbox.replay"}


def test_all_that_wait_for_one_reason_are_tried_again(sold: Seller, admin: Client):
    assert write(admin, "/replay", reason="owner_unknown", connector="crm").json() == {
        "records": 1, "job": None,
    }  # fmt: skip
    assert [record_of(sold, one).state for one in ("D3", "D4")] == ["pending", "waiting"]


def test_only_administrators_see_the_inbox_and_none_of_another_company(sold: Seller, admin: Client):
    one = record_of(sold, "D1").id
    other = browser(make_seller("other"), "1001", "admin")
    for address in ("", "/summary", f"/{one}"):
        assert browser_once(sold, address).get(f"{INBOX}{address}").status_code == 403
    assert named(told(other)) == []
    assert other.get(f"{INBOX}/{one}").status_code == 404
    assert write(other, f"/{one}/mend", changes={"owner": "1"}).status_code == 404
    assert write(other, "/set-aside", ids=[str(one)], words="x").json() == {"records": 0}


def browser_once(seller: Seller, address: str) -> Client:  # noqa: F811 -- a seller
    """A planner, a new one each time."""
    numbers = {"": "1002", "/summary": "1003"}
    return browser(seller, numbers.get(address, "1004"), "planner")


def test_the_list_asks_no_more_the_longer_it_is(sold: Seller, admin: Client):
    def queries() -> int:
        with CaptureQueriesContext(connection) as captured:
            told(admin)
            told(admin, "/summary")
        return len(captured)

    few = queries()
    sold.bring([deal(n, "9999", "1", "2026-10-10") for n in range(10, 40)])
    assert queries() == few
