"""What is stored is what the inbox says: every kind of corruption is found and named."""

from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from django.db import connection
from django.db.models import F

from throughline.credits.models import CreditLine
from throughline.crm.models import Account, Fact, InboxRecord
from throughline.goals.models import KeyResult, Objective
from throughline.kit.models import new_id
from throughline.kit.scope import company_scope
from throughline.progress.models import DailyActual
from throughline.progress.tests.seller import AT, Seller, deal
from throughline.progress.verify.difference import WORDS, Difference
from throughline.progress.verify.scratch import make_scratch
from throughline.progress.verify.verify_company import Standing, verify_company


@pytest.fixture
def sold(seller: Seller) -> Seller:
    """Deals of two people, one changed, one taken back, one waiting; an account, and visits."""
    seller.complete("deal", "visit")
    seller.bring([
        deal(1, "1001", "100.10", "2026-10-09", account="A"), deal(2, "1002", "50", "2026-10-10"),
        deal(3, "1004", "7", "2026-10-11"), deal(4, "9999", "1", "2026-10-11"),
    ])  # fmt: skip
    seller.bring([{"account": "A", "sector": "technolgy"}], kind="account")
    seller.bring([deal(1, "1001", "120", "2026-10-12", account="A")], as_of=AT + timedelta(hours=1))
    seller.bring([deal(2, "1002", "50", "2026-10-10", "Cancelled")], as_of=AT + timedelta(hours=1))
    seller.bring([{"id": "V1", "owner": "P1004", "on": "2026-10-10"}], kind="visit")
    seller.fold()
    return seller


def verified(seller: Seller) -> tuple[Standing, list[Difference]]:
    found: list[Difference] = []
    with company_scope(seller.company.id):
        make_scratch()
        standing = verify_company(seller.company, found.append)
        with connection.cursor() as cursor:  # a test's transaction goes on after this one's scope
            cursor.execute("DROP TABLE verify_account, verify_fact, verify_share, verify_unread, verify_day")
    return standing, found


def named(seller: Seller) -> set[str]:
    return {difference.what for difference in verified(seller)[1]}


def test_where_nothing_is_wrong_nothing_is_found(sold: Seller):
    standing, found = verified(sold)
    assert found == []
    assert (standing.records, standing.pending, standing.waiting, standing.due) == (7, 0, 1, 0)


def test_what_is_folded_and_not_yet_counted_is_no_difference(sold: Seller):
    sold.arrive([deal(5, "1003", "30", "2026-10-13")])
    sold.fold_only()
    standing, found = verified(sold)
    assert found == []
    assert standing.due == len(("1003", "e2", "east", "hq"))
    sold.count()
    assert verified(sold)[0].due == 0


def append(seller: Seller, fact: str, **columns: Any) -> None:
    """One more line beside the one that stands: the ledger itself lets none be changed or taken away."""
    line = CreditLine.objects.filter(fact__external_id=fact, count=1).latest("id")
    for name, value in {"id": new_id(), **columns}.items():
        setattr(line, name, value)
    line.save(force_insert=True)


def lose_a_credit(seller: Seller) -> None:
    line = CreditLine.objects.get(fact__external_id="D3")
    append(seller, "D3", amount=-line.amount, count=-1, reverses=line.id)


def double_a_credit(seller: Seller) -> None:
    append(seller, "D3")


def credit_another_person(seller: Seller) -> None:
    lose_a_credit(seller)
    append(seller, "D3", person=seller.people["1003"])


def change_an_amount(seller: Seller) -> None:
    append(seller, "D3", amount=Decimal("0.01"), count=0)


def bend_a_reversal(seller: Seller) -> None:
    line = CreditLine.objects.get(fact__external_id="D3")
    append(seller, "D3", amount=-6, count=-1, reverses=line.id)


def lose_a_fact(seller: Seller) -> None:
    record = InboxRecord.objects.get(external_id="D3")
    record.id, record.external_id = new_id(), "D50"
    record.body = bytes(record.body).replace(b"D3", b"D50")
    record.save(force_insert=True)


def invent_a_fact(seller: Seller) -> None:
    fact = Fact.objects.get(external_id="D3")
    fact.id, fact.external_id = new_id(), "D99"
    fact.save(force_insert=True)


def change_a_fact(seller: Seller) -> None:
    Fact.objects.filter(external_id="D3").update(stage="open")


def take_a_record_away_from_the_mapping(seller: Seller) -> None:
    InboxRecord.objects.filter(external_id="D3").update(body=b'{"id": "D3", "stage": "Won"}')


def rename_an_account(seller: Seller) -> None:
    Account.objects.update(industry="retail")


def move_a_day(seller: Seller) -> None:
    DailyActual.objects.filter(key_result=seller.key_results["won", "hq"]).update(amount=F("amount") + 1)


def leave_a_day_of_nobody(seller: Seller) -> None:
    DailyActual.objects.create(key_result_id=new_id(), on=date(2026, 11, 1), amount=1)


def leave_a_status_behind(seller: Seller) -> None:
    KeyResult.objects.filter(id=seller.key_results["won", "w1"].id).update(status="ahead")


def leave_an_actual_behind(seller: Seller) -> None:
    KeyResult.objects.filter(id=seller.key_results["won", "w1"].id).update(actual=1)


def leave_an_attainment_behind(seller: Seller) -> None:
    KeyResult.objects.filter(id=seller.key_results["won", "w1"].id).update(attainment=Decimal("0.5"))


def leave_an_objective_behind(seller: Seller) -> None:
    Objective.objects.update(progress=Decimal("0.99"))


CORRUPTIONS: dict[Callable[[Seller], Any], set[str]] = {
    lose_a_credit: {"credit_missing", "day"},
    double_a_credit: {"credit", "day"},
    credit_another_person: {"credit_missing", "credit_unknown", "day"},
    change_an_amount: {"credit", "day"},
    bend_a_reversal: {"credit", "reversal", "day"},
    lose_a_fact: {"fact_missing"},
    invent_a_fact: {"fact_unknown"},
    change_a_fact: {"fact"},
    take_a_record_away_from_the_mapping: {"fact_unreadable", "credit_unknown"},
    rename_an_account: {"account", "fact", "credit_missing", "credit_unknown"},
    move_a_day: {"day", "actual", "attainment"},
    leave_a_day_of_nobody: {"day_unknown"},
    leave_a_status_behind: {"status"},
    leave_an_actual_behind: {"actual"},
    leave_an_attainment_behind: {"attainment"},
    leave_an_objective_behind: {"objective"},
}


@pytest.mark.parametrize("corrupt", CORRUPTIONS, ids=lambda corrupt: corrupt.__name__)
def test_each_corruption_is_named(sold: Seller, corrupt: Callable[[Seller], Any]):
    with company_scope(sold.company.id):
        corrupt(sold)
    assert named(sold) == CORRUPTIONS[corrupt]


def test_every_kind_of_difference_is_planted_somewhere():
    planted = set().union(*CORRUPTIONS.values())
    assert planted == set(WORDS) - {"credit_sum"}
