"""One derivation of a company's alerts at a time: two that find the same lag would both open one."""

from uuid import UUID

from django.db import connection


def wait_for_lock(company_id: UUID) -> None:
    """This transaction now derives the company's alerts, after whoever does so now."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT pg_advisory_xact_lock(hashtextextended('throughline.alerts ' || %s, 0))",
            [str(company_id)],
        )
