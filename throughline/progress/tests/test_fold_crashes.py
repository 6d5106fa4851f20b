"""Killed anywhere, nothing is lost or counted twice; two folds at once take turns."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from decimal import Decimal
from threading import Event, Thread

import pytest
from django.db import connection

from throughline.credits.models import CreditLine
from throughline.crm.models import Fact, InboxRecord
from throughline.kit.locks import try_lock
from throughline.kit.scope import company_scope
from throughline.kit.tests.forget import forget_company
from throughline.progress.models import DailyActual, Due
from throughline.progress.services import fold_inbox as folding
from throughline.progress.services.fold_carefully import fold_carefully
from throughline.progress.services.fold_everything import fold_everything
from throughline.progress.tests.seller import AT, Seller, deal, make_seller

STEPS = ("_store", "book_credits", "move_actuals", "close_batch", "evaluate_due", "defer_alerts")


class Killed(BaseException):
    """As a signal would end the process: nothing catches it."""


@pytest.mark.parametrize("step", STEPS)
def test_killed_after_any_step_the_next_fold_does_it_all_once(seller: Seller, monkeypatch, step: str):
    seller.complete("deal")
    seller.arrive([deal(n, "1001", "100", "2026-10-09") for n in range(3)])
    done = getattr(folding, step)

    def then_killed(*args, **kwargs):
        done(*args, **kwargs)
        raise Killed

    monkeypatch.setattr(folding, step, then_killed)
    with pytest.raises(Killed):
        seller.fold()
    with company_scope(seller.company.id):
        assert (Fact.objects.count(), CreditLine.objects.count(), DailyActual.objects.count()) == (0, 0, 0)
        assert InboxRecord.objects.filter(state="pending").count() == 3
    monkeypatch.undo()
    assert seller.fold().credits == 3
    assert seller.actuals()["hq"] == Decimal(300)


@pytest.fixture
def committed(django_db_setup, django_db_blocker) -> Iterator[Seller]:
    """A seller that other connections see."""
    with django_db_blocker.unblock():
        seller = make_seller("committed")
        yield seller
        forget_company(seller.company.id)
        connection.close()


def test_two_folds_at_once_count_every_record_once(committed: Seller):
    committed.complete("deal")
    committed.arrive([deal(n, "1001", "10", "2026-10-09") for n in range(60)])
    answers: list[int] = []

    def fold() -> None:
        while True:
            folded = committed.fold(limit=7)
            answers.append(folded.taken)
            if not folded.taken and not folded.busy:
                break
        connection.close()

    threads = [Thread(target=fold) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=60)
    assert sum(answers) == 60
    assert committed.actuals()["hq"] == Decimal(600)


def test_while_another_process_folds_this_one_says_that_it_is_busy(committed: Seller):
    committed.arrive([deal(1, "1001", "10", "2026-10-09")])
    locked, release = Event(), Event()

    def hold() -> None:
        with company_scope(committed.company.id):
            assert try_lock("actuals")
            locked.set()
            release.wait(30)
        connection.close()

    holder = Thread(target=hold)
    holder.start()
    assert locked.wait(30)
    assert committed.fold().busy
    release.set()
    holder.join(30)
    assert committed.fold().taken == 1


def test_one_record_that_breaks_the_fold_waits_alone(seller: Seller, monkeypatch):
    seller.complete("deal")
    seller.arrive([deal(n, "1001", "100", "2026-10-09") for n in range(12)])
    store = folding._store

    def breaks_on_the_seventh(company_id, batch, writes):
        if any(fact.external_id == "D6" for facts in batch.facts.values() for fact in facts):
            raise ZeroDivisionError
        return store(company_id, batch, writes)

    monkeypatch.setattr(folding, "_store", breaks_on_the_seventh)
    while fold_carefully(company_id=seller.company.id, at=AT).taken:
        pass
    assert seller.waiting() == {"D6": "cannot_be_folded"}
    assert seller.actuals()["hq"] == Decimal(1100)


def test_everything_is_folded_batch_by_batch(seller: Seller, monkeypatch):
    seller.arrive([deal(n, "1001", "1", "2026-10-09") for n in range(9)])
    assert fold_everything(company_id=seller.company.id, at=AT).taken == 9


def test_in_a_large_load_status_follows_with_the_last_batch(seller: Seller):
    seller.complete("deal")
    seller.arrive([deal(n, "1001", "100", "2026-10-09") for n in range(6)])
    assert seller.fold(limit=2).taken == 2
    assert seller.fold(limit=2).taken == 2
    assert seller.actuals() == {}
    assert seller.fold(limit=2).taken == 2
    assert seller.actuals()["hq"] == Decimal(600)
    with company_scope(seller.company.id):
        assert Due.objects.count() == 0


def test_a_batch_is_evaluated_though_a_little_has_arrived_meanwhile(seller: Seller, monkeypatch):
    seller.complete("deal")
    move = vars(folding)["move_actuals"]

    def meanwhile(**given):
        monkeypatch.setattr(folding, "move_actuals", move)
        seller.arrive([deal(9, "1001", "1", "2026-10-09")])
        return move(**given)

    monkeypatch.setattr(folding, "move_actuals", meanwhile)
    seller.bring([deal(n, "1001", "100", "2026-10-09") for n in range(3)])
    assert seller.actuals()["hq"] == Decimal(300)
    assert seller.waiting() == {} and seller.fold().taken == 1


def test_a_load_so_large_that_it_takes_long_is_evaluated_on_the_way(seller: Seller):
    seller.complete("deal")
    seller.arrive([deal(n, "1001", "100", "2026-10-09") for n in range(3)])
    seller.fold(limit=1)
    fold_one_at(seller, AT + timedelta(seconds=6))
    assert seller.actuals()["hq"] == Decimal(200)


def test_what_a_fold_that_died_left_due_is_evaluated_by_the_next(seller: Seller):
    seller.complete("deal")
    seller.arrive([deal(n, "1001", "100", "2026-10-09") for n in range(2)])
    seller.fold(limit=1)
    with company_scope(seller.company.id):
        InboxRecord.objects.filter(state="pending").update(state="waiting", reason_code="body_unreadable")
    assert seller.actuals() == {}
    assert seller.fold().taken == 0
    assert seller.actuals()["hq"] == Decimal(100)


def fold_one_at(seller: Seller, at: datetime) -> None:
    assert folding.fold_inbox(company_id=seller.company.id, at=at, limit=1).taken == 1
