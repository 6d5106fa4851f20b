"""Amounts in another currency count at the rate of their own date."""

from datetime import date
from decimal import Decimal
from typing import Any

from throughline.credits.models import CreditLine
from throughline.crm.models import ExchangeRate, Fact
from throughline.kit.scope import company_scope
from throughline.progress.tests.seller import Seller


def contract(**more: Any) -> dict[str, Any]:
    return {
        "id": "K1", "owner": "1003", "amount": "1000.00", "currency": "USD", "signed": "2026-10-20",
        "invoiced": "", "modified": "2026-11-01T10:00:00+08:00", **more,
    }  # fmt: skip


def rate(seller: Seller, currency: str, on: str, value: str) -> None:
    with company_scope(seller.company.id):
        ExchangeRate.objects.create(currency=currency, on=date.fromisoformat(on), rate=Decimal(value))


def test_an_amount_counts_at_the_last_rate_on_or_before_its_date(seller: Seller):
    seller.complete("contract")
    rate(seller, "USD", "2026-10-01", "7.1")
    rate(seller, "USD", "2026-10-20", "7.123456")
    rate(seller, "USD", "2026-10-21", "9")
    rate(seller, "EUR", "2026-10-01", "8")
    seller.bring([contract()], kind="contract", version="modified")
    assert seller.actuals("signed")["hq"] == Decimal("7123.46")
    with company_scope(seller.company.id):
        fact = Fact.objects.get()
    assert (fact.amount, fact.currency) == (Decimal("7123.46"), "CNY")
    assert (fact.amount_original, fact.currency_original, fact.rate) == (1000, "USD", Decimal("7.123456"))


def test_each_date_of_a_contract_goes_by_its_own_rate(seller: Seller):
    rate(seller, "USD", "2026-10-01", "7")
    rate(seller, "USD", "2026-11-01", "8")
    seller.bring([contract(invoiced="2026-11-05")], kind="contract", version="modified")
    with company_scope(seller.company.id):
        lines = dict(CreditLine.objects.values_list("date_kind", "amount"))
    assert lines == {"signed": 7000, "invoiced": 8000}


def test_without_a_rate_the_record_waits_and_says_which(seller: Seller):
    rate(seller, "USD", "2026-10-21", "7")
    seller.bring([contract()], kind="contract", version="modified")
    assert seller.waiting() == {"K1": "rate_missing"}


def test_a_change_of_currency_is_a_change_like_any_other(seller: Seller):
    seller.complete("contract")
    rate(seller, "USD", "2026-10-01", "7")
    seller.bring([contract()], kind="contract", version="modified")
    later = contract(currency="CNY", modified="2026-11-02T10:00:00+08:00")
    seller.bring([later], kind="contract", version="modified")
    assert seller.actuals("signed")["hq"] == 1000
    with company_scope(seller.company.id):
        fact = Fact.objects.get()
        assert (fact.amount_original, fact.currency_original, fact.rate) == (None, None, None)
        assert [line.amount for line in CreditLine.objects.order_by("id")] == [7000, -7000, 1000]
