"""The cost of a record, folded and counted, with 1,000,000 records there against 10,000.

Two processes, each with a database and a company of its own (fold_world), fold the same batches in turns, so
that both meet the same machine; the figure is the median of the rounds' ratios. The batches of a round are
folded, then counted together. In both the first 10,000 records are folded as ever. The million is made of
these: inbox, facts and credits are copied by SQL, with other ids and earlier ones, and the days and words of
the key results multiplied, so that all of it agrees. Batches change records from all that are there.
"""

import os
import random
import statistics
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import psycopg

from benchmarks.database import database
from benchmarks.fold_records import BATCH, CHANGED, NEW, Records, count, fold, insert
from benchmarks.fold_world import make_company

FIRST = 10  # batches
COPIES = 99
ROUNDS, IN_ROUND, WARM_UP = 9, 3, 2
LIMIT = 1.5

# The time in front of an id (48 bits of milliseconds) goes back an hour for each copy: they stay in order.
_EARLIER = """
CREATE FUNCTION pg_temp.earlier(id uuid, hours int) RETURNS uuid LANGUAGE sql IMMUTABLE AS $$
SELECT (lpad(to_hex(('x' || left(translate(id::text, '-', ''), 12))::bit(48)::bigint
    - hours * 3600000::bigint), 12, '0') || substr(translate(id::text, '-', ''), 13))::uuid $$
"""
_CHANGED: dict[str, dict[str, str]] = {
    "crm_inboxrecord": {"id": "pg_temp.earlier(t.id, c)", "external_id": "t.external_id || '-' || c"},
    "crm_fact": {
        "id": "pg_temp.earlier(t.id, c)",
        "external_id": "left(t.external_id, -7)"
        " || lpad((right(t.external_id, 7)::int + c * %(each)s)::text, 7, '0')",
        "record_id": "pg_temp.earlier(t.record_id, c)",
    },
    "credits_creditline": {
        "id": "pg_temp.earlier(t.id, c)",
        "fact_id": "pg_temp.earlier(t.fact_id, c)",
        "reverses": "pg_temp.earlier(t.reverses, c)",
    },
}


def main() -> int:
    """0 when the fold with a million records keeps to the limit."""
    with folding(0) as few, folding(COPIES) as many:
        ratios, took = [], []
        for _ in range(WARM_UP + ROUNDS):
            one, other = few(), many()
            ratios.append(other / one)
            took.append((one, other))
    ratio = statistics.median(ratios[WARM_UP:])
    at_few, at_many = (statistics.median(column) for column in zip(*took[WARM_UP:], strict=True))
    kept = ratio <= LIMIT
    there = FIRST * BATCH
    print(
        f"fold of 1,000 records: {at_few:.3f} s with {there:,} there, {at_many:.3f} s with "
        f"{there * (COPIES + 1):,}: {ratio:.2f} x (limit {LIMIT:.1f} x) {'ok' if kept else 'TOO SLOW'}"
    )
    return 0 if kept else 1


@contextmanager
def folding(copies: int) -> "Iterator[Folding]":
    """A process that has made its company, and folds when asked."""
    with subprocess.Popen(
        [sys.executable, "-m", "benchmarks.growth", str(copies)],
        cwd=Path(__file__).parents[1], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
    ) as process:  # fmt: skip
        one = Folding(process)
        one.heard()
        try:
            yield one
        finally:
            assert process.stdin is not None
            process.stdin.close()


class Folding:
    """Seconds a batch, of so many batches, each time it is called."""

    def __init__(self, process: "subprocess.Popen[str]") -> None:
        self._process = process

    def __call__(self) -> float:
        assert self._process.stdin is not None
        print("go", file=self._process.stdin, flush=True)
        return self.heard()

    def heard(self) -> float:
        assert self._process.stdout is not None
        return float(self._process.stdout.readline())


def fold_when_asked(copies: int) -> None:
    """The process: told on standard input, answers with seconds."""
    with database():
        from throughline.kit.settle import settle

        company, connector_id = make_company()
        made = Records(random.Random(20261123))
        for n in range(FIRST):
            insert(company, connector_id, made.batch())
            fold(company, changed=2 * CHANGED if n else 0)
        count(company)
        each = FIRST * NEW + CHANGED
        if copies:
            copy(copies, each)
        made = Records(random.Random(20261125), there=each * (copies + 1))
        settle()
        print(0.0, flush=True)
        for _ in sys.stdin:
            for _ in range(IN_ROUND):
                insert(company, connector_id, made.batch())
            took = sum(fold(company, changed=2 * CHANGED) for _ in range(IN_ROUND)) + count(company)
            print(took / IN_ROUND, flush=True)


def copy(copies: int, each: int) -> None:
    """So many times what is there, `each` of a kind, with days and words to match; then autovacuum's work.

    Nobody has to look whether what a copy refers to is there: the trigger of each foreign key would take
    longer than all the rest.
    """
    with psycopg.connect(os.environ["DATABASE_URL"], autocommit=True) as books:
        books.execute("SET session_replication_role = replica")
        books.execute(_EARLIER)
        for table, changed in _CHANGED.items():
            books.execute(_copying(books, table, changed), {"copies": copies, "each": each})
        books.execute("UPDATE progress_dailyactual SET amount = amount * %s", [copies + 1])
        books.execute("UPDATE progress_wordday SET count = count * %s", [copies + 1])
        books.execute("VACUUM ANALYZE")


def _copying(books: "psycopg.Connection[Any]", table: str, changed: dict[str, str]) -> str:
    """Every column as it is but those that the copy has of its own."""
    names = [column.name for column in books.execute(f"SELECT * FROM {table} LIMIT 0").description or ()]
    columns = ", ".join(f'"{name}"' for name in names)
    values = ", ".join(changed.get(name, f't."{name}"') for name in names)
    return (
        f"INSERT INTO {table} ({columns}) SELECT {values} "
        f"FROM generate_series(%(copies)s::int, 1, -1) AS c, {table} t ORDER BY c DESC, t.id"
    )


if __name__ == "__main__":
    if len(sys.argv) > 1:
        fold_when_asked(int(sys.argv[1]))
    else:
        sys.exit(main())
