"""Folding the inbox against inserting it: the same rows, in the same batches, row-level security on.

The company has 10,000 key results in five levels, on five metrics of every kind (fold_world); of the records,
which all count, every tenth changes one that is there and reverses its credits (fold_records). The yardstick
is nothing but `INSERT … SELECT FROM unnest` of the rows into the inbox, one transaction a batch. Ten batches
are inserted, then those ten folded to the end, status (every three or four seconds) and alerts' job included,
and so on in turns, so that both meet the same machine. The ratio is the median of the rounds. The first round
is left out, and followed by the ANALYZE that autovacuum does within a minute of real use.
"""

import random
import sys

from benchmarks.database import database
from benchmarks.fold_records import BATCH, CHANGED, Records, fold, insert
from benchmarks.fold_world import make_company

ROUND, ROUNDS, LIMIT = 10, 4, 0.10


def analyze() -> None:
    from django.db import connections

    with connections["maintenance"].cursor() as cursor:
        cursor.execute("ANALYZE")


def main() -> int:
    """0 when the fold keeps to the limit."""
    with database():
        from throughline.kit.settle import settle

        company, connector_id = make_company()
        made = Records(random.Random(20261123))
        settle()
        rounds = []
        for at in range(ROUNDS):
            batches = [made.batch() for _ in range(ROUND)]
            inserted = sum(insert(company, connector_id, batch) for batch in batches)
            changed = [0 if not at and not n else 2 * CHANGED for n in range(ROUND)]
            rounds.append((inserted, sum(fold(company, changed=count) for count in changed)))
            if not at:
                analyze()
                rounds.clear()
    rounds.sort(key=lambda times: times[0] / times[1])
    inserted, folded = rounds[len(rounds) // 2]
    bare, rate = ROUND * BATCH / inserted, ROUND * BATCH / folded
    ratio = rate / bare
    verdict = "ok" if ratio >= LIMIT else "TOO SLOW"
    print(f"bare insert of 1,000 rows a batch: {bare:,.0f} rows/s")
    print(
        f"fold 1,000 rows a batch: {rate:,.0f} rows/s = {ratio:.2f} x bare insert "
        f"(limit {LIMIT:.2f}) {verdict}"
    )
    return 0 if ratio >= LIMIT else 1


if __name__ == "__main__":
    sys.exit(main())
