"""`throughline run`: it comes up, mends itself, and leaves nothing behind."""

import os
import select
import signal
import time
from contextlib import suppress

import psutil
import pytest

from throughline.cli.tests.program import throughline
from throughline.cli.tests.running import Running, started


def alive(processes: list[psutil.Process]) -> list[psutil.Process]:
    """Those that do not end. One that only waits to be collected by its parent has ended."""
    return [process for process in processes if not ends(process.pid)]


def ends(pid: int) -> bool:
    """Wait for the end of a process that need not be a child of ours."""
    try:
        descriptor = os.pidfd_open(pid)
    except ProcessLookupError:
        return True
    try:
        return bool(select.select([descriptor], [], [], 60)[0])
    finally:
        os.close(descriptor)


@pytest.mark.parametrize("stop", [signal.SIGINT, signal.SIGHUP])
def test_it_answers_and_a_stop_signal_leaves_nothing_running(state, stop):
    with started(state) as running:
        assert running.status("/api/v1/session") == 401
        processes = running.everything()
        assert len(processes) > 6
        running.process.send_signal(stop)
        assert running.process.wait(60) == 0
        assert alive(processes) == []


def test_a_worker_that_dies_is_started_again(state):
    with started(state) as running:
        worker = next(process for process in running.everything() if process.cmdline()[-1:] == ["worker"])
        os.kill(worker.pid, signal.SIGKILL)
        running.until("worker stopped unexpectedly (-9) and was started again.")
        again = next(process for process in running.everything() if process.cmdline()[-1:] == ["worker"])
        assert again.pid != worker.pid


@pytest.mark.parametrize("part", ["fold", "count"])
def test_a_part_that_dies_takes_its_worker_along_and_all_are_started_again(state, part: str):
    with started(state) as running:
        os.kill(part_of(running, part).pid, signal.SIGKILL)
        running.until("worker stopped unexpectedly (2) and was started again.")
        assert part_of(running, part).is_running()


def test_a_worker_that_dies_leaves_no_part_behind(state):
    with started(state) as running:
        before = [part_of(running, part) for part in ("fold", "count")]
        os.kill(before[0].ppid(), signal.SIGKILL)
        running.until("worker stopped unexpectedly (-9) and was started again.")
        assert alive(before) == []
        assert part_of(running, "fold").pid != before[0].pid


def part_of(running: Running, part: str) -> psutil.Process:
    """Once there is one."""
    until = time.monotonic() + 30
    while time.monotonic() < until:
        for process in running.everything():
            with suppress(psutil.NoSuchProcess):
                if process.cmdline()[-2:] == ["--only", part]:
                    return process
        time.sleep(0.1)
    raise AssertionError(f"no process for {part}")


def test_a_killed_program_takes_its_children_along_and_the_next_start_takes_up_the_database(state):
    with started(state) as first:
        processes = [process for process in first.everything() if process.name() != "postgres"]
        first.process.kill()
        first.process.wait(60)
        assert alive(processes) == []
    with started(state) as second:
        processes = second.everything()
        assert second.status("/api/v1/session") == 401
        second.process.send_signal(signal.SIGINT)
        assert second.process.wait(60) == 0
        assert alive(processes) == []


def test_a_database_that_dies_is_started_again_and_nobody_else_has_to_be(state):
    with started(state) as running:
        part_of(running, "fold")
        postmaster, web_and_worker = postmaster_of(running), programs_of(running)
        os.kill(postmaster, signal.SIGKILL)
        running.until("PostgreSQL stopped unexpectedly")
        assert postmaster_of(running) != postmaster
        assert programs_of(running) == web_and_worker
        again = throughline("company", "create", "acme", "Acme", THROUGHLINE_STATE=str(state))
        assert again.returncode == 0, again.stderr


def programs_of(running: Running) -> set[int]:
    """All but PostgreSQL, whose own processes come and go."""
    found = set()
    for process in running.everything():
        with suppress(psutil.NoSuchProcess):
            if process.name() != "postgres":
                found.add(process.pid)
    return found


def postmaster_of(running: Running) -> int:
    return int((running.state / "postgres" / "postmaster.pid").read_text().split()[0])
