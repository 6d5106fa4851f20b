"""One writer of one thing of a company at a time, for the length of a transaction.

PostgreSQL's advisory locks: one ends with its transaction and dies with its connection, so that a process
that is killed leaves nothing blocked.
"""

from typing import Literal

from django.db import connection

Locked = Literal["organisation", "actuals", "alerts"]

_KEY = "hashtextextended('throughline ' || %s || ' ' || throughline_company(), 0)"


def try_lock(what: Locked) -> bool:
    """Whether this transaction now is the one that writes; False when another is."""
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT pg_try_advisory_xact_lock({_KEY})", [what])
        return bool(cursor.fetchone()[0])


def wait_for_lock(what: Locked) -> None:
    """The same, after whoever writes now."""
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT pg_advisory_xact_lock({_KEY})", [what])
