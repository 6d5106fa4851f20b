"""What a process keeps for as long as it lives."""

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
