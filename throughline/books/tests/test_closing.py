"""A closed month stays as it was; what comes for it later lands, by name, in the first that is open."""

from collections.abc import Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import Any

import pytest
from django.db.models import Sum

from throughline.access.errors import NotAllowed
from throughline.audit.models import AuditEntry
from throughline.books.basis import basis_of
from throughline.books.models import Closing
from throughline.books.selectors.next_to_close import next_to_close
from throughline.books.selectors.report import report_of
from throughline.books.services.close_month import NotToBeClosed, RecordsPending, close_month
from throughline.credits.models import CreditLine
from throughline.kit.scope import company_scope
from throughline.progress.tests.seller import AT, Seller, deal
from throughline.tenants.actor import Actor, RoleGrant

SEPTEMBER, OCTOBER, NOVEMBER = (date(2026, month, 1) for month in (9, 10, 11))
DECEMBER = date(2026, 12, 3)


def finance(seller: Seller, today: date = DECEMBER) -> Actor:
    return Actor(company_id=seller.company.id, today=today, grants=(RoleGrant("finance"),))


def close(seller: Seller, day: date, today: date = DECEMBER) -> None:
    with company_scope(seller.company.id):
        close_month(actor=finance(seller, today), at=AT, day=day)


def report(seller: Seller, day: date) -> Any:
    with company_scope(seller.company.id):
        return report_of(actor=finance(seller), basis=basis_of("deal", "closed"), day=day)


def booked(seller: Seller, months: Sequence[date]) -> Any:
    """What the months have between them; always what the ledger has."""
    found = [report(seller, month) for month in months]
    with company_scope(seller.company.id):
        ledger = CreditLine.objects.exclude(person=None).aggregate(total=Sum("amount"))["total"]
    assert sum(one.credited + one.adjusted for one in found) == ledger
    return [(one.crm, one.credited, one.adjusted) for one in found]


@pytest.fixture
def closed(seller: Seller) -> Seller:
    """October closed with 100 in it, November open with 7."""
    seller.bring([deal(1, "1001", "100", "2026-10-09"), deal(2, "1002", "7", "2026-11-09")])
    close(seller, OCTOBER)
    return seller


def later(minutes: int) -> datetime:
    return AT.replace(minute=minutes)


def test_a_correction_after_the_close_lands_in_the_open_month(closed: Seller):
    closed.bring([deal(1, "1001", "130", "2026-10-09")], as_of=later(1))
    assert booked(closed, [OCTOBER, NOVEMBER]) == [(100, 100, 0), (7, 7, 30)]
    [one] = report(closed, NOVEMBER).adjustments
    assert (one.of, one.external_id, one.owner, one.amount) == (OCTOBER, "D1", "P1001", 30)


def test_what_people_have_reached_goes_by_the_day_it_happened(closed: Seller):
    """The books close; a key result does not."""
    closed.complete("deal")
    closed.bring([deal(1, "1001", "130", "2026-10-09")], as_of=later(1))
    assert closed.actuals()["1001"] == 130


def test_a_late_deal_of_a_month_before_the_first_close_lands_in_the_open_one(closed: Seller):
    closed.bring([deal(3, "1003", "5", "2026-09-30")], as_of=later(1))
    assert booked(closed, [SEPTEMBER, OCTOBER, NOVEMBER])[1:] == [(100, 100, 0), (7, 7, 5)]
    assert [one.of for one in report(closed, NOVEMBER).adjustments] == [SEPTEMBER]


def test_a_deal_that_moves_out_of_a_closed_month_is_taken_out_in_the_open_one(closed: Seller):
    closed.bring([deal(1, "1001", "100", "2026-11-20")], as_of=later(1))
    assert booked(closed, [OCTOBER, NOVEMBER]) == [(100, 100, 0), (107, 107, -100)]


def test_another_owner_is_an_adjustment_of_nothing(closed: Seller):
    closed.bring([deal(1, "1002", "100", "2026-10-09")], as_of=later(1))
    assert report(closed, NOVEMBER).adjustments == []
    assert booked(closed, [OCTOBER, NOVEMBER]) == [(100, 100, 0), (7, 7, 0)]


def test_adjustments_stay_where_they_landed_when_that_month_is_closed(closed: Seller):
    closed.bring([deal(1, "1001", "130", "2026-10-09")], as_of=later(1))
    close(closed, NOVEMBER)
    closed.bring([deal(1, "1001", "135", "2026-10-09")], as_of=later(2))
    closed.bring([deal(2, "1002", "8", "2026-11-09")], as_of=later(2))
    assert booked(closed, [OCTOBER, NOVEMBER, DECEMBER]) == [(100, 100, 0), (7, 7, 30), (0, 0, 6)]
    assert [one.of for one in report(closed, DECEMBER).adjustments] == [OCTOBER, NOVEMBER]


def test_a_closed_report_is_what_it_was_to_the_letter(closed: Seller):
    before = report(closed, OCTOBER)
    closed.bring([deal(1, "9999", "1", "2026-10-09"), deal(4, "9999", "2", "2026-10-10")], as_of=later(1))
    closed.bring([{"throughline:deleted": True, "id": "D1"}], as_of=later(2))
    assert report(closed, OCTOBER) == before


def test_months_are_closed_in_turn_and_once_they_are_over(closed: Seller):
    for day, today in ((OCTOBER, DECEMBER), (DECEMBER, DECEMBER), (NOVEMBER, date(2026, 11, 30))):
        with pytest.raises(NotToBeClosed):
            close(closed, day, today)
    with company_scope(closed.company.id):
        assert [one.start for one in next_to_close(finance(closed))] == [NOVEMBER]


def test_nothing_is_closed_while_records_are_being_counted(seller: Seller):
    seller.bring([deal(1, "1001", "100", "2026-10-09")])
    seller.arrive([deal(2, "1001", "100", "2026-10-09")])
    with pytest.raises(RecordsPending):
        close(seller, OCTOBER)


def test_finance_closes_and_nobody_else(closed: Seller):
    for role in ("admin", "executive", "planner", "unit_head", "member"):
        actor = Actor(company_id=closed.company.id, today=DECEMBER, grants=(RoleGrant(role),))
        with company_scope(closed.company.id), pytest.raises(NotAllowed):
            close_month(actor=actor, at=AT, day=NOVEMBER)
    with company_scope(closed.company.id):
        assert Closing.objects.count() == 1
        assert AuditEntry.objects.get(action="books.close").details == {"month": "2026-10"}


def test_an_amount_beyond_all_floats_is_kept_to_the_cent(seller: Seller):
    seller.bring([deal(1, "1001", "12345678901234567890.12", "2026-10-09")])
    close(seller, OCTOBER)
    assert report(seller, OCTOBER).crm == Decimal("12345678901234567890.12")
