"""Folding the inbox against inserting it: the same rows, in the same batches, row-level security on.

The company has 10,000 key results in five levels, on five metrics of every kind (fold_world); of the records,
which all count, every tenth changes one that is there and reverses its credits (fold_records). The yardstick
is nothing but `INSERT … SELECT FROM unnest` of the rows into the inbox, one transaction a batch. A load of a
hundred batches is inserted, then folded here and counted by the worker's process beside it, until nothing is
due any more, status and alerts' job included; and so on in turns, so that both meet the same machine, with
what autovacuum does within a minute of real use between the turns. The ratio is the median of the rounds; a
first one of ten batches is left out.
"""

import os
import random
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from benchmarks.database import database
from benchmarks.fold_records import BATCH, CHANGED, Records, fold, insert
from benchmarks.fold_world import make_company

if TYPE_CHECKING:
    from uuid import UUID

    from throughline.tenants.models import Company

WARM_UP, LOAD, ROUNDS, LIMIT = 10, 100, 3, 0.10
LOOK_EVERY = 0.01


def main() -> int:
    """0 when the fold keeps to the limit."""
    with database():
        from throughline.kit.settle import settle

        company, connector_id = make_company()
        made = Records(random.Random(20261123))
        settle()
        with counting():
            one_load(company, connector_id, made, WARM_UP, first=True)
            rounds = []
            for _ in range(ROUNDS):
                vacuum()
                rounds.append(one_load(company, connector_id, made, LOAD))
    rounds.sort(key=lambda times: times[0] / times[1])
    inserted, folded = rounds[len(rounds) // 2]
    bare, rate = LOAD * BATCH / inserted, LOAD * BATCH / folded
    ratio = rate / bare
    verdict = "ok" if ratio >= LIMIT else "TOO SLOW"
    print(f"bare insert of 1,000 rows a batch: {bare:,.0f} rows/s")
    print(
        f"fold 1,000 rows a batch: {rate:,.0f} rows/s = {ratio:.2f} x bare insert "
        f"(limit {LIMIT:.2f}) {verdict}"
    )
    return 0 if ratio >= LIMIT else 1


@contextmanager
def counting() -> Iterator[None]:
    """The process of an installation's worker that counts."""
    command = [sys.executable, "-m", "throughline", "worker", "--only", "count"]
    with subprocess.Popen(command, env=dict(os.environ)) as process:
        try:
            yield
        finally:
            process.terminate()


def one_load(
    company: "Company", connector_id: "UUID", made: Records, batches: int, *, first: bool = False
) -> tuple[float, float]:
    """Seconds to insert so many batches, and to fold and count them."""
    rows = [made.batch() for _ in range(batches)]
    inserted = sum(insert(company, connector_id, batch) for batch in rows)
    began = time.perf_counter()
    for number in range(batches):
        fold(company, changed=0 if first and not number else 2 * CHANGED)
    while is_anything_due(company):
        time.sleep(LOOK_EVERY)
    return inserted, time.perf_counter() - began


def is_anything_due(company: "Company") -> bool:
    from throughline.kit.scope import company_scope
    from throughline.progress.models import Due

    with company_scope(company.id):
        return Due.objects.exists()


def vacuum() -> None:
    """What autovacuum does within a minute of real use."""
    from django.db import connections

    with connections["maintenance"].cursor() as cursor:
        cursor.execute("VACUUM ANALYZE")


if __name__ == "__main__":
    sys.exit(main())
