"""An hour in which nothing of the program ran is caught up by itself after the start: pulled and pushed."""

import random
import time
from datetime import UTC, datetime, timedelta
from typing import Final

import psycopg

from tests.faults.installation import LOOK_EVERY, Installation
from tests.faults.parts import run_in
from tests.faults.source import Source, source
from tests.faults.stream import Record, keys, records

PULLED_WITHIN: Final = 150.0  # seconds: the job that looks for what is due comes each minute
PARTS: Final = ("worker", "web", "postgres")


def test_an_hour_in_which_nothing_ran_is_caught_up(running: Installation):
    parts, chance = running.parts, random.Random(60)
    deals = records(chance, 170, until=running.today, begin=900_001)
    deals = list({deal["id"]: deal for deal in deals}.values())
    parts.worker.given["THROUGHLINE_OUTBOUND_ALLOW"] = "127.0.0.1"
    parts.kill("worker")
    parts.start("worker")
    with source(datetime.now(UTC) - timedelta(minutes=70)) as crm:
        # Before: all but the last of these has committed, and the cursor stands at the tenth minute.
        before = [crm.row(deal, timedelta(seconds=20 * at)) for at, deal in enumerate(deals[:31])]
        late = before.pop(-2)
        crm.rows += before
        run_in(parts, "tests.faults.pull_made", crm.served.address)
        _wait_until_there(running, before)
        _wait_until_ended(running)

        # The hour: what was pushed lies there unfolded, the source goes on, a row commits late.
        parts.kill("worker")
        pushed = running.send(chance, 300)
        while pushed.sending():
            time.sleep(LOOK_EVERY)
        assert running.asked(lambda books: books.states()["pending"]) > 0
        for name in PARTS:
            parts.kill(name)
        meanwhile = [
            crm.row(deal, timedelta(minutes=11, seconds=25 * at)) for at, deal in enumerate(deals[31:])
        ]
        crm.rows += [late, *meanwhile]
        for name in reversed(PARTS):
            parts.start(name)
        _let_the_hour_pass(running)
        _wait_until_there(running, [late, *meanwhile])
        _pulls_no_more(running, crm)
    running.sent += crm.rows
    running.drain(pushed)
    running.check()


def _wait_until_there(running: Installation, rows: list[Record]) -> None:
    until = time.monotonic() + PULLED_WITHIN
    while not keys(rows) <= set(running.asked(lambda books: books.inbox())):
        assert time.monotonic() < until, f"not pulled:\n{running.parts.said()}"
        time.sleep(LOOK_EVERY)


def _wait_until_ended(running: Installation) -> None:
    """The pull has gone to its last page, and its cursor has moved."""
    until = time.monotonic() + PULLED_WITHIN
    with psycopg.connect(running.parts.url, autocommit=True) as database:
        while not database.execute("SELECT 1 FROM crm_pullcursor WHERE since IS NOT NULL").fetchone():
            assert time.monotonic() < until, "a pull that does not end"
            time.sleep(LOOK_EVERY)


def _let_the_hour_pass(running: Installation) -> None:
    """The pull was due an hour ago, for all that the program can tell; nobody waits one for a test."""
    with psycopg.connect(running.parts.url, autocommit=True) as database:
        database.execute("UPDATE crm_connector SET due_at = due_at - interval '1 hour' WHERE code = 'pull'")


def _pulls_no_more(running: Installation, crm: Source) -> None:
    """The tests after this one have no such source."""
    with psycopg.connect(running.parts.url, autocommit=True) as database:
        database.execute("UPDATE crm_connector SET state = 'paused' WHERE code = 'pull'")
    assert crm.served.calls[-1].query["since"] > crm.begun.isoformat(), "it read everything again"
