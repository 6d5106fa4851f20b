"""Killed in the middle, or with another worker beside it: once, or twice and marked where nobody can tell."""

import multiprocessing
import os
import signal
from threading import Barrier, Event, Thread

import pytest
from django.db import connection

from throughline.channels.services.deliver_due import deliver_due
from throughline.channels.tests.outbox import Outbox
from throughline.channels.tests.vendors import HeldFirst, Vendor
from throughline.kit.outbound.tests.server import Asked, Reply, serving

WORKERS = 4


def killed_while_sending(outbox: Outbox, arrived: Event) -> None:
    """A worker of its own process, killed once the vendor has what it sent."""
    connection.close()
    fork = multiprocessing.get_context("fork")
    worker = fork.Process(target=outbox.deliver)
    worker.start()
    assert arrived.wait(30)
    assert worker.pid is not None
    os.kill(worker.pid, signal.SIGKILL)
    worker.join(30)
    wait_until_let_go(outbox)


def wait_until_let_go(outbox: Outbox) -> None:
    """Until the database has noticed that the worker is no more."""
    key = f"throughline message {outbox.message().id}"
    with connection.cursor() as cursor:
        for verb in ("lock", "unlock"):
            cursor.execute(f"SELECT pg_advisory_{verb}(hashtextextended(%s, 0))", [key])


@pytest.mark.parametrize(("kind", "maybe_twice"), [("slack", True), ("wecom", True), ("feishu", False)])
def test_killed_while_it_sends_it_is_sent_again_and_marked_where_nobody_can_tell(
    outbox: Outbox, kind: str, maybe_twice: bool
):
    first = HeldFirst()
    vendor = Vendor(kind, then=first)
    with serving(vendor) as served:
        outbox.channel(kind, served.address)
        outbox.prefer(kind)
        outbox.post()
        killed_while_sending(outbox, first.arrived)
        assert outbox.message().state == "sending"
        outbox.deliver()
        first.hold.set()
    assert outbox.attempts() == [(kind, "unknown"), (kind, "sent")]
    assert (outbox.message().state, outbox.message().maybe_twice) == ("sent", maybe_twice)
    assert len(vendor.sent) == 1


def test_a_clock_that_jumps_an_hour_sends_nothing_twice_that_is_on_its_way(outbox: Outbox):
    arrived, hold = Event(), Event()

    def held(asked: Asked) -> Reply | None:
        arrived.set()
        hold.wait(30)
        return None

    vendor = Vendor("slack", then=held)
    with serving(vendor) as served:
        outbox.channel("slack", served.address)
        outbox.prefer("slack")
        outbox.post()
        worker = Thread(target=working, args=(outbox,))
        worker.start()
        assert arrived.wait(30)
        outbox.later(hours=1)
        outbox.deliver()
        hold.set()
        worker.join(30)
    assert outbox.attempts() == [("slack", "sent")]
    assert len(served.calls) == 1


def test_several_workers_at_once_send_every_message_once(outbox: Outbox):
    vendor = Vendor("slack")
    begin = Barrier(WORKERS)

    def work() -> None:
        begin.wait(30)
        working(outbox)

    with serving(vendor) as served:
        outbox.channel("slack", served.address)
        outbox.prefer("slack")
        for number in range(30):
            outbox.post(f"{number}")
        threads = [Thread(target=work) for _ in range(WORKERS)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(60)
    assert all(outbox.attempts(f"{number}") == [("slack", "sent")] for number in range(30))
    assert len(vendor.sent) == 30


def test_two_that_post_the_same_at_once_post_it_once(outbox: Outbox):
    begin, answers = Barrier(2), []

    def post() -> None:
        begin.wait(30)
        answers.append(outbox.post())
        connection.close()

    threads = [Thread(target=post) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    assert sorted(answers) == [False, True]


def test_after_three_days_without_a_worker_everything_comes_once(outbox: Outbox):
    for day in range(3):
        outbox.post(f"{day}")
        outbox.later(days=1)
    for _ in range(2):
        outbox.deliver()
    assert [outbox.attempts(f"{day}") for day in range(3)] == [[("app", "sent")]] * 3


def working(outbox: Outbox) -> None:
    deliver_due(company_id=outbox.company.id, clock=lambda: outbox.at)
    connection.close()
