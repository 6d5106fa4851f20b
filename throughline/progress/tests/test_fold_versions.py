"""Deletions, and records that tell only what changed: in whatever order they come."""

from datetime import timedelta
from decimal import Decimal
from itertools import permutations
from typing import Any

import pytest

from throughline.crm.mapping.tombstone import tombstone
from throughline.crm.models import Connector, Fact, InboxRecord
from throughline.crm.services.append_records import Arrived, append_records
from throughline.kit.scope import company_scope
from throughline.progress.tests.seller import AT, MAPPING, Seller, deal
from throughline.progress.tests.test_fold_changes import ledger

LATER = AT + timedelta(days=1)
EVEN_LATER = AT + timedelta(days=2)


def bury(seller: Seller, external_id: str, as_of: Any = LATER) -> None:
    record = Arrived(external_id, "", tombstone("id", external_id))
    with company_scope(seller.company.id):
        append_records(
            connector_id=seller.connector.id, object_kind="deal", records=[record], as_of=as_of, at=as_of
        )
    seller.fold()


def test_what_is_deleted_takes_its_credit_back_and_keeps_what_was_known(seller: Seller):
    seller.complete("deal")
    seller.bring([deal(1, "1001", "100", "2026-10-09"), deal(2, "1001", "7", "2026-10-09")])
    bury(seller, "D1")
    assert (seller.actuals()["hq"], seller.waiting()) == (7, {})
    with company_scope(seller.company.id):
        fact = Fact.objects.get(external_id="D1")
    assert (fact.stage, fact.name, fact.amount) == ("cancelled", "deal 1", 100)


def test_a_later_version_brings_it_back_and_an_older_one_does_not(seller: Seller):
    seller.complete("deal")
    bury(seller, "D1")
    seller.bring([deal(1, "1001", "100", "2026-10-09")])
    assert (seller.actuals(), ledger(seller)) == ({}, [])
    seller.bring([deal(1, "1001", "40", "2026-10-09")], as_of=EVEN_LATER)
    assert seller.actuals()["hq"] == 40


def test_a_won_deal_that_is_open_again_and_an_amount_below_zero_count_as_they_are(seller: Seller):
    seller.complete("deal")
    seller.bring([deal(1, "1001", "100", "2026-10-09"), deal(2, "1001", "-30.50", "2026-10-09")])
    assert seller.actuals()["hq"] == Decimal("69.50")
    seller.bring([deal(1, "1001", "100", "", "Engaging")], as_of=LATER)
    assert seller.actuals()["hq"] == Decimal("-30.50")
    seller.bring([deal(1, "1004", "12345678901234567890.55", "2026-10-09")], as_of=EVEN_LATER)
    assert seller.actuals()["hq"] == Decimal("12345678901234567860.05")


PARTS: list[dict[str, str]] = [
    {**deal(1, "1001", "100", "", "Engaging"), "modified": "2026-11-01T09:00:00+08:00"},
    {"id": "D1", "amount": "250", "modified": "2026-11-02T09:00:00+08:00"},
    {"id": "D1", "stage": "Won", "closed": "2026-11-03", "modified": "2026-11-03T09:00:00+08:00"},
    {"id": "D1", "owner": "1004", "modified": "2026-11-04T09:00:00+08:00"},
]


@pytest.fixture
def partial(seller: Seller) -> Seller:
    changed = {**MAPPING["deal"], "modified_at": "modified", "partial": True}
    with company_scope(seller.company.id):
        Connector.objects.update(mapping={**MAPPING, "deal": changed})
    seller.complete("deal")
    return seller


@pytest.mark.parametrize("order", list(permutations(range(4)))[::5], ids=str)
@pytest.mark.parametrize("at_once", [True, False])
def test_changed_fields_end_at_the_same_whole_in_any_order(
    partial: Seller, order: tuple[int, ...], at_once: bool
):
    rows = [PARTS[at] for at in order]
    for some in [rows] if at_once else [[row] for row in rows]:
        partial.bring(some, version="modified")
    assert partial.waiting() == {}
    actuals = partial.actuals()
    assert (actuals.get("1001", 0), actuals["1004"], actuals["hq"]) == (0, 250, 250)
    assert sum(amount for _, amount, _ in ledger(partial)) == 250


def test_a_change_to_something_unknown_waits_until_the_rest_comes(partial: Seller):
    partial.bring([PARTS[2]], version="modified")
    assert list(partial.waiting()) == ["D1"]
    partial.bring([PARTS[0]], version="modified")
    assert partial.waiting() == {}
    assert partial.actuals()["1001"] == 100
    with company_scope(partial.company.id):
        assert set(InboxRecord.objects.values_list("state", flat=True)) == {"done"}


def test_a_partial_record_after_a_deletion_brings_the_thing_back(partial: Seller):
    partial.bring([*PARTS[:3]], version="modified")
    bury(partial, "D1")
    assert partial.actuals()["hq"] == 0
    back = {"id": "D1", "amount": "90", "modified": "2026-11-20T09:00:00+08:00"}
    partial.bring([back], version="modified", as_of=EVEN_LATER)
    assert partial.actuals()["1001"] == 90
