"""The program in three parts, each started by itself, so that each can be killed and started again."""

import ctypes
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from throughline.cli.address import answers
from throughline.cli.embedded import DATABASE, Server
from throughline.cli.tests.program import ROOT, environment
from throughline.cli.tests.running import free_port

UP_WITHIN = 90.0  # seconds, on a machine that is busy
LAST_SAID = 6_000  # characters
_DIE_WITH_PARENT = 1  # PR_SET_PDEATHSIG


@dataclass
class Part:
    """A process in a group of its own, and what it says in a file."""

    name: str
    command: list[str]
    given: dict[str, str]
    says: IO[bytes]
    process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        self.process = subprocess.Popen(
            self.command,
            env=environment(**self.given),
            cwd="/",
            stdin=subprocess.DEVNULL,
            stdout=self.says,
            stderr=subprocess.STDOUT,
            start_new_session=True,
            preexec_fn=_die_with_parent,  # noqa: PLW1509
        )

    def kill(self) -> None:
        """At once, and all of its group."""
        if self.process is not None:
            with suppress(ProcessLookupError):
                os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait()

    def running(self) -> bool:
        return self.process is not None and self.process.poll() is None


def _die_with_parent() -> None:
    """A test that is ended leaves nothing running."""
    ctypes.CDLL(None).prctl(_DIE_WITH_PARENT, signal.SIGKILL)


@dataclass
class Parts:
    """Database, web and worker of one installation."""

    state: Path
    port: int
    server: Server
    web: Part
    worker: Part

    @property
    def url(self) -> str:
        """The database as its superuser: what the program cannot see is seen here."""
        return self.server.get_uri(DATABASE)

    def kill(self, name: str) -> None:
        """`kill -9` of one part; `backend` is one connection of PostgreSQL, which makes it restart itself."""
        if name in ("web", "worker"):
            self._part(name).kill()
            return
        with suppress(ProcessLookupError, FileNotFoundError):
            os.kill(self._postmaster() if name == "postgres" else self._backend(), signal.SIGKILL)
        while name == "postgres" and self.server.listens():
            time.sleep(0.01)

    def start(self, name: str) -> None:
        if name in ("web", "worker"):
            self._part(name).start()
        elif not self.server.listens():
            self.server.join()

    def start_what_ended(self) -> None:
        """As `throughline run` does with what ends by itself, here behind a database that was killed."""
        for part in (self.web, self.worker):
            if not part.running():
                part.says.write(b"-- it ended by itself, and is started again\n")
                part.start()

    def wait_until_it_answers(self) -> None:
        until = time.monotonic() + UP_WITHIN
        while not answers("127.0.0.1", self.port):
            assert time.monotonic() < until and self.web.running(), "the web server does not come up"
            time.sleep(0.1)

    def said(self) -> str:
        """The last that web and worker wrote, each."""
        told = {path.stem: path.read_text(errors="replace") for path in sorted(self.state.glob("*.said"))}
        return "\n".join(f"── {name}\n{text[-LAST_SAID:]}" for name, text in told.items())

    def _part(self, name: str) -> Part:
        return self.web if name == "web" else self.worker

    def _postmaster(self) -> int:
        return int((self.server.folder / "postmaster.pid").read_text().split()[0])

    def _backend(self) -> int:
        """A process of the server; the last one started is most likely somebody's connection."""
        children = Path(f"/proc/{self._postmaster()}/task/{self._postmaster()}/children").read_text().split()
        return int(children[-1])


@contextmanager
def parts(state: Path, *, threads: int = 4) -> Iterator[Parts]:
    """All three running; whatever of them runs at the end is stopped."""
    server = Server(state / "postgres")
    server.join()
    port = free_port()
    given = {
        "DATABASE_URL": server.get_uri(DATABASE),
        "THROUGHLINE_STATE": str(state),
        "THROUGHLINE_PUBLIC_URL": f"http://127.0.0.1:{port}",
    }
    with (state / "web.said").open("wb") as web, (state / "worker.said").open("wb") as worker:
        one = Parts(
            state, port, server,
            Part("web", _web(port, threads), given, web),
            Part("worker", [sys.executable, "-m", "throughline", "worker"], given, worker),
        )  # fmt: skip
        try:
            yield one
        finally:
            one.web.kill()
            one.worker.kill()
            server.leave()


def _web(port: int, threads: int) -> list[str]:
    from throughline.cli.commands.run import web_command

    return web_command("127.0.0.1", port, workers=2, threads=threads)


def run_in(one: Parts, module: str, *arguments: str) -> str:
    """A module of the tests as a process of its own on this installation; returns what it printed."""
    done = subprocess.run(
        [sys.executable, "-m", module, *arguments],
        env=environment(**one.web.given, DJANGO_SETTINGS_MODULE="throughline.config.settings"),
        cwd=ROOT, capture_output=True, text=True, timeout=300, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return done.stdout
