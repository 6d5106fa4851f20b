"""The records behind a number add up to it, whatever its metric counts, on both sides of a ratio."""

from decimal import Decimal
from typing import Any

import pytest
from django.test import Client

from throughline.crm.models import Connector, Metric
from throughline.crm.services.define_metric import define_metric
from throughline.goals.models import Alignment, KeyResult
from throughline.kit.scope import company_scope
from throughline.progress.tests.seller import AT, MAPPING, Seller, add_key_result, deal, make_seller
from throughline.progress.tests.test_progress_api import browser

WON: dict[str, Any] = {"fact_kind": "deal", "date_kind": "closed"}


@pytest.fixture
def seller(db) -> Seller:
    """Deals with sharers; each owner has key results on deals, customers and the ratio of the two."""
    seller = make_seller()
    shared = {**MAPPING, "deal": {**MAPPING["deal"], "participants": {"columns": ["team"]}}}
    with company_scope(seller.company.id):
        Connector.objects.update(mapping=shared)
        deals = define(seller, "deals", **WON, value="count")
        customers = define(seller, "customers", **WON, value="distinct", distinct_of="account")
        define(
            seller, "repeats", value="ratio", name_en="Deals a customer", numerator_id=deals.id,
            denominator_id=customers.id,
        )  # fmt: skip
        for metric in Metric.objects.filter(code__in=["deals", "customers", "repeats"]):
            measure = "percent" if metric.value == "ratio" else "count"
            for owner in ({"owner_unit": seller.units["hq"]}, {"owner_person": seller.people["1001"]}):
                add_key_result(seller, title=metric.code, metric_id=metric.id, measure=measure, **owner)
    return seller


def define(seller: Seller, code: str, **definition: Any) -> Metric:
    return define_metric(actor=seller.actor(), at=AT, code=code, name=code, **definition)


def sell(seller: Seller) -> None:
    """Three deals with two customers, of which two people share one; and one that was corrected."""
    seller.complete("deal")
    seller.bring([
        deal(1, "1001", "100", "2026-10-09", account="A1", team="1001、1002"),
        deal(2, "1001", "50", "2026-10-10", account="A1"),
        deal(3, "1001", "7", "2026-10-11", account="A3"),
    ])  # fmt: skip
    seller.bring([deal(3, "1001", "9", "2026-10-12", account="A2")], as_of=AT.replace(hour=17))


def key_result(seller: Seller, title: str, owner: str) -> KeyResult:
    with company_scope(seller.company.id):
        column = "owner_unit__code" if owner in seller.units else "owner_person__number"
        found: KeyResult = KeyResult.objects.get(**{"title": title, column: owner})
        return found


@pytest.fixture
def executive(seller: Seller) -> Client:
    return browser(seller, "1003", "executive")


def read(reader: Client, one: KeyResult, path: str = "") -> Any:
    answer = reader.get(f"/api/v1/key-results/{one.id}{path}")
    assert answer.status_code == 200, answer.content
    return answer.json()


@pytest.mark.parametrize("title", ["deals", "customers"])
@pytest.mark.parametrize("owner", ["hq", "1001"])
def test_a_shared_record_and_a_word_of_several_records_are_counted_once(
    seller: Seller, executive: Client, title: str, owner: str
):
    sell(seller)
    one = key_result(seller, title, owner)
    credits = read(executive, one, "/credits")
    assert credits["count"] == 3
    assert Decimal(credits["value"]) == one.actual == {"deals": 3, "customers": 2}[title]
    assert sum(Decimal(row["value"]) for row in credits["items"]) == one.actual


def test_each_record_of_a_distinct_count_says_its_word(seller: Seller, executive: Client):
    sell(seller)
    credits = read(executive, key_result(seller, "customers", "1001"), "/credits")
    assert credits["counts"] == "distinct"
    told = [(row["deal"], row["word"], row["standing"], row["value"]) for row in credits["items"]]
    assert [one for one in told if one[2] in ("counts", "again")] == [
        ("deal 3", "A2", "counts", "1"),
        ("deal 2", "A1", "again", "0"),
        ("deal 1", "A1", "counts", "1"),
    ]
    plain = read(executive, key_result(seller, "deals", "1001"), "/credits")
    assert {row["word"] for row in plain["items"]} == {None}


def test_both_sides_of_a_ratio_have_their_records_and_their_sums(seller: Seller, executive: Client):
    sell(seller)
    one = key_result(seller, "repeats", "hq")
    page = read(executive, one)
    assert one.actual == 150
    for side, counts, value in (("numerator", "count", "3"), ("denominator", "distinct", "2")):
        credits = read(executive, one, f"/credits?part={side}")
        assert (credits["counts"], credits["value"]) == (counts, value)
        assert (page["counted_by"][side]["counts"], page["counted_by"][side]["value"]) == (counts, value)
    assert page["counted_by"]["name"] == {"zh": "repeats", "en": "Deals a customer"}
    assert page["counted_by"]["missing"] is None


def test_a_ratio_says_why_it_has_no_data(seller: Seller, executive: Client):
    one = key_result(seller, "repeats", "1001")
    assert read(executive, one)["counted_by"]["missing"] is None
    seller.bring([deal(1, "1001", "5", "2026-10-09", account="A1")])
    assert read(executive, one)["counted_by"]["missing"] == "not_loaded"
    seller.complete("deal")
    seller.bring([deal(1, "1001", "5", "2026-10-09", account="")], as_of=AT.replace(hour=17))
    counted_by = read(executive, one)["counted_by"]
    assert counted_by["missing"] == "nothing_to_divide_by"
    assert (counted_by["numerator"]["value"], counted_by["denominator"]["value"]) == ("1", "0")


def test_a_history_tells_credits_only_where_they_add_up(seller: Seller, executive: Client):
    sell(seller)
    for title in ("customers", "repeats"):
        history = read(executive, key_result(seller, title, "1001"), "/history")
        assert "credit" not in {item["kind"] for item in history["items"]}
    counted = read(executive, key_result(seller, "deals", "1001"), "/history")
    assert {item["amount"] for item in counted["items"] if item["kind"] == "credit"} == {"1", "-1"}


@pytest.mark.parametrize(("title", "summed"), [("deals", "3"), ("customers", None), ("repeats", None)])
def test_children_are_summed_only_where_they_add_up(
    seller: Seller, executive: Client, title: str, summed: str | None
):
    sell(seller)
    unit, person = key_result(seller, title, "hq"), key_result(seller, title, "1001")
    with company_scope(seller.company.id):
        Alignment.objects.create(child=person, parent=unit)
    children = read(executive, unit)["children"]
    assert (children["count"], children["sum"]) == (1, summed)
