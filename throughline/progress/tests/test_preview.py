"""A preview says what records would become, and stores nothing."""

import json
from typing import Any

from throughline.credits.models import CreditLine
from throughline.crm.models import Fact
from throughline.kit.scope import company_scope
from throughline.progress.tests.seller import MAPPING, Seller, deal, make_seller
from throughline.progress.tests.test_progress_api import browser

ADDRESS = "/api/v1/crm/connectors/crm/preview"


def ask(seller: Seller, number: str = "1005", role: str = "admin", **body: Any) -> Any:
    reader = browser(seller, number, role)
    return reader.post(ADDRESS, json.dumps({"object_kind": "deal", **body}), "application/json")


def test_each_record_says_what_it_would_become(seller: Seller):
    records = [
        deal(1, "1001", "100.00", "2026-10-09", team="1001、1002、1003"),
        deal(2, "1001", "5", "", "Engaging"),
        deal(3, "nobody", "5", "2026-10-09"),
        {"throughline:deleted": True, "id": "D4"},
    ]
    mapping = {**MAPPING["deal"], "participants": {"columns": ["team"]}}
    answer = ask(seller, mapping=mapping, records=records).json()
    assert [row["became"] for row in answer["rows"]] == ["waits", "counts", "kept", "deleted"]
    waits, counts = answer["rows"][:2]
    assert (waits["reason"]["code"], waits["reason"]["field"]) == ("owner_unknown", "owner")
    assert sorted(credit["amount"] for credit in counts["credits"]) == ["33.33", "33.33", "33.34"]
    assert {credit["person"] for credit in counts["credits"]} == {"P1001", "P1002", "P1003"}
    assert (answer["owners"]["words"], answer["owners"]["matched"]) == (4, 3)
    assert answer["stages"][0] == {"word": "Won", "records": 2, "guessed": "won"}
    with company_scope(seller.company.id):
        assert (Fact.objects.count(), CreditLine.objects.count()) == (0, 0)


def test_an_alias_says_whom_it_means_even_if_nobody_has_that_number(seller: Seller):
    records = [deal(1, "阿陈", "5", "2026-10-09"), deal(2, "小王", "5", "2026-10-09")]
    owner = {**MAPPING["deal"]["owner"], "aliases": {"阿陈": "1001", "小王": "9999"}}
    answer = ask(seller, mapping={**MAPPING["deal"], "owner": owner}, records=records).json()
    assert answer["owners"]["unmatched"] == ["小王"]
    assert answer["owners"]["aliases"] == [
        {"word": "阿陈", "number": "1001", "person": "P1001"},
        {"word": "小王", "number": "9999", "person": None},
    ]
    assert [row["became"] for row in answer["rows"]] == ["waits", "counts"]


def test_the_owner_of_an_account_is_looked_for_too(seller: Seller):
    mapping = {"external_id": "id", "name": "name", "owner": {"column": "who", "match": "number"}}
    records = [{"id": "A1", "name": "Acme", "who": "1001"}, {"id": "A2", "name": "Bell", "who": "阿陈"}]
    answer = ask(seller, object_kind="account", mapping=mapping, records=records).json()
    assert (answer["owners"]["matched"], answer["owners"]["unmatched"]) == (1, ["阿陈"])
    assert [row["became"] for row in answer["rows"]] == ["account", "account"]


def test_the_latest_records_of_the_inbox_are_read_where_none_are_given(seller: Seller):
    seller.bring([deal(n, "1001", "5", "2026-10-09") for n in range(3)])
    answer = ask(seller, mapping=MAPPING["deal"]).json()
    assert (answer["source"], answer["records"], answer["facts"]) == ("inbox", 3, 3)
    assert {row["became"] for row in answer["rows"]} == {"counts"}
    assert next(one for one in answer["columns"] if one["column"] == "owner")["samples"] == ["1001"]


def test_without_a_mapping_one_is_proposed_and_tried(seller: Seller):
    records = [{"商机编号": "D1", "负责人": "P1001", "阶段": "赢单", "金额": "5", "成交日期": "2026-10-09"}]
    answer = ask(seller, records=records).json()
    assert answer["proposed"]["owner"] == {"column": "负责人", "match": "name"}
    assert answer["rows"][0]["became"] == "counts"


def test_a_mapping_that_is_not_complete_says_where(seller: Seller):
    lacking = {name: part for name, part in MAPPING["deal"].items() if name != "closed_on"}
    answer = ask(seller, mapping=lacking, records=[deal(1, "1001", "5", "2026-10-09")]).json()
    assert answer["problem"]["path"] == "deal.closed_on"
    assert answer["rows"] == []
    assert answer["columns"]


def test_previews_are_the_administrators(seller: Seller):
    assert ask(seller, "1001", "planner").status_code == 403
    other = make_seller("other")
    other.bring([deal(1, "1001", "5", "2026-10-09")])
    assert ask(seller).json()["records"] == 0


def test_a_new_mapping_reads_what_counts_and_what_waits_again(seller: Seller):
    seller.bring([deal(1, "1001", "5", "2026-10-09"), deal(2, "who", "5", "2026-10-09")])
    admin = browser(seller, "1005", "admin")
    answer = admin.post("/api/v1/crm/connectors/crm/read-again", "{}", "application/json")
    assert answer.json() == {"records": 2}
    assert seller.fold().taken == 2
