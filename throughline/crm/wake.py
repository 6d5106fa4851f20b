"""Wake the fold: at most one NOTIFY per process and 200 ms, after the commit; the fold polls besides."""

import time
from threading import Lock

from django.db import connection, transaction

CHANNEL = "throughline_inbox"
AT_MOST_EVERY = 0.2

_lock = Lock()
_last = [float("-inf")]


def wake_fold() -> None:
    """Send the notice after the commit; a listener that misses it finds the rows by polling."""
    transaction.on_commit(_notify)


def _notify() -> None:
    with _lock:
        now = time.monotonic()
        if now - _last[0] < AT_MOST_EVERY:
            return
        _last[0] = now
    with connection.cursor() as cursor:
        cursor.execute(f"NOTIFY {CHANNEL}")
