"""What changes in the CRM changes the ledger by exact negatives, and every number with it."""

from datetime import date, timedelta
from decimal import Decimal

from throughline.credits.models import CreditLine
from throughline.crm.models import Fact, InboxRecord
from throughline.kit.scope import company_scope
from throughline.org.models import Membership
from throughline.progress.tests.seller import AT, Seller, deal

LATER = AT + timedelta(days=1)
EVEN_LATER = AT + timedelta(days=2)


def ledger(seller: Seller) -> list[tuple[str, Decimal, int]]:
    with company_scope(seller.company.id):
        lines = CreditLine.objects.order_by("id").values_list("person__number", "amount", "count")
        return [(number, amount.normalize(), count) for number, amount, count in lines]


def test_the_same_records_again_change_nothing(seller: Seller):
    seller.complete("deal")
    rows = [deal(n, "1001", "100", "2026-10-09") for n in range(5)]
    seller.bring(rows)
    before = (seller.actuals(), ledger(seller))
    assert seller.arrive(rows, as_of=LATER) == 0
    assert seller.fold().taken == 0
    assert (seller.actuals(), ledger(seller)) == before
    assert before[0]["hq"] == Decimal(500)


def test_a_changed_amount_is_booked_as_the_exact_negative_and_anew(seller: Seller):
    seller.complete("deal")
    seller.bring([deal(1, "1001", "100.10", "2026-10-09")])
    seller.bring([deal(1, "1001", "250.20", "2026-10-12")], as_of=LATER)
    assert ledger(seller) == [
        ("1001", Decimal("100.1"), 1), ("1001", Decimal("-100.1"), -1), ("1001", Decimal("250.2"), 1),
    ]  # fmt: skip
    assert seller.actuals()["hq"] == Decimal("250.20")
    with company_scope(seller.company.id):
        negative = CreditLine.objects.get(count=-1)
        assert negative.reverses == CreditLine.objects.get(amount="100.10").id
        assert negative.on == date(2026, 10, 9)


def test_a_change_of_owner_moves_the_credit_and_nothing_else(seller: Seller):
    seller.complete("deal")
    seller.bring([deal(1, "1001", "100.10", "2026-10-09"), deal(2, "1004", "7", "2026-10-10")])
    before = seller.actuals()
    seller.bring([deal(1, "1003", "100.10", "2026-10-09")], as_of=LATER)
    moved = {owner: now - before.get(owner, 0) for owner, now in seller.actuals().items()}
    away, here = Decimal("-100.10"), Decimal("100.10")
    assert {owner: by for owner, by in moved.items() if by} == {
        "1001": away,
        "e1": away,
        "1003": here,
        "e2": here,
    }
    assert [line for line in ledger(seller) if line[0] != "1004"] == [
        ("1001", Decimal("100.1"), 1), ("1001", Decimal("-100.1"), -1), ("1003", Decimal("100.1"), 1),
    ]  # fmt: skip


def test_a_change_that_is_taken_back_ends_where_it_began(seller: Seller):
    seller.complete("deal")
    first, second = deal(1, "1001", "100", "2026-10-09"), deal(1, "1004", "900", "2026-10-10")
    for n, row in enumerate([first, second, first]):
        assert seller.bring([row], as_of=AT + timedelta(days=n)).taken == 1
    assert seller.actuals()["hq"] == Decimal(100)
    assert seller.actuals()["1001"] == Decimal(100)
    assert seller.actuals()["1004"] == 0
    assert [count for _, _, count in ledger(seller)] == [1, -1, 1, -1, 1]


def test_a_cancelled_deal_takes_its_credit_back(seller: Seller):
    seller.complete("deal")
    seller.bring([deal(1, "1001", "100", "2026-10-09"), deal(2, "1002", "7", "2026-10-09")])
    seller.bring([deal(1, "1001", "100", "2026-10-09", "Cancelled")], as_of=LATER)
    assert seller.actuals()["hq"] == Decimal(7)
    assert seller.actuals()["1001"] == 0


def test_an_older_version_that_arrives_late_does_not_overwrite(seller: Seller):
    seller.complete("deal")
    seller.bring([deal(1, "1001", "300", "2026-10-09")], as_of=EVEN_LATER)
    late = seller.bring([deal(1, "1001", "200", "2026-10-09")], as_of=LATER)
    assert (late.taken, late.credits) == (1, 0)
    assert seller.actuals()["1001"] == Decimal(300)


def test_versions_that_arrive_swapped_in_one_batch_are_ordered_by_their_own_time(seller: Seller):
    contract = {"id": "K1", "owner": "1003", "amount": "10", "currency": "CNY", "invoiced": ""}
    seller.complete("contract")
    newer = {**contract, "amount": "30", "signed": "2026-11-02", "modified": "2026-11-03T09:00:00+08:00"}
    older = {**contract, "amount": "20", "signed": "2026-11-01", "modified": "2026-11-02T09:00:00+08:00"}
    seller.bring([newer, older], kind="contract", version="modified")
    assert seller.actuals("signed")["hq"] == Decimal(30)
    with company_scope(seller.company.id):
        assert InboxRecord.objects.filter(state="done").count() == 2
        assert Fact.objects.get().signed_on == date(2026, 11, 2)


def test_a_contract_credits_each_of_its_dates(seller: Seller):
    row = {
        "id": "K1", "owner": "1003", "amount": "30", "currency": "CNY", "signed": "2026-10-02",
        "invoiced": "2026-11-05", "modified": "2026-11-05T10:00:00+08:00",
    }  # fmt: skip
    seller.bring([row], kind="contract", version="modified")
    with company_scope(seller.company.id):
        dates = dict(CreditLine.objects.values_list("date_kind", "on"))
    assert dates == {"signed": date(2026, 10, 2), "invoiced": date(2026, 11, 5)}


def test_visits_are_counted(seller: Seller):
    seller.complete("visit")
    rows = [{"id": f"V{n}", "owner": "P1004", "on": "2026-10-1" + str(n)} for n in range(3)]
    seller.bring(rows, kind="visit")
    assert seller.actuals("visits")["west"] == 3
    assert seller.actuals("visits")["hq"] == 3


def test_a_move_in_mid_quarter_splits_the_teams_actuals_by_date(seller: Seller):
    seller.complete("deal")
    moved = date(2026, 11, 1)
    with company_scope(seller.company.id):
        person = seller.people["1001"]
        Membership.objects.filter(person=person).update(valid_until=moved)
        Membership.objects.create(person=person, unit=seller.units["w1"], valid_from=moved)
    seller.bring([deal(1, "1001", "100", "2026-10-31"), deal(2, "1001", "40", "2026-11-01")])
    found = seller.actuals()
    assert (found["e1"], found["east"], found["w1"], found["west"]) == (100, 100, 40, 40)
    assert (found["1001"], found["hq"]) == (140, 140)


def test_a_credit_outside_the_cycle_moves_nothing(seller: Seller):
    seller.complete("deal")
    seller.bring([deal(1, "1001", "100", "2026-09-30"), deal(2, "1001", "5", "2027-01-01")])
    assert seller.fold().taken == 0
    assert seller.actuals() == {}


def test_a_deal_that_closes_after_the_moment_counts_when_its_day_comes(seller: Seller):
    seller.complete("deal")
    seller.bring([deal(1, "1001", "100", "2026-11-20")])
    assert seller.actuals()["hq"] == 0
    seller.bring([deal(2, "1001", "1", "2026-11-21")], as_of=AT + timedelta(days=10))
    assert seller.actuals()["hq"] == 101


def test_an_account_that_is_loaded_afterwards_lends_its_industry(seller: Seller):
    seller.bring([deal(1, "1001", "100", "2026-10-09", account="Acme")])
    seller.bring([{"account": "Acme", "sector": "technolgy"}], kind="account")
    assert seller.fold().taken == 1
    with company_scope(seller.company.id):
        assert Fact.objects.get().dimensions == {"product_line": "GTX Pro", "industry": "technology"}
    assert [count for _, _, count in ledger(seller)] == [1, -1, 1]
