"""The worker's loops hear of a load at once, go on whatever happens, and stop when told."""

import time
from collections.abc import Iterator
from threading import Event, Thread

import pytest
from django.db import DataError, connection

from throughline.crm.models import InboxRecord
from throughline.crm.services.load_file import load_file
from throughline.kit import notices
from throughline.kit.scope import company_scope, current_company
from throughline.kit.tests.forget import forget_company
from throughline.progress import fold_loop
from throughline.progress.count_loop import count_all
from throughline.progress.services import count_due as counting
from throughline.progress.tests.seller import AT, Seller, deal, make_seller
from throughline.progress.tests.test_load import CSV

PATIENCE = 30


@pytest.fixture
def committed(django_db_setup, django_db_blocker) -> Iterator[Seller]:
    with django_db_blocker.unblock():
        seller = make_seller("looped")
        yield seller
        forget_company(seller.company.id)
        connection.close()


def done(seller: Seller) -> int:
    with company_scope(seller.company.id):
        return InboxRecord.objects.filter(state="done").count()


def test_a_company_whose_notes_cannot_be_counted_holds_back_no_other(seller: Seller, monkeypatch):
    other = make_seller("after")
    for one in (seller, other):
        one.complete("deal")
        one.arrive([deal(1, "1001", "100", "2026-10-09")])
        one.fold_only()
    moved = vars(counting)["move_days"]

    def breaks(due):
        if current_company() == seller.company.id:
            raise DataError("numeric field overflow")
        return moved(due)

    monkeypatch.setattr(counting, "move_days", breaks)
    count_all(Event())
    assert (seller.actuals(), other.actuals()["hq"]) == ({}, 100)
    monkeypatch.undo()
    count_all(Event())
    assert seller.actuals()["hq"] == 100


def test_the_loop_folds_what_is_loaded_while_it_runs(committed: Seller, monkeypatch):
    # So long a poll that only the notice can have woken it.
    monkeypatch.setattr(notices, "POLL_EVERY", 3600.0)
    stop = Event()
    loop = Thread(target=fold_loop.run, args=[stop])
    loop.start()
    try:
        load_file(
            actor=committed.actor(), at=AT, as_of=AT, connector=committed.connector, object_kind="deal",
            name="deals.csv", data=CSV.encode(),
        )  # fmt: skip
        until = time.monotonic() + PATIENCE
        while done(committed) < 7 and time.monotonic() < until:
            stop.wait(0.02)
        assert done(committed) == 7
    finally:
        stop.set()
        loop.join(PATIENCE)
    assert not loop.is_alive()
