"""Sum, count, distinct, ratio, by owner or territory: moved one by one, rebuilt, reckoned the slow way."""

import random
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest

from throughline.crm.models import Connector, Metric
from throughline.crm.services.define_metric import define_metric
from throughline.goals.models import KeyResult
from throughline.kit.scope import company_scope
from throughline.org.models import Membership
from throughline.progress.models import DailyActual, WordDay
from throughline.progress.services.rebuild_days import rebuild_days
from throughline.progress.tests.naive_reckoning import Days, reckoned
from throughline.progress.tests.seller import AT, MAPPING, PEOPLE, TREE, Seller, add_key_result, deal
from throughline.progress.tests.test_rebuild import rearrange

ACCOUNT = {
    "external_id": "account", "name": "account", "territory": "where", "opened_on": "since",
    "owner": {"column": "owner", "match": "number", "aliases": {}}, "dimensions": {"aim": "aim"},
}  # fmt: skip
WON: dict[str, Any] = {"fact_kind": "deal", "date_kind": "closed"}
KNOWN: dict[str, Any] = {"fact_kind": "account", "date_kind": "opened", "stock": True}
LARGE = [{"field": "amount", "test": "at_least", "values": ["400"]}]
DEFINITIONS: dict[str, dict[str, Any]] = {
    "large": {**WON, "where": LARGE},
    "not_mg": {
        **WON, "value": "count",
        "where": [{"field": "dimensions.product_line", "test": "is_not", "values": ["MG"]}],
    },
    "customers": {**WON, "value": "distinct", "distinct_of": "account"},
    "products_there": {
        **WON, "value": "distinct", "distinct_of": "dimensions.product_line", "by": "territory",
    },
    "won_there": {**WON, "by": "territory"},
    "ever_won": {**WON, "value": "distinct", "distinct_of": "account", "stock": True},
    "targets": {**KNOWN, "value": "count", "by": "territory", "where": {"aim": ["yes"]}},
    "accounts": {**KNOWN, "value": "count"},
}  # fmt: skip
RATIOS = {"penetration": ("customers", "targets"), "mean": ("large", "customers")}


@pytest.fixture
def counting(seller: Seller) -> Seller:
    """The seller with a key result on each kind of metric for every unit and everybody."""
    deals = {**MAPPING["deal"], "participants": {"columns": ["team"]}}
    seller.connector.mapping = {**MAPPING, "deal": deals, "account": ACCOUNT}
    with company_scope(seller.company.id):
        Connector.objects.update(mapping=seller.connector.mapping)
        for code, definition in DEFINITIONS.items():
            define_metric(actor=seller.actor(), at=AT, code=code, name=code, **definition)
        for code, parts in RATIOS.items():
            above, below = (Metric.objects.get(code=part).id for part in parts)
            define_metric(
                actor=seller.actor(), at=AT, code=code, name=code, value="ratio", numerator_id=above,
                denominator_id=below,
            )  # fmt: skip
        owners: list[dict[str, Any]] = [{"owner_unit": seller.units[code]} for code in TREE]
        owners += [{"owner_person": seller.people[number]} for number in PEOPLE]
        for metric in Metric.objects.filter(code__in=[*DEFINITIONS, *RATIOS]):
            for owner in owners:
                add_key_result(seller, title=metric.code, metric_id=metric.id, measure="count", **owner)
    return seller


def moved(seller: Seller) -> Days:
    with company_scope(seller.company.id):
        rows = DailyActual.objects.values_list("key_result_id", "denominator", "on", "amount")
        return {(one, denominator, on): amount for one, denominator, on, amount in rows if amount}


def words(seller: Seller) -> dict[Any, int]:
    with company_scope(seller.company.id):
        rows = WordDay.objects.values_list("key_result_id", "denominator", "word", "on", "count")
        return {key: count for *columns, count in rows if count and (key := tuple(columns))}


def some_deals(chance: random.Random) -> list[dict[str, str]]:
    rows = []
    for number in chance.sample(range(14), chance.randrange(2, 9)):
        day = date(2026, 9, 10) + timedelta(days=chance.randrange(90))
        rows.append(deal(
            number, chance.choice(sorted(PEOPLE)), f"{chance.randrange(-20000, 100000) / 100:.2f}",
            day.isoformat(), chance.choice(["Won", "Won", "Won", "Won", "Cancelled"]),
            account=chance.choice(["", "A1", "A2", "A3", "A4"]), product=chance.choice(["GTXPro", "MG", ""]),
            team=chance.choice(["", "", "1001、1002", "1001、1004", "1002、1003、1004"]),
        ))  # fmt: skip
    return rows


def some_accounts(chance: random.Random) -> list[dict[str, str]]:
    return [
        {
            "account": name, "where": chance.choice([*TREE, "nowhere", ""]),
            "aim": chance.choice(["yes", ""]),
            "since": chance.choice(["2026-03-01", "2026-10-20", "2026-11-05", ""]),
            "owner": chance.choice([*PEOPLE, "9999", ""]),
        }
        for name in chance.sample(["A1", "A2", "A3", "A4", "A5"], 2)
    ]  # fmt: skip


@pytest.mark.parametrize("seed", range(8))
def test_any_history_ends_where_the_facts_as_they_stand_add_up_to(counting: Seller, seed: int):
    chance = random.Random(seed)
    rearrange(counting, chance)
    counting.complete("deal", "account")
    for n in range(9):
        as_of = AT + timedelta(hours=n)
        counting.arrive(some_deals(chance), as_of=as_of)
        counting.arrive(some_accounts(chance), kind="account", as_of=as_of)
        while counting.fold_only(limit=chance.choice([3, 50, 1000])).taken:
            if chance.random() < 0.3:
                counting.count()
    while counting.count().taken:
        pass
    found, borne = moved(counting), words(counting)
    with company_scope(counting.company.id):
        everything = list(KeyResult.objects.values_list("id", flat=True))
        assert found == reckoned()
        rebuild_days(everything)
    assert moved(counting) == found
    assert words(counting) == borne
    assert min(len(found), len(borne)) > 50


def actual(seller: Seller, code: str, **owner: Any) -> Decimal | None:
    with company_scope(seller.company.id):
        metric = Metric.objects.get(code=code)
        found: Decimal | None = KeyResult.objects.get(metric_id=metric.id, **owner).actual
        return found


def test_a_customer_counts_once_on_the_first_day_that_is_left(counting: Seller):
    counting.complete("deal", "account")
    hq = {"owner_unit": counting.units["hq"]}
    first = deal(1, "1001", "10", "2026-10-09", account="A1")
    counting.bring([first, deal(2, "1004", "10", "2026-11-02", account="A1")])
    assert actual(counting, "customers", **hq) == 1
    assert actual(counting, "customers", owner_unit=counting.units["west"]) == 1
    counting.bring([{**first, "stage": "Cancelled"}], as_of=AT + timedelta(days=1))
    assert actual(counting, "customers", **hq) == 1
    with company_scope(counting.company.id):
        days = DailyActual.objects.filter(
            key_result__owner_unit=counting.units["hq"], key_result__title="customers", amount__gt=0
        )
        assert [row.on for row in days] == [date(2026, 11, 2)]


def test_a_shared_deal_counts_once_for_each_who_shares_and_once_for_a_unit_of_both(counting: Seller):
    counting.complete("deal", "account")
    both = deal(1, "1001", "10", "2026-10-09", account="A1", product="GTXPro", team="1001、1002")
    counting.bring([both])
    found = {code: actual(counting, "not_mg", owner_unit=counting.units[code]) for code in ("hq", "east")}
    assert found == {"hq": 1, "east": 1}
    assert [actual(counting, "not_mg", owner_person=counting.people[one]) for one in ("1001", "1002")] == [
        1,
        1,
    ]
    counting.bring([{**both, "team": "1001、1004"}], as_of=AT + timedelta(days=1))
    found = {
        code: actual(counting, "not_mg", owner_unit=counting.units[code]) for code in ("hq", "east", "west")
    }
    assert found == {"hq": 1, "east": 1, "west": 1}
    assert actual(counting, "not_mg", owner_person=counting.people["1002"]) == 0


def test_a_shared_deal_changed_twice_before_it_is_counted_counts_once(counting: Seller):
    """Each booking is met by itself: the next takes back what the one before brought."""
    counting.complete("deal", "account")
    for hours, team in enumerate(("1001、1002", "1001、1004", "1002、1003")):
        shared = deal(1, "1001", "10", "2026-10-09", product="GTXPro", team=team)
        counting.arrive([shared], as_of=AT + timedelta(hours=hours))
        counting.fold_only()
    assert counting.count().taken == 3
    found = {
        code: actual(counting, "not_mg", owner_unit=counting.units[code]) for code in ("hq", "east", "west")
    }
    assert found == {"hq": 1, "east": 1, "west": 0}


def test_another_account_or_amount_is_booked_anew_where_no_line_of_its_own_changed(counting: Seller):
    counting.complete("deal", "account")
    east = {"owner_unit": counting.units["east"]}
    counting.bring([deal(1, "1001", "10", "2026-10-09", account="A1")])
    counting.bring([deal(1, "1001", "10", "2026-10-09", account="A2")], as_of=AT + timedelta(days=1))
    with company_scope(counting.company.id):
        standing = WordDay.objects.filter(key_result__owner_unit=east["owner_unit"], count__gt=0)
        assert {row.word for row in standing.filter(key_result__title="customers")} == {"A2"}


def test_a_ratio_is_of_the_units_own_numerator_and_denominator(counting: Seller):
    counting.complete("deal", "account")
    counting.bring([
        {"account": "A1", "where": "e1", "aim": "yes", "since": "2025-01-01", "owner": ""},
        {"account": "A2", "where": "e1", "aim": "yes", "since": "2025-01-01", "owner": ""},
        {"account": "A3", "where": "w1", "aim": "yes", "since": "2025-01-01", "owner": ""},
    ], kind="account")  # fmt: skip
    counting.bring([
        deal(1, "1001", "10", "2026-10-09", account="A1"), deal(2, "1004", "10", "2026-10-09", account="A3"),
    ])  # fmt: skip
    found = {code: actual(counting, "penetration", owner_unit=counting.units[code]) for code in TREE}
    assert found == {
        "hq": Decimal("0.666667"), "east": Decimal("0.5"), "e1": Decimal("0.5"), "e2": None,
        "west": Decimal(1), "w1": Decimal(1),
    }  # fmt: skip
    assert actual(counting, "penetration", owner_person=counting.people["1001"]) is None


def test_nothing_to_divide_by_is_no_data_and_a_loss_of_it_too(counting: Seller):
    counting.complete("deal", "account")
    account = {"account": "A1", "where": "e1", "aim": "yes", "since": "2025-01-01", "owner": ""}
    counting.bring([account], kind="account")
    east = {"owner_unit": counting.units["east"]}
    counting.bring([deal(1, "1001", "10", "2026-10-09", account="A1")])
    assert actual(counting, "penetration", **east) == 1
    counting.bring([{**account, "aim": ""}], kind="account", as_of=AT + timedelta(days=1))
    assert actual(counting, "penetration", **east) is None


def test_what_is_nobodys_counts_for_the_company_alone(counting: Seller):
    counting.complete("account")
    counting.bring([{"account": "A1", "where": "", "since": "2026-10-02", "owner": "9999"}], kind="account")
    with company_scope(counting.company.id):
        accounts = DailyActual.objects.filter(key_result__title="accounts")
        assert [row.key_result.owner_unit for row in accounts] == [counting.units["hq"]]


def test_a_percentage_is_written_in_percent(counting: Seller):
    counting.complete("deal", "account")
    with company_scope(counting.company.id):
        metric = Metric.objects.get(code="mean")
        kr = add_key_result(
            counting, metric_id=metric.id, measure="percent", owner_unit=counting.units["hq"], target=80
        )
    counting.bring(
        [deal(1, "1001", "400", "2026-10-09", account="A1"), deal(2, "1001", "1", "2026-10-09", account="A2")]
    )
    with company_scope(counting.company.id):
        assert KeyResult.objects.get(id=kr.id).actual == 20_000


def test_a_move_of_people_in_the_past_is_counted_by_the_rebuild(counting: Seller):
    counting.complete("deal", "account")
    counting.bring([deal(1, "1001", "10", "2026-10-09", account="A1")])
    with company_scope(counting.company.id):
        Membership.objects.filter(person=counting.people["1001"]).update(unit=counting.units["w1"])
        rebuild_days(list(KeyResult.objects.values_list("id", flat=True)))
        assert {key: value for key, value in reckoned().items() if value} == moved(counting)
