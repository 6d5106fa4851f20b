"""The processes of a running installation: started, restarted a bounded number of times, stopped together."""

import ctypes
import os
import signal
import subprocess
import sys
import time
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field

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


@dataclass
class Child:
    """One process and when it was started again."""

    name: str
    command: list[str]
    process: subprocess.Popen[bytes] | None = None
    restarts: deque[float] = field(default_factory=deque)

    def start(self) -> None:
        # A session of its own, so that Ctrl-C reaches the supervisor alone, which stops them in order.
        self.process = subprocess.Popen(
            self.command,
            start_new_session=True,
            stdin=subprocess.DEVNULL,
            preexec_fn=_die_with_parent,  # noqa: PLW1509 - the supervisor has one thread
        )

    def ended(self) -> int | None:
        """Its exit code once it has ended."""
        return None if self.process is None else self.process.poll()

    def restart(self, at: float) -> None:
        """Start again; raises KeepsDying when that happened too often."""
        self.restarts.append(at)
        while self.restarts[0] < at - WINDOW:
            self.restarts.popleft()
        if len(self.restarts) > RESTARTS:
            raise KeepsDying(name=self.name, times=len(self.restarts))
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


def supervise(children: list[Child], stopping: Callable[[float], bool]) -> None:
    """Keep the children running until `stopping` (which waits up to the given seconds) says so."""
    while not stopping(0.5):
        for child in children:
            code = child.ended()
            if code is not None:
                _kill_group(child.process.pid if child.process else 0)
                child.restart(time.monotonic())
                say(
                    zh=f"{child.name} 意外退出（{code}），已重新启动。",
                    en=f"{child.name} stopped unexpectedly ({code}) and was started again.",
                    err=True,
                )


def _kill_group(pid: int) -> None:
    with suppress(ProcessLookupError, PermissionError):
        os.killpg(pid, signal.SIGKILL)


def _die_with_parent() -> None:
    """Even a supervisor that is killed outright leaves nothing behind."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_DIE_WITH_PARENT, signal.SIGTERM)
