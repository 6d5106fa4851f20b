"""Progress that is seen while the work's transaction is open: written on a connection of its own."""

from collections.abc import Iterator
from contextlib import contextmanager
from uuid import UUID

from django.db import connections
from django.db.backends.base.base import BaseDatabaseWrapper

from throughline.jobs.kinds import Report

_SCOPE = "SELECT set_config('app.company', %s, false)"
_TELL = (
    "UPDATE jobs_job SET done = %s, total = %s "
    "WHERE company_id = throughline_company() AND id = %s AND state = 'running'"
)


@contextmanager
def reporting(*, company_id: UUID, job_id: UUID) -> Iterator[Report]:
    """A report that writes once for each whole percent; the connection serves this company alone and ends."""
    aside = connections.create_connection("default")
    told = -1

    def report(*, done: int, total: int) -> None:
        nonlocal told
        percent = 100 * done // total if total else 0
        if percent != told:
            told = percent
            _tell(aside, company_id, (min(done, total), total, job_id))

    try:
        yield report
    finally:
        aside.close()


def _tell(aside: BaseDatabaseWrapper, company_id: UUID, values: tuple[int, int, UUID]) -> None:
    is_new = aside.connection is None
    with aside.cursor() as cursor:
        if is_new:
            cursor.execute(_SCOPE, [str(company_id)])
        cursor.execute(_TELL, values)
