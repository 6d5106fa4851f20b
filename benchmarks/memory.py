"""What web and worker keep of 300,000 records: the growth of their resident memory, for each 100,000.

The first 100,000 records are left out, and the first messages about what they brought: by then everything is
loaded, every pool is filled, and each thread has had a large job. Then the memory is read every 25,000
records, once they are folded and no job is under way; the growth is the slope of the straight line through
the readings. The time is bounded: a machine too slow for all is judged by what it managed, at the least
100,000.
"""

import random
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass

import psutil

from benchmarks.sent_to import SentTo, sent_to
from tests.faults.parts import Part

WARM_UP, RECORDS, STEP, LEAST = 100_000, 300_000, 25_000, 100_000
LONGEST = 420.0  # seconds
LIMIT = 1.0  # MB for each 100,000 records
LONGEST_TELLING = 60.0
MEGABYTE = 1024 * 1024

_TELL = """
INSERT INTO procrastinate_jobs (queue_name, task_name, args)
VALUES ('default', 'alerts.tell', '{"timestamp": 0}')
"""
_BUSY = """
SELECT EXISTS (SELECT FROM procrastinate_jobs
WHERE status = 'doing' OR (status = 'todo' AND coalesce(scheduled_at, now()) <= now()))
"""


@dataclass(frozen=True)
class Reading:
    """Bytes in memory after so many records."""

    records: int
    web: int
    worker: int


def main() -> int:
    """0 when both stay below the limit."""
    with sent_to() as world:
        readings = read_while_sending(world, random.Random(20261125))
    records = readings[-1].records - readings[0].records
    if records < LEAST:
        print(f"only {records:,} records in {LONGEST:.0f} s: too few to judge  TOO SLOW")
        return 1
    kept = True
    for name in ("web", "worker"):
        grown = slope([(one.records, getattr(one, name)) for one in readings]) * 100_000 / MEGABYTE
        kept = kept and grown < LIMIT
        first = getattr(readings[0], name) / MEGABYTE
        print(
            f"{name}: {first:.0f} MB, {grown:+.2f} MB for each 100,000 of {records:,} records "
            f"(limit {LIMIT:.1f})  {'ok' if grown < LIMIT else 'TOO MUCH'}"
        )
    return 0 if kept else 1


def read_while_sending(world: SentTo, chance: random.Random) -> list[Reading]:
    until = time.monotonic() + LONGEST
    sent = 0
    readings = []
    while sent < WARM_UP + RECORDS and time.monotonic() < until:
        world.send(world.records(STEP, chance))
        world.wait_until_folded()
        sent += STEP
        if sent == WARM_UP:
            tell_once(world)
        wait_for_jobs(world)
        if sent >= WARM_UP:
            readings.append(Reading(sent, in_memory(world.parts.web), in_memory(world.parts.worker)))
    return readings


def tell_once(world: SentTo) -> None:
    """What comes every ten minutes, now."""
    world.books.execute(_TELL)


def wait_for_jobs(world: SentTo) -> None:
    """Until none is under way: what a job holds while it works is not what is kept."""
    until = time.monotonic() + LONGEST_TELLING
    while world.books.execute(_BUSY).fetchone() != (False,) and time.monotonic() < until:
        time.sleep(1.0)


def in_memory(part: Part) -> int:
    """The resident memory of a process and all below it."""
    assert part.process is not None
    root = psutil.Process(part.process.pid)
    return sum(one.memory_info().rss for one in (root, *root.children(recursive=True)))


def slope(points: Sequence[tuple[float, float]]) -> float:
    """Of the straight line with the least squares."""
    mean_x = sum(x for x, _ in points) / len(points)
    mean_y = sum(y for _, y in points) / len(points)
    spread = sum((x - mean_x) ** 2 for x, _ in points)
    return sum((x - mean_x) * (y - mean_y) for x, y in points) / spread


if __name__ == "__main__":
    sys.exit(main())
