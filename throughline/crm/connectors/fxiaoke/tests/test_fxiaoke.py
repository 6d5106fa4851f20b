"""What is Fxiaoke's own: who asks, tokens that end early, what is voided, payments that nobody approved."""

import json
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import uuid4
from zoneinfo import ZoneInfo

import pytest

from throughline.crm.connectors.fxiaoke.desk import OperatorUnknown
from throughline.crm.connectors.fxiaoke.preset import MAPPING
from throughline.crm.connectors.fxiaoke.tests.served import ServedFxiaoke
from throughline.crm.connectors.tests.contract.company import opened
from throughline.crm.connectors.tests.contract.served import BEGUN
from throughline.crm.mapping.mapped import MappedFact
from throughline.crm.mapping.parse import parse_object
from throughline.crm.mapping.reader import FactReader, Place

ZONE = ZoneInfo("Asia/Shanghai")
MOMENT = int(BEGUN.timestamp() * 1_000)
PAYMENT = {
    "name": "HK-1", "payment_amount": "1.10", "payment_time": MOMENT, "account_id__r": "上海海泰",
    "owner__r": {"name": "林小满"}, "last_modified_time": MOMENT, "is_deleted": False,
}  # fmt: skip


@pytest.fixture
def crm(settings: Any) -> Iterator[ServedFxiaoke]:
    settings.OUTBOUND_ALLOW = ["127.0.0.1"]
    with ServedFxiaoke.serve() as made:
        yield made


def facts(crm: ServedFxiaoke, object_kind: Any) -> dict[str, MappedFact]:
    mapping = parse_object(object_kind, MAPPING[object_kind])
    reader = FactReader(mapping, Place(ZONE, ZONE, "CNY"))  # type: ignore[arg-type]
    with closing(opened(crm, payments=True)) as source:
        bodies = [one.body for page in source.changed(object_kind, None) for one in page]
    read = [reader.read(body, record_id=uuid4(), as_of=BEGUN) for body in bodies]
    return {fact.external_id: fact for fact in read}


def test_a_deal_is_closed_on_the_day_of_its_last_stage_and_not_on_the_expected_one(crm: ServedFxiaoke):
    crm.put(1)
    won = facts(crm, "deal")[crm.id_of(1)]
    assert won.dates["closed_on"] == date(2026, 11, 23)
    assert won.dates["expected_on"] == date(2026, 11, 24)


def test_a_voided_deal_is_deleted(crm: ServedFxiaoke):
    crm.put(1)
    crm.delete(1)
    assert facts(crm, "deal")[crm.id_of(1)].deleted
    with closing(opened(crm)) as source:
        assert list(source.ids("deal") or ()) == [[]]


def test_a_payment_counts_once_it_is_approved(crm: ServedFxiaoke):
    states = {"a": "normal", "b": "under_review", "c": "ineffective", "d": "invalid", "e": "in_change"}
    crm.payments = [{**PAYMENT, "_id": one, "life_status": state} for one, state in states.items()]
    read = facts(crm, "payment")
    assert [one for one, fact in read.items() if not fact.deleted] == ["a", "e"]
    assert [(day, amount) for _, day, amount in read["a"].credits] == [(date(2026, 11, 23), Decimal("1.10"))]


def test_payments_are_read_only_where_asked_for(crm: ServedFxiaoke):
    with closing(opened(crm)) as source:
        assert list(source.object_kinds) == ["deal", "account"]


def test_the_currency_of_a_record_comes_before_the_one_of_the_form(crm: ServedFxiaoke):
    crm.put(1)
    crm.put(2)
    crm.more[crm.id_of(2)] = {"mc_currency": "USD"}
    assert [fact.currency for fact in facts(crm, "deal").values()] == ["CNY", "USD"]


def test_a_token_that_was_taken_back_is_asked_for_anew(crm: ServedFxiaoke):
    crm.put(1)
    with closing(opened(crm)) as source:
        source.check()
        crm.token = "token-2"
        source.check()


def test_a_mobile_number_that_nobody_has_is_named(crm: ServedFxiaoke):
    with closing(opened(crm, mobile="13900000000")) as source, pytest.raises(OperatorUnknown) as failed:
        source.check()
    assert "13900000000" not in failed.value.message("zh")


def test_what_is_asked_for_is_what_is_documented(crm: ServedFxiaoke):
    calls: list[Any] = []
    crm.instead = lambda asked: calls.append(json.loads(asked.body))
    with closing(opened(crm)) as source:
        list(source.changed("deal", BEGUN))
    assert calls[0]["data"] == {
        "dataObjectApiName": "NewOpportunityObj",
        "search_query_info": {
            "limit": 100,
            "offset": 0,
            "filters": [
                {
                    "field_name": "last_modified_time",
                    "operator": "BETWEEN",
                    "field_values": [MOMENT, 253_402_214_400_000],
                }
            ],
            "orders": [{"fieldName": "_id", "isAsc": True}],
        },
    }
