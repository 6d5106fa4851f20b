"""A mapping is read strictly, and turns records into facts without guessing."""

from copy import deepcopy
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any
from uuid import uuid4
from zoneinfo import ZoneInfo

import msgspec
import pytest

from throughline.core.errors import ThroughlineError
from throughline.crm.mapping.errors import (
    MappingBadValue,
    MappingMissingField,
    MappingNotJson,
    MappingUnknownField,
)
from throughline.crm.mapping.mapped import MappedFact
from throughline.crm.mapping.parse import mapping_from_bytes, parse_mapping
from throughline.crm.mapping.reader import FactReader, Place
from throughline.crm.mapping.reasons import REASONS, AmountNotANumber, DateUnreadable, StageUnknown
from throughline.crm.mapping.schema import FactMapping

SHANGHAI, LONDON = ZoneInfo("Asia/Shanghai"), ZoneInfo("Europe/London")
AS_OF = datetime(2026, 11, 15, 16, tzinfo=UTC)
DEAL: dict[str, Any] = {
    "external_id": "id",
    "owner": {"column": "owner", "match": "email"},
    "stage": {"column": "stage", "words": {"Won": "won", "Open": "open"}},
    "amount": "amount",
    "currency": {"constant": "CNY"},
    "probability": {"column": "chance", "of": 100},
    "closed_on": {"column": "closed", "zone": "Europe/London"},
    "opened_on": {"column": "opened", "format": "%d/%m/%Y"},
}
RECORD = {"id": "1", "owner": "a@b.c", "stage": "Won", "amount": "5", "closed": "2026-11-02"}


def read(record: dict[str, Any], **changes: Any) -> MappedFact:
    mapping = parse_mapping({"deal": {**DEAL, **changes}})["deal"]
    assert isinstance(mapping, FactMapping)
    reader = FactReader(mapping, Place(LONDON, SHANGHAI, "CNY"))
    return reader.read(msgspec.json.encode(record), record_id=uuid4(), as_of=AS_OF)


@pytest.mark.parametrize(
    ("path", "value", "error", "named"),
    [
        ("deal.owner.macth", "x", MappingUnknownField, "deal.owner.macth"),
        ("deal.won_if", "probability > 90", MappingUnknownField, "deal.won_if"),
        ("deals", {}, MappingUnknownField, "deals"),
        ("deal.owner.match", "nickname", MappingBadValue, "deal.owner.match"),
        ("deal.stage.words.Won", "closed", MappingBadValue, "deal.stage.words.Won"),
        ("deal.opened_on.format", "%Y-%m", MappingBadValue, "deal.opened_on.format"),
        ("deal.probability.of", 10, MappingBadValue, "deal.probability.of"),
        ("deal.amount", "", MappingBadValue, "deal.amount"),
        ("deal.closed_on", None, MappingMissingField, "deal.closed_on"),
        ("deal.stage", None, MappingMissingField, "deal.stage"),
        ("deal.currency", None, MappingMissingField, "deal.currency"),
        ("deal.owner", None, MappingMissingField, "deal.owner"),
    ],
)
def test_a_mistake_is_refused_where_it_stands(
    path: str, value: Any, error: type[ThroughlineError], named: str
):
    mapping: dict[str, Any] = {"deal": deepcopy(DEAL)}
    *way, last = path.split(".")
    place = mapping
    for step in way:
        place = place[step]
    if value is None:
        del place[last]
    else:
        place[last] = value
    with pytest.raises(error) as refused:
        parse_mapping(mapping)
    assert refused.value.params["path"] == named
    assert named in refused.value.message("zh")


def test_a_mapping_file_that_is_not_json_says_so():
    with pytest.raises(MappingNotJson):
        mapping_from_bytes(b"{deal: }")


def test_a_date_without_a_zone_is_in_its_sources_zone_and_lands_on_the_companys_day():
    assert read({**RECORD, "closed": "2026-11-02T20:00:00"}).dates["closed_on"] == date(2026, 11, 3)
    assert read({**RECORD, "closed": "2026-11-02T20:00:00+08:00"}).dates["closed_on"] == date(2026, 11, 2)
    assert read({**RECORD, "closed": "2026-11-02"}).dates["closed_on"] == date(2026, 11, 2)


@pytest.mark.parametrize("written", ["2026/11/2", "2026-11-02", "2026.11.02"])
def test_a_day_is_read_however_it_is_punctuated(written: str):
    assert read({**RECORD, "closed": written}).dates["closed_on"] == date(2026, 11, 2)


@pytest.mark.parametrize("written", ["02/11/2026", "20261102", "2026-13-01", "soon"])
def test_a_day_that_could_be_another_is_refused(written: str):
    with pytest.raises(DateUnreadable):
        read({**RECORD, "closed": written})


def test_a_format_reads_what_it_says():
    assert read({**RECORD, "opened": "02/11/2026"}).dates["opened_on"] == date(2026, 11, 2)


@pytest.mark.parametrize(
    ("written", "amount"),
    [("1,234,567.89", "1234567.89"), ("-12", "-12"), ("0.100000000", "0.1"), (12.5, "12.5"), (7, "7")],
)
def test_amounts_are_exact(written: Any, amount: str):
    assert read({**RECORD, "amount": written}).amount == Decimal(amount)


@pytest.mark.parametrize("written", ["1e5", "12,34", "¥5", "NaN", "Infinity", "٣"])
def test_what_is_not_plainly_a_number_is_refused(written: str):
    with pytest.raises(AmountNotANumber):
        read({**RECORD, "amount": written})


def test_twenty_eight_digits_and_a_millionth_are_kept_to_the_last():
    written = "9" * 28 + ".123456"
    assert str(read({**RECORD, "amount": written}).amount) == written


def test_a_won_deal_is_won_by_its_stage_alone():
    assert read({**RECORD, "chance": "50"}).credits == [("closed", date(2026, 11, 2), Decimal(5))]
    unwon = read({**RECORD, "stage": "Open", "chance": "100"})
    assert (unwon.credits, unwon.probability) == ([], Decimal(1))
    assert unwon.dates["closed_on"] == date(2026, 11, 2)
    with pytest.raises(StageUnknown):
        read({**RECORD, "stage": "won"})


def test_a_probability_is_a_share_of_what_the_mapping_says():
    assert read({**RECORD, "chance": "35"}).probability == Decimal("0.35")
    assert read(
        {**RECORD, "chance": "35%"}, probability={"column": "chance", "of": 1}
    ).probability == Decimal("0.35")
    assert read({**RECORD, "chance": "1"}).probability == Decimal("0.01")
    with pytest.raises(AmountNotANumber):
        read({**RECORD, "chance": "101"})


def test_every_reason_speaks_both_languages():
    assert {"stage_unknown", "owner_unknown", "date_unreadable", "other_currency"} <= set(REASONS)
    for code, reason in REASONS.items():
        assert reason.code == code
        assert reason.zh and reason.en and reason.zh != reason.en
