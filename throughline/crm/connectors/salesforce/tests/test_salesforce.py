"""What is Salesforce's own: fields that are hidden or not there, the bin, tokens, a day's calls used up."""

import json
from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta
from typing import Any

import pytest

from throughline.crm.connectors.failures import LeadsElsewhere, SourceBusy
from throughline.crm.connectors.salesforce.tests import served
from throughline.crm.connectors.salesforce.tests.served import ServedSalesforce
from throughline.crm.connectors.tests.contract.company import opened
from throughline.crm.connectors.tests.contract.served import BEGUN
from throughline.kit.outbound.tests.server import Reply

AN_HOUR_BEFORE = BEGUN - timedelta(hours=1)


@pytest.fixture
def crm(settings: Any) -> Iterator[ServedSalesforce]:
    settings.OUTBOUND_ALLOW = ["127.0.0.1"]
    with ServedSalesforce.serve() as made:
        yield made


def deals(crm: ServedSalesforce, since: Any = None) -> list[dict[str, Any]]:
    with closing(opened(crm, currency="EUR")) as source:
        return [json.loads(one.body) for page in source.changed("deal", since) for one in page]


def test_only_fields_that_this_organisation_has_are_asked_for(crm: ServedSalesforce):
    """One currency: no CurrencyIsoCode, and asking for it would fail the whole query."""
    crm.put(1)
    assert [deal["currency"] for deal in deals(crm)] == ["EUR"]
    assert "CurrencyIsoCode" not in crm.queries[0] and "Owner.Email" in crm.queries[0]
    crm.more["CurrencyIsoCode"] = "USD"
    assert [deal["currency"] for deal in deals(crm)] == ["USD"]
    assert "CurrencyIsoCode" in crm.queries[1]


def test_how_a_deal_ended_is_what_its_stage_is_set_to(crm: ServedSalesforce):
    crm.put(1)
    crm.put(2, won=False)
    assert [deal["outcome"] for deal in deals(crm)] == ["won", "open"]
    crm.more["IsClosed"] = True
    assert [deal["outcome"] for deal in deals(crm)] == ["won", "lost"]


def test_what_lies_in_the_bin_is_told_with_the_changes_and_not_with_everything(crm: ServedSalesforce):
    crm.put(1)
    crm.put(2)
    crm.delete(2)
    assert [(deal["Id"], deal["IsDeleted"]) for deal in deals(crm, AN_HOUR_BEFORE)] == [
        (crm.id_of(1), False), (crm.id_of(2), True),
    ]  # fmt: skip
    assert [deal["Id"] for deal in deals(crm)] == [crm.id_of(1)]


def test_a_token_that_ended_is_asked_for_anew(crm: ServedSalesforce, monkeypatch: Any):
    crm.put(1)
    with closing(opened(crm)) as source:
        source.check()
        monkeypatch.setattr(served, "TOKEN", "another")
        source.check()
    assert crm.tokens == 2


def test_a_days_calls_used_up_is_not_a_refused_sign_in(crm: ServedSalesforce):
    told = [{"errorCode": "REQUEST_LIMIT_EXCEEDED", "message": "TotalRequests Limit exceeded."}]
    crm.instead = lambda asked: Reply(403, json.dumps(told).encode())
    with pytest.raises(SourceBusy):
        deals(crm)


def test_a_next_page_on_another_host_is_not_followed(crm: ServedSalesforce):
    onward = {"records": [], "fields": [], "nextRecordsUrl": "https://other.example/query/1"}
    crm.instead = lambda asked: Reply(body=json.dumps(onward).encode())
    with pytest.raises(LeadsElsewhere):
        deals(crm)
