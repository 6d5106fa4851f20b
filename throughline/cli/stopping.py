"""Being asked to stop: Ctrl-C, a service manager's SIGTERM, a closed terminal."""

import signal
import threading
from types import FrameType
from typing import Any, Self

SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


class Stopping:
    """Inside the block a stop signal is noted, not raised, so that what is under way can end in order."""

    def __init__(self) -> None:
        self.event = threading.Event()
        self._before: dict[signal.Signals, Any] = {}

    def __enter__(self) -> Self:
        for number in SIGNALS:
            # Under nohup a closed terminal is to be survived; Ctrl-C must work even where a shell ignores it.
            if number is signal.SIGHUP and signal.getsignal(number) is signal.SIG_IGN:
                continue
            self._before[number] = signal.signal(number, self._note)
        return self

    def __exit__(self, *_: object) -> None:
        for number, handler in self._before.items():
            signal.signal(number, handler)

    def wait(self, seconds: float) -> bool:
        """Wait that long at most; says whether to stop."""
        return self.event.wait(seconds)

    def _note(self, number: int, frame: FrameType | None) -> None:
        self.event.set()
