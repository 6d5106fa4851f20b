"""What a process keeps for as long as it lives."""

import gc


def settle() -> None:
    """What has been loaded by now is kept: the collector need not walk it again in every batch or answer."""
    gc.collect()
    gc.freeze()
