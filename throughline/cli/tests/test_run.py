"""`throughline run`: it comes up, mends itself, and leaves nothing behind."""

import http.client
import os
import select
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import psutil
import pytest

from throughline.cli.tests.program import environment
from throughline.cli.tests.test_refusals import free_port


class Running:
    """A started program and what it has said."""

    def __init__(self, state: Path) -> None:
        self.port = free_port()
        self.state = state
        self.process = subprocess.Popen(
            [sys.executable, "-m", "throughline", "run", "--no-demo", "--port", str(self.port)],
            env=environment(THROUGHLINE_STATE=str(state)),
            cwd="/",
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        self.said: list[str] = []

    def until(self, words: str) -> None:
        """Read on until a line holds these words."""
        assert self.process.stdout is not None
        for line in self.process.stdout:
            self.said.append(line)
            if words in line:
                return
        raise AssertionError(f"it ended without “{words}”: {''.join(self.said)}")

    def status(self, path: str) -> int:
        with closing(http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)) as connection:
            connection.request("GET", path)
            with connection.getresponse() as response:
                return response.status

    def everything(self) -> list[psutil.Process]:
        """All its processes, PostgreSQL's included."""
        postmaster = int((self.state / "postgres" / "postmaster.pid").read_text().split()[0])
        roots = [psutil.Process(self.process.pid), psutil.Process(postmaster)]
        return [process for root in roots for process in (root, *root.children(recursive=True))]


@contextmanager
def started(state: Path) -> Iterator[Running]:
    running = Running(state)
    try:
        running.until("Ctrl-C")
        yield running
    finally:
        if running.process.poll() is None:
            running.process.send_signal(signal.SIGTERM)
        running.process.communicate(timeout=60)


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
