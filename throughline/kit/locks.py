"""One writer of one thing of a company at a time, for the length of a transaction.

PostgreSQL's advisory locks: one ends with its transaction and dies with its connection, so that a process
that is killed leaves nothing blocked.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Literal

from django.db import connection

Locked = Literal["organisation", "inbox", "actuals", "alerts"]
"""`inbox`: who folds, or writes the ledger; `actuals`: who writes days and status. Who needs both takes them
in this order."""

_KEY = "hashtextextended('throughline ' || %s || ' ' || throughline_company(), 0)"


def try_lock(what: Locked) -> bool:
    """Whether this transaction now is the one that writes; False when another is."""
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT pg_try_advisory_xact_lock({_KEY})", [what])
        return bool(cursor.fetchone()[0])


@contextmanager
def held_aside(what: str) -> Iterator[bool]:
    """For work of many transactions: held by the connection, and let go with it or at the end of the block.

    `what` names the thing among all companies. Yields whether it is ours.
    """
    key = f"throughline {what}"
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_lock(hashtextextended(%s, 0))", [key])
        mine = bool(cursor.fetchone()[0])
    try:
        yield mine
    finally:
        if mine and connection.connection is not None and not connection.connection.closed:
            with connection.cursor() as cursor:
                cursor.execute("SELECT pg_advisory_unlock(hashtextextended(%s, 0))", [key])


def wait_for_lock(what: Locked) -> None:
    """The same, after whoever writes now."""
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT pg_advisory_xact_lock({_KEY})", [what])
