"""What a process keeps for as long as it lives, and what it gives back."""

import ctypes
import gc
from typing import Final

LOOK_AFTER: Final = 20_000
"""New objects, fewer than a hundred records make. Few of ours lie in circles; the rest goes by itself."""


def settle() -> None:
    """What has been loaded by now is kept: the collector need not walk it again in every batch or answer.

    Nor what a batch has just made, again and again: it looks less often than Python's own setting has it.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(LOOK_AFTER)


def give_back() -> None:
    """What a large pass took goes back to the system, where the C library does that."""
    gc.collect()
    trim = getattr(ctypes.CDLL(None), "malloc_trim", None)
    if trim is not None:
        trim(0)
