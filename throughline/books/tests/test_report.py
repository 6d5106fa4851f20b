"""A month's books on a small company: two totals, and every difference between them by name."""

from datetime import date
from decimal import Decimal
from typing import Any

from throughline.books.basis import basis_of
from throughline.books.selectors.report import report_of
from throughline.crm.models import ExchangeRate, Metric, OwnerAlias
from throughline.kit.scope import company_scope
from throughline.progress.services.fold_everything import fold_everything
from throughline.progress.tests.seller import AT, Seller, deal

OCTOBER, NOVEMBER = date(2026, 10, 1), date(2026, 11, 1)


def report(seller: Seller, day: date = OCTOBER, kind: str = "deal", by: str = "closed") -> Any:
    """Whatever is in it, its sums agree."""
    with company_scope(seller.company.id):
        found = report_of(actor=seller.actor(), basis=basis_of(kind, by), day=day)
    assert found.crm - found.credited == sum(one.amount for one in found.differences)
    assert found.crm - found.credited == sum(one.amount for one in found.by_reason)
    return found


def named(found: Any) -> list[tuple[str, str, Any]]:
    return [(one.external_id, one.reason, one.amount) for one in found.differences]


def settle(seller: Seller, word: str, verdict: str) -> None:
    with company_scope(seller.company.id):
        OwnerAlias.objects.create(word=word, verdict=verdict, settled_at=AT)


def test_what_is_credited_to_people_makes_no_difference(seller: Seller):
    seller.bring([deal(1, "1001", "100.10", "2026-10-09"), deal(2, "1002", "0.20", "2026-10-31")])
    found = report(seller)
    assert (found.records, found.crm, found.credited) == (2, Decimal("100.30"), Decimal("100.30"))
    assert (found.differences, found.outside, found.deleted) == ([], [], [])


def test_a_month_has_what_happened_in_it(seller: Seller):
    seller.bring([deal(1, "1001", "1", "2026-10-31"), deal(2, "1001", "2", "2026-11-01")])
    assert (report(seller).crm, report(seller, NOVEMBER).crm) == (1, 2)


def test_open_and_lost_deals_are_in_no_total(seller: Seller):
    seller.bring([deal(1, "1001", "5", "2026-10-09", stage="Lost")])
    seller.bring([deal(2, "1001", "5", "", stage="Engaging")])
    assert (report(seller).crm, report(seller).records) == (0, 0)


def test_what_counts_for_the_company_alone_is_credited_to_nobody(seller: Seller):
    settle(seller, "house", "nobody")
    seller.bring([deal(1, "house", "70", "2026-10-09"), deal(2, "1001", "30", "2026-10-09")])
    found = report(seller)
    assert (found.crm, found.credited) == (100, 30)
    assert named(found) == [("D1", "to_nobody", 70)]


def test_an_owner_who_is_ignored_is_not_credited(seller: Seller):
    settle(seller, "reseller", "ignore")
    seller.bring([deal(1, "reseller", "70", "2026-10-09")])
    assert named(report(seller)) == [("D1", "not_credited", 70)]


def test_what_waits_is_in_the_crms_total_with_its_reason(seller: Seller):
    seller.bring([deal(1, "9999", "70.50", "2026-10-09"), deal(2, "9999", "1", "2026-11-09")])
    found = report(seller)
    assert (found.crm, found.credited, found.records) == (Decimal("70.50"), 0, 1)
    [one] = found.differences
    assert (one.reason, one.owner, one.on) == ("waiting", "9999", date(2026, 10, 9))
    assert "9999" in one.why[0] and "9999" in one.why[1]


def test_what_waits_and_cannot_be_read_is_named_and_in_no_sum(seller: Seller):
    seller.bring([deal(1, "1001", "many", "2026-10-09"), deal(2, "1001", "7", "someday")])
    found = report(seller)
    assert [(one.external_id, one.crm) for one in found.differences] == [("D2", None), ("D1", None)]
    assert [(one.records, one.amount, one.unread) for one in found.by_reason] == [(2, 0, 2)]


def test_a_newer_version_that_waits_counts_by_what_it_adds(seller: Seller):
    seller.bring([deal(1, "1001", "100", "2026-10-09")])
    seller.bring([deal(1, "9999", "130", "2026-10-09")])
    found = report(seller)
    assert (found.crm, found.credited, named(found)) == (130, 100, [("D1", "waiting", 30)])


def test_an_older_version_that_waits_for_nothing_any_more_is_in_no_sum(seller: Seller):
    seller.bring([deal(1, "9999", "130", "2026-10-09")])
    seller.bring([deal(1, "1001", "100", "2026-10-09")], as_of=AT.replace(hour=17))
    found = report(seller)
    assert (found.records, found.crm, found.differences) == (1, 100, [])


def test_an_amount_converted_at_another_days_rate_is_a_difference_of_rates(seller: Seller):
    """Each credit goes by the rate of its own day; the record stands at the rate of its first."""
    with company_scope(seller.company.id):
        ExchangeRate.objects.create(currency="USD", on=date(2026, 9, 1), rate=Decimal(7))
        ExchangeRate.objects.create(currency="USD", on=date(2026, 10, 1), rate=Decimal("7.1"))
    contract = {
        "id": "C1", "owner": "1001", "amount": "100", "currency": "USD", "signed": "2026-09-20",
        "invoiced": "2026-10-20",
    }  # fmt: skip
    seller.bring([contract], kind="contract")
    found = report(seller, kind="contract", by="invoiced")
    assert (found.crm, found.credited) == (700, 710)
    [one] = found.differences
    assert (one.reason, one.amount) == ("rate", -10)
    assert (one.amount_original, one.currency_original, one.rate) == (100, "USD", 7)
    assert report(seller, date(2026, 9, 1), "contract", "signed").differences == []


def test_what_was_deleted_is_noted_and_in_no_sum(seller: Seller):
    seller.bring([deal(1, "1001", "100", "2026-10-09")])
    seller.bring([{"throughline:deleted": True, "id": "D1"}], as_of=AT.replace(hour=17))
    found = report(seller)
    assert (found.crm, found.credited, found.differences) == (0, 0, [])
    assert [(one.external_id, one.amount) for one in found.deleted] == [("D1", 100)]


def test_what_no_metric_counts_is_noted(seller: Seller):
    for number, amount, product in ((1, "100", "A"), (2, "1", "B")):
        seller.bring([deal(number, "1001", amount, "2026-10-09", product=product)])
    where = [{"field": "dimensions.product_line", "test": "is_one_of", "values": ["A"]}]
    with company_scope(seller.company.id):
        Metric.objects.filter(code="won").update(where=where)
    found = report(seller)
    assert found.credited == 101
    assert [(one.external_id, one.amount) for one in found.outside] == [("D2", 1)]


def test_it_adds_up_whatever_came_and_was_corrected(seller: Seller):
    settle(seller, "house", "nobody")
    owners = ("1001", "1002", "house", "9999", "1003")
    for change in range(3):
        rows = [
            deal(n, owners[(n + change) % 5], f"{n * 7 + change}.{n:02}", f"2026-1{n % 2}-1{n % 9}")
            for n in range(1, 40)
        ]
        seller.arrive(rows, as_of=AT.replace(minute=change))
        fold_everything(company_id=seller.company.id, at=AT)
    both = report(seller), report(seller, NOVEMBER)
    assert sum(one.records for one in both) == 39
    assert sum(one.crm for one in both) == sum(Decimal(f"{n * 7 + 2}.{n:02}") for n in range(1, 40))
