"""Not more calls within a period than the source allows."""

import time
from collections import deque
from collections.abc import Callable


class Pace:
    """Waits before a call that would be one too many; `clock` and `sleep` in seconds."""

    def __init__(
        self,
        calls: int,
        period: float,
        *,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self.period, self.clock, self.sleep = period, clock, sleep
        self._last: deque[float] = deque(maxlen=calls)

    def wait(self) -> None:
        if len(self._last) == self._last.maxlen:
            early = self._last[0] + self.period - self.clock()
            if early > 0:
                self.sleep(early)
        self._last.append(self.clock())
