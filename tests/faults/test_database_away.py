"""PostgreSQL is away for half a minute: senders are told to come again, and everything arrives."""

import random
import time

from tests.faults.installation import Installation

AWAY = 30.0  # seconds


def test_senders_are_told_to_come_again_and_everybody_recovers_alone(running: Installation):
    parts = running.parts
    before = (parts.web.process, parts.worker.process)
    parts.kill("postgres")
    senders = running.send(random.Random(30), 2_000, at_once=2)
    time.sleep(AWAY)
    told, acknowledged = senders.statuses(), list(senders.acknowledged)
    parts.start("postgres")
    assert (told, acknowledged) == ({503}, [])
    running.drain(senders)
    running.check()
    assert (parts.web.process, parts.worker.process) == before
    assert parts.web.running() and parts.worker.running()
