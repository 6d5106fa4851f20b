"""Web, worker and PostgreSQL are killed ten times while records arrive; in `make faults` a hundred."""

from tests.faults.installation import Installation
from tests.faults.killing import kill_at_random


def test_nothing_is_lost_and_nothing_counted_twice_whatever_is_killed(running: Installation):
    killed = kill_at_random(running, count=6_000, kills=10, seed=2, tell=lambda line: None)
    assert all(killed.values()), f"a seed that spares somebody: {killed}"
    running.check()
