"""From the webhook's answer to the changed key result in the database, at half of the largest load.

10,000 key results in five levels; four senders of 100 records a call. First the largest load that the program
carries: many records as fast as they are taken, until all are folded. Then half of that, at an even pace, and
meanwhile single deals of people who get nothing else: from the answer to such a call until the key result of
the person has its actual.
"""

import json
import random
import sys
import threading
import time
from decimal import Decimal
from typing import Any
from uuid import UUID, uuid4

import psycopg

from benchmarks.sent_to import RESERVED, SentTo, sent_to
from benchmarks.tree_world import PEOPLE
from tests.faults.door import Door

FLOOD = 20_000
SECONDS = 30.0
PROBERS = 2
LIMIT = 1.0  # seconds
LOOK_EVERY = 0.01
LONGEST_PAUSE = 0.3
GIVEN_UP_AFTER = 15.0

OF_PEOPLE = "SELECT p.number, k.id FROM goals_keyresult k JOIN org_person p ON p.id = k.owner_person_id"


def main() -> int:
    """0 when the p95 is within the limit."""
    with sent_to() as world:
        chance = random.Random(20261125)
        largest = flood(world, chance)
        half = largest / 2
        load = threading.Thread(
            target=world.send, args=[world.records(int(half * SECONDS), chance)], kwargs={"a_second": half}
        )
        load.start()
        took: list[float] = []
        probers = [threading.Thread(target=probe, args=[world, load, took, n]) for n in range(PROBERS)]
        for prober in probers:
            prober.start()
        for thread in (load, *probers):
            thread.join()
    took.sort()
    p50, p95 = took[len(took) // 2], took[int(len(took) * 0.95)]
    kept = p95 <= LIMIT
    print(f"largest load: {largest:,.0f} records/s, folded to the end")
    print(
        f"answer to key result at {half:,.0f} records/s: p50 {p50:.2f} s, p95 {p95:.2f} s "
        f"(limit {LIMIT:.1f} s), {len(took)} probes  {'ok' if kept else 'TOO SLOW'}"
    )
    return 0 if kept else 1


def flood(world: SentTo, chance: random.Random) -> float:
    """Records a second, from the first call to the last status."""
    records = world.records(FLOOD, chance)
    began = time.perf_counter()
    world.send(records)
    world.wait_until_folded()
    return FLOOD / (time.perf_counter() - began)


def probe(world: SentTo, load: threading.Thread, took: list[float], place: int) -> None:
    """One deal after the other while the load lasts, each of another person whom the load leaves alone."""
    chance = random.Random(place)
    door = Door(world.address)
    with psycopg.connect(world.parts.url, autocommit=True) as books:
        key_results: dict[str, UUID] = dict(books.execute(OF_PEOPLE).fetchall())
        for person in range(PEOPLE - RESERVED + place, PEOPLE, PROBERS):
            if not load.is_alive():
                return
            deal = world.deal(9_000_000 + person, person, chance)
            status, _ = door.post(json.dumps([deal]).encode(), f"probe_{uuid4().hex}")
            assert status == 200
            answered = time.perf_counter()
            amount, waited = Decimal(deal["amount"]), 0.0
            while actual(books, key_results[deal["owner"]]) != amount and waited < GIVEN_UP_AFTER:
                time.sleep(LOOK_EVERY)
                waited = time.perf_counter() - answered
            took.append(time.perf_counter() - answered)
            time.sleep(chance.random() * LONGEST_PAUSE)


def actual(books: psycopg.Connection[Any], key_result_id: UUID) -> Decimal | None:
    row = books.execute("SELECT actual FROM goals_keyresult WHERE id = %s", [key_result_id]).fetchone()
    return row[0] if row else None


if __name__ == "__main__":
    sys.exit(main())
