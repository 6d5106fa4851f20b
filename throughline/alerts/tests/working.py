"""A company that has something to tell, and real workers of its queue in processes of their own."""

import multiprocessing
import os
import signal
import time
from dataclasses import dataclass, field
from datetime import date, datetime
from multiprocessing.process import BaseProcess
from threading import Event
from typing import cast

from django.db import connection, connections
from procrastinate.contrib.django import app
from procrastinate.contrib.django.django_connector import DjangoConnector
from procrastinate.types import JSONValue

from throughline.alerts.models import Alert
from throughline.alerts.tests.firm import AT, MONDAY, Firm
from throughline.channels.models import Attempt, Message, Preference
from throughline.channels.services.save_addresses import Line, save_addresses
from throughline.channels.services.save_channel import save_channel
from throughline.channels.tests.outbox import SETTINGS
from throughline.goals.models import CheckIn, KeyResult
from throughline.kit.scope import company_scope
from throughline.org.tests.company import operator

WITHIN = 60  # seconds, on a machine that is busy
_OTHERS = """
SELECT count(*) FROM pg_stat_activity
WHERE datname = current_database() AND usename = current_user AND pid <> pg_backend_pid()
"""
TOLD = {
    ("lag", "Li"), ("lag", "Zhou"), ("stalled", "Li"), ("stalled", "Zhou"), ("unreported", "Li"),
}  # fmt: skip
"""Everything there is to tell of that Monday, and to whom."""


@dataclass
class Working(Firm):
    """Li lags, has a large deal that stands still, has not reported for eleven days. `at` is the clock."""

    at: datetime = AT
    key_results: list[KeyResult] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__post_init__()
        self.key_results = [self.behind()]
        for number in range(3):
            self.deal(f"小单 {number}", 1_000)
        self.deal("大单", 900_000, moved=date(2026, 11, 1))
        by_hand: KeyResult = KeyResult.objects.create(
            cycle=self.cycle, title="陪访次数", kind="increase", measure="count", unit_label="次", target=100,
            first_target=100, source="check_in", owner_person=self.people["Li"], stale=True,
        )  # fmt: skip
        CheckIn.objects.create(key_result=by_hand, at=AT, on=date(2026, 11, 12), value=1)

    def by(self, kind: str, address: str) -> None:
        """Everybody is told by one channel."""
        with company_scope(self.company.id):
            actor, given = operator(self.company), {**SETTINGS[kind], "address": address}
            save_channel(actor=actor, at=AT, code=kind, name=kind, kind=kind, settings=given)
            lines = [Line(name, f"U{name}") for name in self.people]
            save_addresses(actor=actor, at=AT, code=kind, lines=lines)
            Preference.objects.create(person=None, order=[kind], digest_at="09:00", language="zh")

    def defer_all(self) -> None:
        """What a fold and the periodic jobs ask for, as they ask for it."""
        company = str(self.company.id)
        lagging: JSONValue = [str(one.id) for one in self.key_results]
        derive = app.configure_task("alerts.derive")
        derive.defer(company_id=company, key_result_ids=lagging, as_of=MONDAY.isoformat())
        for name in ("alerts.derive_stalled_deals", "alerts.tell_company", "channels.deliver"):
            app.configure_task(name).defer(company_id=company)

    def work(self, workers: int = 1) -> None:
        """Until the queue is empty."""
        started = [worker() for _ in range(workers)]
        for one in started:
            one.join(WITHIN)
        assert [one.exitcode for one in started] == [0] * workers

    def killed_once(self, arrived: Event) -> None:
        """A worker that does one job at a time is killed as soon as the other side has what it sent."""
        one = worker(jobs=1)
        assert arrived.wait(WITHIN)
        assert one.pid is not None
        os.kill(one.pid, signal.SIGKILL)
        one.join(WITHIN)
        _wait_until_alone()

    def tries(self) -> dict[tuple[str, str], list[str]]:
        """By kind of message and person, what became of each try to send it."""
        with company_scope(self.company.id):
            found: dict[tuple[str, str], list[str]] = {}
            rows = Attempt.objects.order_by("at", "id").select_related("message__person")
            for row in rows:
                person = row.message.person
                found.setdefault((row.message.kind, person.name if person else ""), []).append(row.outcome)
            return found

    def marked(self) -> int:
        """How many messages may have come twice."""
        with company_scope(self.company.id):
            return Message.objects.filter(maybe_twice=True).count()

    def alerts(self) -> list[str]:
        with company_scope(self.company.id):
            return sorted(Alert.objects.values_list("kind", flat=True))


def worker(jobs: int = 2) -> BaseProcess:
    """It begins with what this process knows, the clock too."""
    connections.close_all()
    process = multiprocessing.get_context("fork").Process(target=_work_off, args=(jobs,))
    process.start()
    return process


def _wait_until_alone() -> None:
    """PostgreSQL has noticed that the killed worker is gone, and given up what it held.

    Whoever looks earlier takes its messages for being sent, and leaves them to the next look-through.
    """
    until = time.monotonic() + WITHIN
    with connection.cursor() as cursor:
        while True:
            cursor.execute(_OTHERS)
            if cursor.fetchone() == (0,):
                return
            assert time.monotonic() < until, "the killed worker still holds a connection"
            time.sleep(0.05)


def _work_off(jobs: int) -> None:
    with app.replace_connector(cast(DjangoConnector, app.connector).get_worker_connector()):
        app.run_worker(wait=False, install_signal_handlers=False, concurrency=jobs)
