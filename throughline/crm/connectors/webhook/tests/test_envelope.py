"""What a call holds, in every shape that senders give it, and in none that loses a record."""

import json
from datetime import UTC, datetime

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from throughline.crm.connectors.webhook.envelope import Event, Words, read_events
from throughline.crm.connectors.webhook.errors import BodyNotReadable

DEALS = Words(otherwise="deal")
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=12,
)


def read(body: object, words: Words = DEALS, scheme: str = "standard") -> list[Event]:
    return read_events(json.dumps(body).encode(), words, scheme)


def records(events: list[Event]) -> list[object]:
    return [msgspec.json.decode(record) for event in events for record in event.records]


def test_one_record_several_or_ours_with_its_kind():
    assert [(e.object_kind, len(e.records)) for e in read({"id": "1"})] == [("deal", 1)]
    assert [(e.object_kind, len(e.records)) for e in read([{"id": "1"}, {"id": "2"}])] == [("deal", 2)]
    [event] = read({"object": "contract", "records": [{"id": "1"}]})
    assert (event.object_kind, records([event])) == ("contract", [{"id": "1"}])
    assert (read([]), read({"records": []})[0].records) == ([], [])


def test_a_record_stays_the_bytes_it_came_as():
    body = b'[ {"amount": 12345678901234567890.10, "b":1e2 } , 7, "x"]'
    [event] = read_events(body, DEALS, "standard")
    assert list(event.records) == [b'{"amount": 12345678901234567890.10, "b":1e2 }', b"7", b'"x"']


def test_a_cloud_event_is_one_by_source_and_id_and_says_when():
    event = {
        "specversion": "1.0", "id": "7", "source": "/crm", "type": "com.acme.contract.signed",
        "time": "2026-11-23T17:48:28+08:00", "data": {"id": "C1"},
    }  # fmt: skip
    [one] = read(event)
    assert (one.event_id, one.object_kind, records([one])) == ("/crm 7", "contract", [{"id": "C1"}])
    assert one.at == datetime(2026, 11, 23, 9, 48, 28, tzinfo=UTC)
    batch = read([event, {**event, "id": "8", "source": "s" * 300}])
    assert (batch[0], len(batch[1].event_id)) == (one, 64)


def test_the_type_of_an_event_says_what_its_data_are():
    words = Words(
        [{"begins": "opp", "object": "deal"}, {"begins": "opp.visit", "object": "visit"}], "account"
    )
    kinds = [
        read({"type": word, "data": {}}, words)[0].object_kind for word in ("opp.won", "opp.visit.new", "?")
    ]
    assert kinds == ["deal", "visit", "account"]
    assert read({"type": "opportunity.updated", "data": {}}, Words())[0].object_kind == "deal"
    assert read({"type": "整单.更新", "data": {}}, Words())[0].object_kind == "整单.更新"
    assert read({"id": 1}, Words())[0].object_kind == "unknown"


def test_hubspot_tells_one_property_an_event_where_a_mapping_can_name_it():
    change = {
        "eventId": 1, "objectId": 42, "subscriptionType": "deal.propertyChange", "propertyName": "amount",
        "propertyValue": "77777.00", "occurredAt": 1795427308000,
    }  # fmt: skip
    [event, broken] = read([change, 5], Words(), "hubspot")
    assert records([event]) == [{**change, "amount": "77777.00"}]
    assert (event.object_kind, event.at) == ("deal", datetime(2026, 11, 23, 9, 48, 28, tzinfo=UTC))
    assert list(broken.records) == [b"5"]


def test_a_feishu_event_is_what_stands_in_it():
    header = {"event_id": "e", "event_type": "deal.changed_v1", "create_time": "1795427308000"}
    [event] = read({"schema": "2.0", "header": header, "event": {"id": "1"}}, Words(), "feishu")
    assert (event.object_kind, records([event])) == ("deal", [{"id": "1"}])
    assert event.at == datetime(2026, 11, 23, 9, 48, 28, tzinfo=UTC)


@pytest.mark.parametrize(
    ("body", "read_as"),
    [
        (rb'{"id":"1","name":"half \ud83d"}', {"id": "1", "name": "half �"}),
        (rb'{"id":"1","name":"\ud83d\ude00 \\ud83d"}', {"id": "1", "name": "😀 \\ud83d"}),
        (rb'{"id":"1","name":"\ud83d\ude00 \\\ude00"}', {"id": "1", "name": "😀 \\�"}),
    ],
)
def test_half_a_character_does_not_make_a_call_unreadable(body: bytes, read_as: dict[str, str]):
    assert records(read_events(body, DEALS, "standard")) == [read_as]


@pytest.mark.parametrize(
    "body", [b"", b"x", b"7", b'"text"', b"{", b'{"a":1}{"b":2}', b"[1,]", b"[" * 100_000, b"\xff\xfe{}"]
)
def test_what_is_no_json_object_or_array_is_refused(body: bytes):
    with pytest.raises(BodyNotReadable):
        read_events(body, DEALS, "standard")


@given(st.lists(JSON, max_size=8), st.sampled_from(["standard", "stripe", "espocrm", "feishu"]))
def test_no_record_of_a_list_is_lost(items: list[object], scheme: str):
    events = read_events(json.dumps({"object": "deal", "records": items}).encode(), DEALS, scheme)
    assert records(events) == items


@given(JSON, st.sampled_from(["standard", "hubspot", "feishu"]))
def test_whatever_is_json_is_taken_or_refused_in_words(body: object, scheme: str):
    try:
        events = read(body, Words(), scheme)
    except BodyNotReadable:
        assert not isinstance(body, dict | list)
    else:
        assert all(event.object_kind for event in events)


@given(st.binary(max_size=200), st.sampled_from(["standard", "hubspot", "feishu"]))
def test_whatever_comes_is_taken_or_refused_in_words(body: bytes, scheme: str):
    try:
        read_events(body, Words(), scheme)
    except BodyNotReadable as refused:
        assert refused.status == 400
