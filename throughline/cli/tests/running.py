"""The whole program, started as its users start it."""

import http.client
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import psutil

from throughline.cli.tests.program import environment


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


class Running:
    """A started program and what it has said."""

    def __init__(self, state: Path, *options: str, **given: str) -> None:
        self.port = free_port()
        self.state = state
        self.process = subprocess.Popen(
            [sys.executable, "-m", "throughline", "run", "--port", str(self.port), *options],
            env=environment(THROUGHLINE_STATE=str(state), **given),
            cwd="/",
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            # As from a terminal, also where the tests themselves run under nohup.
            preexec_fn=lambda: signal.signal(signal.SIGHUP, signal.SIG_DFL),  # noqa: PLW1509
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

    def stop(self) -> None:
        """End it as its users do, and wait until it is gone."""
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
        self.process.communicate(timeout=60)

    def everything(self) -> list[psutil.Process]:
        """All its processes, PostgreSQL's included."""
        postmaster = int((self.state / "postgres" / "postmaster.pid").read_text().split()[0])
        roots = [psutil.Process(self.process.pid), psutil.Process(postmaster)]
        return [process for root in roots for process in (root, *root.children(recursive=True))]


@contextmanager
def started(state: Path, *options: str, **given: str) -> Iterator[Running]:
    """A program that is up; it is stopped at the end."""
    running = Running(state, *(options or ("--no-demo",)), **given)
    try:
        running.until("Ctrl-C")
        yield running
    finally:
        running.stop()
