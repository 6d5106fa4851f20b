"""The processes of a running installation: started, restarted a bounded number of times, stopped together."""

import ctypes
import os
import signal
import subprocess
import sys
import time
from collections import defaultdict, deque
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Protocol

from throughline.cli.speech import say
from throughline.core.errors import ThroughlineError

RESTARTS = 5
WINDOW = 60.0  # seconds in which that many restarts are the most
PATIENCE = 10.0  # seconds a process has to stop by itself
_DIE_WITH_PARENT = 1  # PR_SET_PDEATHSIG


class KeepsDying(ThroughlineError):
    code = "keeps_dying"
    zh = "{name} 在一分钟内退出了 {times} 次，已全部停止；原因见上面的输出。"
    en = "{name} stopped {times} times within a minute, so everything was stopped; the output above says why."


class Watched(Protocol):
    """What the supervisor keeps running."""

    name: str

    def ended(self) -> str | None:
        """How it ended, once it has; nothing while it runs."""

    def restart(self) -> None:
        """Start it again."""


@dataclass
class Child:
    """One process."""

    name: str
    command: list[str]
    process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        # A session of its own, so that Ctrl-C reaches the supervisor alone, which stops them in order.
        self.process = subprocess.Popen(
            self.command,
            start_new_session=True,
            stdin=subprocess.DEVNULL,
            preexec_fn=die_with_parent,  # noqa: PLW1509 - the supervisor has one thread
        )

    def ended(self) -> str | None:
        """Its exit code once it has ended."""
        code = None if self.process is None else self.process.poll()
        return None if code is None else str(code)

    def restart(self) -> None:
        """Start again, after whatever it left running."""
        if self.process is not None:
            _kill_group(self.process.pid)
        self.start()

    def stop(self) -> None:
        """Ask it to end, then end it and whatever it started."""
        if self.process is None:
            return
        self.process.terminate()
        with suppress(subprocess.TimeoutExpired):
            self.process.wait(PATIENCE)
        _kill_group(self.process.pid)
        self.process.wait()


@dataclass
class Restarts:
    """When each was started again within the window."""

    moments: dict[str, deque[float]] = field(default_factory=lambda: defaultdict(deque))

    def note(self, name: str, at: float) -> None:
        """Raises KeepsDying when that happened too often."""
        moments = self.moments[name]
        moments.append(at)
        while moments[0] < at - WINDOW:
            moments.popleft()
        if len(moments) > RESTARTS:
            raise KeepsDying(name=name, times=len(moments))


def supervise(watched: Sequence[Watched], stopping: Callable[[float], bool]) -> None:
    """Keep them running until `stopping` (which waits up to the given seconds) says so."""
    restarts = Restarts()
    while not stopping(0.5):
        for one in watched:
            how = one.ended()
            if how is not None:
                restarts.note(one.name, time.monotonic())
                one.restart()
                say(
                    zh=f"{one.name} 意外退出（{how}），已重新启动。",
                    en=f"{one.name} stopped unexpectedly ({how}) and was started again.",
                    err=True,
                )


def _kill_group(pid: int) -> None:
    with suppress(ProcessLookupError, PermissionError):
        os.killpg(pid, signal.SIGKILL)


def die_with_parent() -> None:
    """Even a supervisor that is killed outright leaves nothing behind."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_DIE_WITH_PARENT, signal.SIGTERM)
