"""Facts that several people share in, and words for people that were settled once."""

from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest

from throughline.crm.models import Connector, Fact, OwnerAlias
from throughline.kit.scope import company_scope
from throughline.progress.services.rebuild_days import rebuild_days
from throughline.progress.tests.seller import AT, MAPPING, Seller, deal
from throughline.progress.tests.test_fold_changes import ledger

LATER = AT + timedelta(days=1)


def mapped(seller: Seller, **changes: Any) -> None:
    with company_scope(seller.company.id):
        Connector.objects.update(mapping={**MAPPING, "deal": {**MAPPING["deal"], **changes}})


def shared(amount: str, team: str) -> dict[str, str]:
    return deal(1, "1001", amount, "2026-10-09", team=team)


@pytest.fixture
def splitting(seller: Seller) -> Seller:
    seller.complete("deal")
    mapped(seller, participants={"columns": ["team"]})
    return seller


def test_participants_share_a_fact_to_the_cent_and_the_unit_counts_it_once(splitting: Seller):
    splitting.bring([shared("100.00", "1001、1002、1003")])
    actuals = splitting.actuals()
    shares = sorted(actuals[number] for number in ("1001", "1002", "1003"))
    assert shares == [Decimal("33.33"), Decimal("33.33"), Decimal("33.34")]
    assert (actuals["east"], actuals["hq"]) == (100, 100)


def test_shares_follow_the_parts_and_change_by_exact_negatives(splitting: Seller):
    splitting.bring([shared("1000", "1001:60、1002:40")])
    splitting.bring([shared("1000", "1001:50、1004:50")], as_of=LATER)
    actuals = splitting.actuals()
    assert [actuals[one] for one in ("1001", "1002", "1004", "hq")] == [500, 0, 500, 1000]
    assert sum(amount for _, amount, _ in ledger(splitting)) == 1000


def test_a_record_without_participants_is_its_owners(splitting: Seller):
    splitting.bring([shared("70", "")])
    assert splitting.actuals()["1001"] == 70


def test_a_participant_whom_nobody_knows_keeps_the_record_waiting(splitting: Seller):
    splitting.bring([shared("70", "1001、9999")])
    assert splitting.waiting() == {"D1": "owner_unknown"}


def settle(seller: Seller, word: str, verdict: str, number: str = "", everywhere: bool = False) -> None:
    with company_scope(seller.company.id):
        OwnerAlias.objects.create(
            connector=None if everywhere else seller.connector, word=word, verdict=verdict, settled_at=AT,
            person=seller.people.get(number),
        )  # fmt: skip


def test_a_settled_word_goes_before_what_matching_finds(seller: Seller):
    seller.complete("deal")
    settle(seller, "1001", "person", "1004", everywhere=True)
    settle(seller, "老王", "person", "1002")
    seller.bring([deal(1, "1001", "100", "2026-10-09"), deal(2, "老王", "7", "2026-10-09")])
    actuals = seller.actuals()
    assert ("1001" in actuals, actuals["1004"], actuals["1002"]) == (False, 100, 7)


def test_what_is_settled_for_the_connector_goes_before_what_is_for_all(seller: Seller):
    seller.complete("deal")
    settle(seller, "老王", "person", "1001", everywhere=True)
    settle(seller, "老王", "person", "1002")
    seller.bring([deal(1, "老王", "100", "2026-10-09")])
    assert seller.actuals()["1002"] == 100


def test_nobodys_record_counts_for_the_root_alone(seller: Seller):
    seller.complete("deal")
    settle(seller, "已离职", "nobody")
    seller.bring([deal(1, "已离职", "100", "2026-10-09"), deal(2, "1001", "5", "2026-10-09")])
    actuals = seller.actuals()
    assert (actuals["hq"], actuals["east"], actuals["1001"]) == (105, 5, 5)
    with company_scope(seller.company.id):
        rebuild_days([one.id for one in seller.key_results.values()])
    seller.bring([deal(3, "1001", "1", "2026-10-10")])
    assert (seller.actuals()["hq"], seller.actuals()["east"]) == (106, 6)


def test_an_ignored_record_is_kept_and_counts_for_nobody(seller: Seller):
    seller.complete("deal")
    settle(seller, "测试账号", "ignore")
    seller.bring([deal(1, "测试账号", "100", "2026-10-09")])
    assert (seller.actuals(), ledger(seller), seller.waiting()) == ({}, [], {})
    with company_scope(seller.company.id):
        assert Fact.objects.get().owner_id is None
