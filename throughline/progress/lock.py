"""One writer of a company's actuals at a time. The lock dies with its connection: nothing stays blocked."""

from uuid import UUID

from django.db import connection

_KEY = "hashtextextended('throughline.progress ' || %s, 0)"


def try_lock(company_id: UUID) -> bool:
    """Whether this transaction now writes the company's actuals; False when another does."""
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT pg_try_advisory_xact_lock({_KEY})", [str(company_id)])
        return bool(cursor.fetchone()[0])


def wait_for_lock(company_id: UUID) -> None:
    """The same, after whoever writes now."""
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT pg_advisory_xact_lock({_KEY})", [str(company_id)])
