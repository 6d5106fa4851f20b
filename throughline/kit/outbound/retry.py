"""When to try again: exponentially later, spread by chance, and never before the other side asked for."""

import random
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Patience:
    """How often a call is tried, and for how long it is waited at most; `chance` gives [0, 1)."""

    times: int = 4
    first_wait: float = 0.5
    longest_wait: float = 20.0
    chance: Callable[[], float] = random.random
    sleep: Callable[[float], None] = time.sleep

    def seconds(self, tried: int, asked: float | None = None) -> float | None:
        """How long to wait after this many tries; None to give up.

        Full jitter (M. Brooker, "Exponential backoff and jitter", AWS 2015), so that many who failed at once
        do not come back at once. Someone who asks for longer than we wait here is left to the schedule.
        """
        if tried >= self.times or (asked is not None and asked > self.longest_wait):
            return None
        step: float = self.first_wait * 2 ** (tried - 1)
        spread = min(self.longest_wait, step) * self.chance()
        return spread if asked is None else min(self.longest_wait, asked + spread)


IMPATIENT: Final = Patience(times=1)
"""For somebody who waits for the answer: one try."""
