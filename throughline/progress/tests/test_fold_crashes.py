"""Killed anywhere, nothing is lost or counted twice; two folds at once take turns."""

from collections.abc import Iterator
from datetime import timedelta
from decimal import Decimal
from threading import Event, Thread

import pytest
from django.db import connection

from throughline.credits.models import CreditLine
from throughline.crm.models import Fact, InboxRecord
from throughline.kit.locks import Locked, try_lock
from throughline.kit.scope import company_scope
from throughline.kit.tests.forget import forget_company
from throughline.progress import tasks
from throughline.progress.models import Due
from throughline.progress.services import count_due as counting
from throughline.progress.services import fold_inbox as folding
from throughline.progress.services.fold_everything import fold_everything
from throughline.progress.tests.seller import AT, Seller, deal, make_seller

FOLDING = (
    "_store_accounts", "_news", "standing_lines", "close_batch", "store_facts", "book_credits", "note_due",
)  # fmt: skip
COUNTING = ("oldest_due", "move_days", "evaluate", "defer_alerts")


class Killed(BaseException):
    """As a signal would end the process: nothing catches it."""


def kill_after(monkeypatch, module, step: str) -> None:
    done = getattr(module, step)

    def then_killed(*args, **kwargs):
        done(*args, **kwargs)
        raise Killed

    monkeypatch.setattr(module, step, then_killed)


@pytest.mark.parametrize("step", FOLDING)
def test_killed_while_folding_the_next_fold_does_it_all_once(seller: Seller, monkeypatch, step: str):
    seller.complete("deal")
    seller.arrive([deal(n, "1001", "100", "2026-10-09") for n in range(3)])
    kill_after(monkeypatch, folding, step)
    with pytest.raises(Killed):
        seller.fold()
    with company_scope(seller.company.id):
        assert (Fact.objects.count(), CreditLine.objects.count(), Due.objects.count()) == (0, 0, 0)
        assert InboxRecord.objects.filter(state="pending").count() == 3
    monkeypatch.undo()
    assert seller.fold().credits == 3
    assert seller.actuals()["hq"] == Decimal(300)


@pytest.mark.parametrize("step", COUNTING)
def test_killed_while_counting_the_next_count_does_it_all_once(seller: Seller, monkeypatch, step: str):
    seller.complete("deal")
    seller.bring([deal(n, "1001", "100", "2026-10-09") for n in range(3)])
    seller.arrive([deal(n, "1001", "1", "2026-10-09") for n in range(3, 5)])
    kill_after(monkeypatch, counting, step)
    with pytest.raises(Killed):
        seller.fold()
    with company_scope(seller.company.id):
        assert (Fact.objects.count(), CreditLine.objects.count(), Due.objects.count()) == (5, 5, 1)
        assert InboxRecord.objects.filter(state="done").count() == 5
    assert seller.actuals()["hq"] == Decimal(300)
    monkeypatch.undo()
    assert seller.count().taken == 1
    assert seller.actuals()["hq"] == Decimal(302)
    assert seller.count().taken == 0


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


@pytest.mark.parametrize("lock", ["inbox", "actuals"])
def test_while_another_process_folds_or_counts_this_one_says_that_it_is_busy(committed: Seller, lock: Locked):
    committed.arrive([deal(1, "1001", "10", "2026-10-09")])
    committed.fold_only()
    locked, release = Event(), Event()

    def hold() -> None:
        with company_scope(committed.company.id):
            assert try_lock(lock)
            locked.set()
            release.wait(30)
        connection.close()

    holder = Thread(target=hold)
    holder.start()
    assert locked.wait(30)
    assert (committed.fold_only().busy, committed.count().busy) == (lock == "inbox", lock == "actuals")
    release.set()
    holder.join(30)
    assert (committed.fold_only().busy, committed.count().busy) == (False, False)


def test_one_record_that_breaks_the_fold_waits_alone(seller: Seller, monkeypatch):
    seller.complete("deal")
    seller.arrive([deal(n, "1001", "100", "2026-10-09") for n in range(12)])
    store = vars(folding)["store_facts"]

    def breaks_on_the_seventh(**given):
        if any(one.fact.external_id == "D6" for one in given["stored"]):
            raise ZeroDivisionError
        return store(**given)

    monkeypatch.setattr(folding, "store_facts", breaks_on_the_seventh)
    fold_everything(company_id=seller.company.id, at=AT)
    assert seller.waiting() == {"D6": "cannot_be_folded"}
    assert seller.actuals()["hq"] == Decimal(1100)


def test_everything_is_folded_batch_by_batch(seller: Seller, monkeypatch):
    seller.arrive([deal(n, "1001", "1", "2026-10-09") for n in range(9)])
    assert fold_everything(company_id=seller.company.id, at=AT).taken == 9


@pytest.fixture
def two_a_batch(monkeypatch) -> None:
    monkeypatch.setattr(counting, "ROWS_AT_ONCE", 2)


def test_the_batches_of_a_large_load_are_counted_together_with_the_last(seller: Seller, two_a_batch: None):
    seller.complete("deal")
    seller.arrive([deal(n, "1001", "100", "2026-10-09") for n in range(6)])
    for _ in range(2):
        assert (seller.fold_only(limit=2).taken, seller.count().busy) == (2, True)
    assert seller.actuals() == {}
    assert (seller.fold_only(limit=2).taken, seller.count().taken) == (2, 3)
    assert seller.actuals()["hq"] == Decimal(600)


def test_a_batch_is_counted_though_a_little_has_arrived_meanwhile(seller: Seller, two_a_batch: None):
    seller.complete("deal")
    seller.arrive([deal(n, "1001", "100", "2026-10-09") for n in range(3)])
    assert (seller.fold_only(limit=2).taken, seller.count().taken) == (2, 1)
    assert seller.actuals()["hq"] == Decimal(200)


def test_a_load_so_large_that_it_takes_long_is_counted_on_the_way(seller: Seller, two_a_batch: None):
    seller.complete("deal")
    seller.arrive([deal(n, "1001", "100", "2026-10-09") for n in range(6)])
    seller.fold_only(limit=2)
    seller.fold_only(limit=2)
    assert seller.count(AT + timedelta(seconds=2)).busy
    assert seller.count(AT + timedelta(seconds=3)).taken == 2
    assert seller.actuals()["hq"] == Decimal(400)


def test_many_notes_are_counted_though_a_load_goes_on(seller: Seller, two_a_batch: None, monkeypatch):
    monkeypatch.setattr(counting, "NOTES_AT_ONCE", 2)
    seller.complete("deal")
    seller.arrive([deal(n, "1001", "100", "2026-10-09") for n in range(8)])
    seller.fold_only(limit=2)
    assert seller.count().busy
    seller.fold_only(limit=2)
    assert seller.count().taken == 2


def test_what_a_load_that_died_left_due_is_counted_by_the_next(seller: Seller):
    seller.complete("deal")
    seller.arrive([deal(n, "1001", "100", "2026-10-09") for n in range(2)])
    seller.fold_only(limit=1)
    with company_scope(seller.company.id):
        InboxRecord.objects.filter(state="pending").update(state="waiting", reason_code="body_unreadable")
    assert seller.actuals() == {}
    assert seller.fold().taken == 0
    assert seller.actuals()["hq"] == Decimal(100)


def test_what_is_due_is_counted_once_though_all_is_built_anew_meanwhile(seller: Seller):
    seller.complete("deal")
    seller.bring([deal(1, "1001", "100", "2026-10-09")])
    seller.arrive([deal(2, "1001", "20", "2026-10-09")])
    seller.fold_only()
    tasks.refresh_company(str(seller.company.id), "2026-11-20")
    assert seller.actuals()["hq"] == Decimal(120)
    assert seller.count().taken == 0
