"""Nested fields, tax, participants and deletions, as a mapping reads them from one record."""

from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any
from uuid import uuid4
from zoneinfo import ZoneInfo

import msgspec
import pytest

from throughline.crm.mapping.errors import MappingBadValue, MappingMissingField, MappingUnknownField
from throughline.crm.mapping.mapped import MappedFact
from throughline.crm.mapping.parse import parse_mapping
from throughline.crm.mapping.path import value_at
from throughline.crm.mapping.reader import FactReader, Place
from throughline.crm.mapping.reasons import (
    AmountNotANumber,
    NotOneValue,
    OtherCurrency,
    ParticipantsUnreadable,
    PartMissing,
    RecordWaits,
    TextTooLong,
)
from throughline.crm.mapping.schema import FactMapping
from throughline.crm.mapping.tombstone import tombstone

ZONE = ZoneInfo("Asia/Shanghai")
AS_OF = datetime(2026, 11, 15, 16, tzinfo=UTC)
CONTRACT: dict[str, Any] = {
    "external_id": "id",
    "owner": {"column": "owner", "match": "number"},
    "amount": "amount",
    "currency": {"constant": "CNY"},
    "signed_on": "signed",
}
RECORD: dict[str, Any] = {"id": "K1", "owner": "1001", "amount": "113.00", "signed": "2026-11-02"}


def read(record: dict[str, Any], **changes: Any) -> MappedFact:
    mapping = parse_mapping({"contract": {**CONTRACT, **changes}})["contract"]
    assert isinstance(mapping, FactMapping)
    reader = FactReader(mapping, Place(ZONE, ZONE, "CNY"))
    return reader.read(msgspec.json.encode(record), record_id=uuid4(), as_of=AS_OF)


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("owner.email", "a@b.c"), ("lines[1].amount", "7"), ("lines[2].amount", None), ("a.b", "flat"),
        ("owner.email.x", None), ("lines.amount", None), ("nothing", None), ("[0]", None),
    ],
)  # fmt: skip
def test_a_path_leads_into_a_record(column: str, value: Any):
    record = {"owner": {"email": "a@b.c"}, "lines": [{"amount": "5"}, {"amount": "7"}], "a.b": "flat"}
    assert value_at(record, column) == value


def test_values_of_other_types_are_read_as_what_they_say():
    fact = read(
        {**RECORD, "id": 17, "owner": ["1001"], "amount": 12345678901234567890.25, "won": True},
        dimensions={"won": "won"},
    )
    assert (fact.external_id, fact.owner_word, fact.dimensions) == ("17", "1001", {"won": "true"})


def test_twenty_digits_in_a_json_number_stay_exact():
    body = b'{"id": "K1", "owner": "1001", "amount": 12345678901234567890.25, "signed": "2026-11-02"}'
    mapping = parse_mapping({"contract": CONTRACT})["contract"]
    assert isinstance(mapping, FactMapping)
    reader = FactReader(mapping, Place(ZONE, ZONE, "CNY"))
    fact = reader.read(body, record_id=uuid4(), as_of=AS_OF)
    assert fact.amount == Decimal("12345678901234567890.25")
    whole = reader.read(body.replace(b".25", b""), record_id=uuid4(), as_of=AS_OF)
    assert whole.amount == Decimal("12345678901234567890")


@pytest.mark.parametrize(
    ("changed", "reason"),
    [
        ({"owner": {"id": 5}}, NotOneValue),
        ({"owner": ["1001", "1002"]}, NotOneValue),
        ({"amount": True}, AmountNotANumber),
        ({"amount": [1, 2]}, NotOneValue),
        ({"signed": 20261102}, RecordWaits),
        ({"id": "x" * 201}, TextTooLong),
        ({"owner": "人" * 1_000_000}, TextTooLong),
    ],
)
def test_what_is_of_another_type_waits_with_a_reason(changed: Any, reason: type[RecordWaits]):
    with pytest.raises(reason):
        read({**RECORD, **changed})


def test_emoji_and_nul_bytes_and_a_megabyte_beside_the_fields_do_no_harm():
    fact = read({**RECORD, "title": "单\x00子 🎉", "notes": "长" * 400_000}, name="title")
    assert fact.name == "单子 🎉"


def test_a_moment_may_be_a_number_since_1970():
    changed = read({**RECORD, "at": 1795427308123}, modified_at={"column": "at", "format": "epoch_ms"})
    assert changed.changed_at == datetime(2026, 11, 23, 9, 48, 28, 123000, tzinfo=UTC)
    signed = read({**RECORD, "signed": "1795427308"}, signed_on={"column": "signed", "format": "epoch"})
    assert signed.dates["signed_on"] == date(2026, 11, 23)


@pytest.mark.parametrize(
    ("record", "mapping", "both"),
    [
        ({}, {"tax_rate": {"constant": "13%"}}, ("113.00", "100.00")),
        ({"rate": "0.06"}, {"tax_rate": "rate"}, ("113.00", "106.60")),
        ({"rate": ""}, {"tax_rate": "rate"}, ("113.00", None)),
        ({"tax": "13"}, {"tax": "tax"}, ("113.00", "100.00")),
        ({"bare": "100"}, {"amount_untaxed": "bare"}, ("113.00", "100")),
        ({"amount": "", "bare": "99.99"}, {"amount_untaxed": "bare", "tax_rate": {"constant": "0.13"}},
         ("112.99", "99.99")),
    ],
)  # fmt: skip
def test_the_other_amount_follows_from_what_the_record_tells(
    record: dict[str, str], mapping: Any, both: tuple[str, str | None]
):
    fact = read({**RECORD, **record}, **mapping)
    assert (fact.with_tax, fact.without_tax) == tuple(Decimal(one) if one else None for one in both)
    assert fact.amount == fact.with_tax


def test_the_mapping_says_which_amount_counts():
    fact = read(RECORD, counts="without_tax", tax_rate={"constant": "13%"})
    assert (fact.amount, fact.credits) == (Decimal(100), [("signed", date(2026, 11, 2), Decimal(100))])
    with pytest.raises(MappingMissingField):
        read(RECORD, counts="without_tax")
    with pytest.raises(MappingBadValue):
        read(RECORD, tax_rate={"constant": "a lot"})


@pytest.mark.parametrize("written", ["美元", "usd", "$"])
def test_a_currency_is_known_by_what_people_write(written: str):
    assert read({**RECORD, "currency": written}, currency="currency").currency == "USD"


def test_a_word_that_is_no_currency_waits():
    with pytest.raises(OtherCurrency):
        read({**RECORD, "currency": "贝壳"}, currency="currency")


@pytest.mark.parametrize(
    ("record", "participants", "named"),
    [
        ({"a": "1001", "b": "1002"}, {"columns": ["a", "b"]}, {"1001": "1", "1002": "1"}),
        ({"a": "1001", "p": "60", "b": "1002", "q": "40"},
         {"columns": [{"column": "a", "parts": "p"}, {"column": "b", "parts": "q"}]},
         {"1001": "60", "1002": "40"}),
        ({"a": "陈思远、张敏；李雷"}, {"columns": ["a"]}, {"陈思远": "1", "张敏": "1", "李雷": "1"}),
        ({"a": "陈思远:60%、张敏（40%）"}, {"columns": ["a"]}, {"陈思远": "60", "张敏": "40"}),
        ({"team": ["1001", 1002]}, {"list": "team"}, {"1001": "1", "1002": "1"}),
        ({"team": [{"user": {"no": "1001"}, "share": 0.7}, {"user": {"no": "1002"}, "share": 0}]},
         {"list": "team", "column": "user.no", "parts": "share"}, {"1001": "0.7"}),
        ({"team": []}, {"list": "team"}, {}),
        ({}, {"list": "team"}, {}),
    ],
)  # fmt: skip
def test_participants_come_from_columns_or_from_a_list(
    record: dict[str, Any], participants: Any, named: dict[str, str]
):
    fact = read({**RECORD, **record}, participants=participants)
    assert dict(fact.named) == {word: Decimal(parts) for word, parts in named.items()}


def test_parts_that_some_have_and_others_lack_wait():
    with pytest.raises(PartMissing):
        read({**RECORD, "a": "陈思远:60、张敏"}, participants={"columns": ["a"]})
    with pytest.raises(ParticipantsUnreadable):
        read({**RECORD, "team": {"1001": 1}}, participants={"list": "team"})


def test_a_record_may_say_that_it_is_no_more():
    deleted = {"column": "deleted", "words": ["true", "1"]}
    assert read({**RECORD, "deleted": True}, deleted=deleted).deleted
    assert not read({**RECORD, "deleted": False}, deleted=deleted).deleted
    assert not read({**RECORD, "deleted": True}).deleted


def test_a_tombstone_needs_no_more_than_the_id():
    reader = parse_mapping({"contract": {**CONTRACT, "external_id": "properties.id"}})["contract"]
    assert isinstance(reader, FactMapping)
    body = tombstone("properties.id", "K1")
    fact = FactReader(reader, Place(ZONE, ZONE, "CNY")).read(body, record_id=uuid4(), as_of=AS_OF)
    assert (fact.deleted, fact.external_id, fact.changed_at) == (True, "K1", AS_OF)


@pytest.mark.parametrize(
    ("part", "error", "path"),
    [
        ({"participants": {"list": "team", "columns": ["a"]}}, MappingUnknownField, "participants.columns"),
        ({"participants": {"columns": []}}, MappingBadValue, "participants.columns"),
        ({"participants": {}}, MappingMissingField, "participants.columns"),
        ({"deleted": {"column": "deleted"}}, MappingMissingField, "deleted.words"),
        ({"partial": "yes"}, MappingBadValue, "partial"),
        ({"counts": "net"}, MappingBadValue, "counts"),
    ],
)
def test_a_mistake_in_the_new_fields_is_refused_where_it_stands(part: Any, error: Any, path: str):
    with pytest.raises(error) as refused:
        read(RECORD, **part)
    assert refused.value.params["path"] == f"contract.{path}"
