"""10,000 key results evaluated at the start of a day, against a bare read and write of their rows.

The company is fold_world's, with 10,000 records folded. Every round begins another day, so that each key
result has another expected value and is written. The yardstick reads of every row what an evaluation writes,
and writes it back for another day: two statements, nothing worked out. What the same costs row by row is told
beside it.
"""

import random
import statistics
import sys
import time
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from benchmarks.database import database
from benchmarks.fold_records import CHANGED, Records, fold, insert
from benchmarks.fold_world import AT, make_company

if TYPE_CHECKING:
    from throughline.tenants.models import Company

BATCHES, ROUNDS, LIMIT = 10, 7, 3.0

_COLUMNS = (
    "actual", "expected", "expected_share", "attainment", "lag_points", "held_share", "status", "stale",
    "evaluated_as_of",
)  # fmt: skip
_TYPES = ("numeric",) * 6 + ("text", "bool", "date")
_READ = f"SELECT id, {', '.join(_COLUMNS)} FROM goals_keyresult"
_WRITE = (
    f"UPDATE goals_keyresult k SET {', '.join(f'{name} = j.{name}' for name in _COLUMNS)} "
    f"FROM unnest(%s::uuid[], {', '.join(f'%s::{kind}[]' for kind in _TYPES)}) "
    f"AS j(id, {', '.join(_COLUMNS)}) WHERE k.id = j.id"
)
_WRITE_ONE = f"UPDATE goals_keyresult SET {', '.join(f'{name} = %s' for name in _COLUMNS)} WHERE id = %s"


def main() -> int:
    """0 when an evaluation keeps to the limit."""
    with database():
        from throughline.kit.settle import settle

        company, connector_id = make_company()
        made = Records(random.Random(20261126))
        for n in range(BATCHES):
            insert(company, connector_id, made.batch())
            fold(company, changed=2 * CHANGED if n else 0)
        settle()
        days = range(1, ROUNDS + 1)
        found = [(evaluation(company, day), bare(company), row_by_row(company)) for day in days]
    ratio = statistics.median(took / read for (_, took), read, _ in found)
    alone = statistics.median(took / read for (_, took), _, read in found)
    each = statistics.median(took / rows for (rows, took), _, _ in found) * 1_000_000
    kept = ratio <= LIMIT
    print(
        f"{found[0][0][0]:,} key results at the start of a day: {each:.0f} µs each = {ratio:.1f} x a bare "
        f"read and write (limit {LIMIT:.1f} x), {alone:.2f} x row by row  {'ok' if kept else 'TOO SLOW'}"
    )
    return 0 if kept else 1


def evaluation(company: "Company", day: int) -> tuple[int, float]:
    """How many key results were evaluated for the day, and in how many seconds."""
    from throughline.kit.scope import company_scope
    from throughline.progress.moment import Moment
    from throughline.progress.services.evaluate import evaluate_cycles

    started = time.perf_counter()
    with company_scope(company.id):
        moment = Moment.at(AT + timedelta(days=day), company.time_zone)
        judged = evaluate_cycles(moment=moment, clock="real")
    return len(judged), time.perf_counter() - started


def bare(company: "Company") -> float:
    """Seconds to read all rows and write them back, all of them changed."""
    from throughline.kit.scope import company_scope
    from throughline.kit.unnest import arrays_cursor, ids, plain

    started = time.perf_counter()
    with company_scope(company.id), arrays_cursor() as cursor:
        names, *columns = zip(*_as_of_the_day_before(cursor.execute(_READ).fetchall()), strict=True)
        cursor.execute(_WRITE, [ids(names), *map(plain, columns)])
    return time.perf_counter() - started


def row_by_row(company: "Company") -> float:
    """The same, one row after the other, in one transaction."""
    from throughline.kit.scope import company_scope
    from throughline.kit.unnest import arrays_cursor

    started = time.perf_counter()
    with company_scope(company.id), arrays_cursor() as cursor:
        for (name,) in cursor.execute("SELECT id FROM goals_keyresult").fetchall():
            rows = cursor.execute(f"{_READ} WHERE id = %s", [name]).fetchall()
            [(_, *columns)] = _as_of_the_day_before(rows)
            cursor.execute(_WRITE_ONE, [*columns, name])
    return time.perf_counter() - started


def _as_of_the_day_before(rows: list[tuple[Any, ...]]) -> list[tuple[Any, ...]]:
    return [(*row[:-1], row[-1] - timedelta(days=1)) for row in rows]


if __name__ == "__main__":
    sys.exit(main())
