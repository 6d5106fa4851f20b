"""An installation under test: its three parts, its company, and everything that was ever sent to it."""

import json
import random
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Final, TypeVar

import psycopg

from tests.faults.books import Books
from tests.faults.door import Address
from tests.faults.parts import UP_WITHIN, Parts, parts, run_in
from tests.faults.senders import Senders
from tests.faults.stream import PEOPLE, Record, expected, keys, records
from throughline.cli.tests.program import throughline

T = TypeVar("T")
LOOK_EVERY: Final = 0.1
DRAINED_WITHIN: Final = 240.0


@dataclass
class Installation:
    """What stands in its books must be what was sent."""

    parts: Parts
    address: Address
    today: date
    sent: list[Record] = field(default_factory=list)

    def send(self, chance: random.Random, count: int, *, at_once: int = 4) -> Senders:
        """Senders at work with that many new records."""
        begin = len(keys(self.sent)) + 1
        arriving = records(chance, count, until=self.today, begin=begin)
        self.sent += arriving
        senders = Senders(self.address, arriving, at_once=at_once)
        senders.start()
        return senders

    def asked(self, question: Callable[[Books], T]) -> T:
        """The answer once the database gives one: it may just be coming back, or go while it is asked."""
        until = time.monotonic() + UP_WITHIN
        while True:
            try:
                with closing(Books(self.parts.url)) as books:
                    return question(books)
            except psycopg.OperationalError:
                assert time.monotonic() < until, "PostgreSQL does not come up"
                time.sleep(LOOK_EVERY)

    def drain(self, senders: Senders) -> None:
        """Wait until everything is acknowledged and folded."""
        until = time.monotonic() + DRAINED_WITHIN
        while senders.sending() or not self._folded():
            self.parts.start_what_ended()
            assert time.monotonic() < until, f"not folded to the end:\n{self.parts.said()}"
            time.sleep(LOOK_EVERY)
        assert not senders.failures, senders.failures
        unclean = senders.unclean()
        assert not unclean, f"answers other than 'done' and 'later': {unclean}\n{self.parts.said()}"

    def check(self) -> None:
        """Nothing lost, nothing twice, every total equal to the cent to a sum made without the program."""
        wanted, sums = keys(self.sent), expected(self.sent)
        with closing(Books(self.parts.url)) as books:
            found = books.inbox()
            lost, made_up = wanted - set(found), set(found) - wanted
            assert not lost and not made_up, f"lost: {len(lost)}, made up: {len(made_up)}"
            assert set(found.values()) == {1}, "a record is in the inbox twice"
            assert books.states() == {"done": len(wanted)}
            assert books.ledger() == {person: sums[person] for person in PEOPLE}
            assert books.days() == sums
            assert books.actuals() == sums
        verified = throughline("verify", "--company", "faults", **self.parts.web.given)
        assert verified.returncode == 0, verified.stdout

    def _folded(self) -> bool:
        return self.asked(lambda books: not books.states()["pending"] and not books.due())


@contextmanager
def installation(state: Path) -> Iterator[Installation]:
    """Everything running, with the small seller as its company."""
    with parts(state) as one:
        told = json.loads(run_in(one, "tests.faults.world"))
        one.worker.start()
        one.web.start()
        one.wait_until_it_answers()
        address = Address.told(one.port, told["address"], told["secret"])
        yield Installation(one, address, date.fromisoformat(told["today"]))
