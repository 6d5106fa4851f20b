"""Kill web, worker and PostgreSQL at random points while records arrive.

A point is a share of the way: of all records acknowledged and all of them folded. So the kills fall on
appending as on folding, on the first batch as on the last.
"""

import random
import time
from collections.abc import Callable
from typing import Final

from tests.faults.books import Books
from tests.faults.installation import LOOK_EVERY, Installation
from tests.faults.senders import Senders
from tests.faults.stream import keys

VICTIMS: Final = ("worker", "worker", "web", "postgres", "backend")
LATEST: Final = 0.25  # seconds between a point and its kill, at most: into whatever is under way by then
NEXT_WITHIN: Final = 180.0


def kill_at_random(
    one: Installation, *, count: int, kills: int, seed: int, tell: Callable[[str], None]
) -> dict[str, int]:
    """`count` records arrive meanwhile. Returns who was killed how often; each was started again at once."""
    chance = random.Random(seed)
    killed = dict.fromkeys(VICTIMS, 0)
    before = one.asked(Books.states)["done"]
    senders = one.send(chance, count)
    for number, point in enumerate(sorted(chance.random() for _ in range(kills)), start=1):
        _wait_for(one, senders, point, before)
        victim = chance.choice(VICTIMS)
        time.sleep(chance.random() * LATEST)
        one.parts.kill(victim)
        one.parts.start(victim)
        killed[victim] += 1
        tell(f"{number}/{kills} at {point:.0%}: {victim}")
    one.drain(senders)
    return killed


def _wait_for(one: Installation, senders: Senders, point: float, before: int) -> None:
    distinct = len(keys(senders.arriving))
    until = time.monotonic() + NEXT_WITHIN
    while True:
        folded = one.asked(Books.states)["done"] - before
        if (len(senders.acknowledged) / len(senders.arriving) + folded / distinct) / 2 >= point:
            return
        assert not senders.failures, senders.failures
        one.parts.start_what_ended()
        assert time.monotonic() < until, (
            f"nothing moves at {point:.0%}: {len(senders.acknowledged)} of {len(senders.arriving)} "
            f"acknowledged, {folded} of {distinct} folded; {one.asked(Books.at_work)}\n{one.parts.said()}"
        )
        time.sleep(LOOK_EVERY)
