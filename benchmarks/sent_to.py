"""The program with a company of 10,000 key results, and senders that keep to a pace."""

import json
import random
import tempfile
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import psycopg

from benchmarks.tree_world import PEOPLE
from tests.faults.door import Address, Door
from tests.faults.parts import Parts, parts, run_in

A_CALL = 100
SENDERS = 4
RESERVED = 1_000  # people, the last ones, who get nothing of the load
Record = dict[str, str]


@dataclass
class SentTo:
    """A running installation, its webhook, and a connection that sees everything."""

    parts: Parts
    address: Address
    today: date
    books: psycopg.Connection[Any]
    sent: int = 0

    def records(self, count: int, chance: random.Random) -> list[Record]:
        """New deals, each of them won by somebody."""
        self.sent += count
        numbers = range(self.sent - count, self.sent)
        return [self.deal(number, chance.randrange(PEOPLE - RESERVED), chance) for number in numbers]

    def deal(self, number: int, person: int, chance: random.Random) -> Record:
        return {
            "id": f"D{number:07}", "owner": f"{person:05}", "stage": "Won",
            "amount": f"{chance.randrange(500, 90_000)}.{chance.randrange(100):02}",
            "closed": (self.today - timedelta(days=chance.randrange(30))).isoformat(),
            "modified": "2026-01-01T00:00:00Z", "title": "Sensors and installation, second building",
        }  # fmt: skip

    def is_anything_pending(self) -> bool:
        """Or folded and not yet counted. A look that takes nothing from what is measured."""
        row = self.books.execute(
            "SELECT EXISTS (SELECT FROM crm_inboxrecord WHERE state = 'pending')"
            " OR EXISTS (SELECT FROM progress_due)"
        ).fetchone()
        return bool(row and row[0])

    def wait_until_folded(self, patience: float = 300.0) -> None:
        until = time.monotonic() + patience
        while self.is_anything_pending():
            assert time.monotonic() < until, "the fold does not come to its end"
            time.sleep(0.05)

    def send(self, records: Sequence[Record], *, a_second: float | None = None) -> None:
        """All of them, a hundred a call, by several senders; at a pace, or as fast as they are taken."""
        began = time.monotonic()
        threads = [
            threading.Thread(target=self._send, args=[records, place, began, a_second])
            for place in range(SENDERS)
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()

    def _send(self, records: Sequence[Record], place: int, began: float, a_second: float | None) -> None:
        door = Door(self.address)
        for first in range(place * A_CALL, len(records), SENDERS * A_CALL):
            if a_second is not None:
                time.sleep(max(0.0, began + first / a_second - time.monotonic()))
            door.deliver(records[first : first + A_CALL])


@contextmanager
def sent_to() -> Iterator[SentTo]:
    """Statistics are gathered as autovacuum does within a minute of real use."""
    with (
        tempfile.TemporaryDirectory(prefix="throughline-bench-") as folder,
        parts(Path(folder)) as one,
    ):
        told = json.loads(run_in(one, "benchmarks.tree_world"))
        one.worker.start()
        one.web.start()
        one.wait_until_it_answers()
        address = Address.told(one.port, told["address"], told["secret"])
        with psycopg.connect(one.url, autocommit=True) as books:
            world = SentTo(one, address, date.fromisoformat(told["today"]), books)
            world.send(world.records(3_000, random.Random(1)))
            world.wait_until_folded()
            books.execute("ANALYZE")
            yield world
