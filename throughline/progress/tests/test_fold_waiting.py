"""A record that cannot be mapped waits with its reason, and is folded once it is mended."""

from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest

from throughline.crm.mapping.reasons import sentence
from throughline.crm.models import Connector, InboxRecord
from throughline.crm.services.replay import read_again, replay_waiting
from throughline.crm.services.save_connector import save_connector
from throughline.kit.scope import company_scope
from throughline.org.models import Person
from throughline.progress.tests.seller import AT, MAPPING, Seller, deal

BAD = {
    "date_unreadable": deal(1, "1001", "100", "09/10/2026"),
    "stage_unknown": deal(1, "1001", "100", "2026-10-09", "Gewonnen"),
    "owner_unknown": deal(1, "9999", "100", "2026-10-09"),
    "not_a_number": deal(1, "1001", "about 100", "2026-10-09"),
    "amount_too_fine": deal(1, "1001", "0.0000001", "2026-10-09"),
    "amount_missing": deal(1, "1001", "", "2026-10-09"),
    "date_missing": deal(1, "1001", "100", ""),
    "text_too_long": deal(1, "1001", "100", "2026-10-09", product="x" * 301),
    "id_missing": {**deal(1, "1001", "100", "2026-10-09"), "id": ""},
}


@pytest.mark.parametrize("reason", BAD)
def test_a_bad_record_waits_with_its_reason_and_the_good_ones_go_on(seller: Seller, reason: str):
    seller.complete("deal")
    folded = seller.bring([BAD[reason], deal(2, "1002", "50", "2026-10-09")])
    assert (folded.taken, folded.waiting) == (2, 1)
    assert list(seller.waiting().values()) == [reason]
    assert seller.actuals()["hq"] == Decimal(50)
    with company_scope(seller.company.id):
        row = InboxRecord.objects.get(state="waiting")
    assert "{" not in sentence(row.reason_code, row.reason, "zh") + sentence(
        row.reason_code, row.reason, "en"
    )


def test_a_currency_without_a_rate_or_that_is_none_waits(seller: Seller):
    row = {"id": "K1", "owner": "1003", "amount": "30", "currency": "USD", "signed": "2026-10-02"}
    seller.bring([row, {**row, "id": "K2", "currency": "贝壳"}], kind="contract")
    assert seller.waiting() == {"K1": "rate_missing", "K2": "other_currency"}


def test_two_people_of_one_name_are_not_guessed_between(seller: Seller):
    with company_scope(seller.company.id):
        Person.objects.create(number="2001", name="P1004", name_key="p1004")
    seller.bring([{"id": "V1", "owner": "P1004", "on": "2026-10-10"}], kind="visit")
    assert seller.waiting() == {"V1": "owner_ambiguous"}


def test_a_body_that_is_not_an_object_waits(seller: Seller):
    seller.arrive([deal(1, "1001", "100", "2026-10-09")])
    with company_scope(seller.company.id):
        InboxRecord.objects.update(body=b"[1, 2")
    seller.fold()
    assert seller.waiting() == {"D1": "body_unreadable"}


def mended(seller: Seller, **changes: Any) -> dict[str, Any]:
    mapping = {**MAPPING, "deal": {**MAPPING["deal"], **changes}}
    with company_scope(seller.company.id):
        save_connector(actor=seller.actor(), at=AT, code="crm", mapping=mapping)
        seller.connector = Connector.objects.get()
    return mapping


def test_records_are_replayed_after_the_mapping_is_mended(seller: Seller):
    seller.complete("deal")
    seller.bring([BAD["owner_unknown"]])
    mended(seller, owner={"column": "owner", "match": "number", "aliases": {"9999": "1004"}})
    with company_scope(seller.company.id):
        assert replay_waiting(actor=seller.actor(), at=AT) == 1
    seller.fold()
    assert seller.waiting() == {}
    assert seller.actuals()["1004"] == Decimal(100)


def test_a_replayed_record_does_not_overwrite_a_newer_one(seller: Seller):
    seller.complete("deal")
    seller.bring([BAD["stage_unknown"]])
    seller.bring([deal(1, "1001", "700", "2026-10-09")], as_of=AT + timedelta(days=1))
    words = {**MAPPING["deal"]["stage"]["words"], "Gewonnen": "won"}
    mended(seller, stage={"column": "stage", "words": words})
    with company_scope(seller.company.id):
        replay_waiting(actor=seller.actor(), at=AT)
    assert (seller.fold().taken, seller.waiting()) == (1, {})
    assert seller.actuals()["1001"] == Decimal(700)


def test_records_that_were_read_wrongly_can_be_read_again(seller: Seller):
    seller.complete("deal")
    seller.bring([deal(1, "1001", "100", "2026-10-09")])
    mended(seller, amount="better")
    seller.arrive([deal(2, "1001", "1", "2026-10-09", better="5")])
    with company_scope(seller.company.id):
        assert read_again(actor=seller.actor(), at=AT, connector_id=seller.connector.id) == 1
    seller.fold()
    assert seller.waiting() == {"D1": "amount_missing"}
    assert seller.actuals()["1001"] == Decimal(105)
