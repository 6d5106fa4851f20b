"""Move the days of every key result that counts what was booked: by amounts, by facts, and by words."""

from collections.abc import Collection
from typing import Final
from uuid import UUID

from throughline.progress.selectors.carried import Carriers
from throughline.progress.selectors.due import Sort, rows_of, spread_of, values_of

_SUMS: Final = """, moved AS (
    SELECT id, denominator, "on", sum(value) AS amount FROM carried GROUP BY id, denominator, "on"
)"""
# All lines of a fact are reversed and booked together; those of one booking are one where they meet.
_SHARED: Final = """, moved AS (
    SELECT id, denominator, "on", sum(value) AS amount
    FROM (SELECT DISTINCT id, denominator, "on", batch, shared, value FROM carried) AS once
    GROUP BY id, denominator, "on"
)"""
# A word counts on the first day on which a credit that stands bears it. The table is read as it was before
# this statement: `was` is the first day of then, `left` the first of those that nothing moved.
_WORDS: Final = """, borne AS MATERIALIZED (
    SELECT id, denominator, word, "on", sum(value)::int AS count FROM carried
    GROUP BY id, denominator, word, "on" HAVING sum(value) <> 0
), counted AS (
    INSERT INTO progress_wordday AS w (company_id, key_result_id, denominator, word, "on", count)
    SELECT %(company)s, id, denominator, word, "on", count FROM borne ORDER BY id, denominator, word, "on"
    ON CONFLICT (company_id, key_result_id, denominator, word, "on") DO UPDATE
    SET count = w.count + excluded.count
    RETURNING key_result_id AS id, denominator, word, "on", count
), gained AS (
    SELECT id, denominator, word, min("on") FILTER (WHERE count > 0) AS first, array_agg("on") AS days
    FROM counted GROUP BY id, denominator, word
), changed AS (
    SELECT g.id, g.denominator, was."on" AS was,
        least(g.first, CASE WHEN was."on" = ANY (g.days) THEN left_."on" ELSE was."on" END) AS now
    FROM gained g LEFT JOIN LATERAL (
        SELECT w."on" FROM progress_wordday w WHERE w.company_id = %(company)s AND w.key_result_id = g.id
        AND w.denominator = g.denominator AND w.word = g.word AND w.count > 0 ORDER BY w."on" LIMIT 1
    ) AS was ON true LEFT JOIN LATERAL (
        SELECT w."on" FROM progress_wordday w WHERE w.company_id = %(company)s AND w.key_result_id = g.id
        AND w.denominator = g.denominator AND w.word = g.word AND w.count > 0 AND w."on" <> ALL (g.days)
        AND was."on" = ANY (g.days) ORDER BY w."on" LIMIT 1
    ) AS left_ ON true
), moved AS (
    SELECT id, denominator, "on", sum(amount) AS amount FROM (
        SELECT id, denominator, was AS "on", -1 AS amount FROM changed WHERE was IS DISTINCT FROM now
        UNION ALL
        SELECT id, denominator, now, 1 FROM changed WHERE was IS DISTINCT FROM now
    ) AS days WHERE "on" IS NOT NULL GROUP BY id, denominator, "on"
)"""
_MOVED: Final[dict[Sort, str]] = {"sums": _SUMS, "shared": _SHARED, "words": _WORDS}
_STORED: Final = """, stored AS (
    INSERT INTO progress_dailyactual AS d (company_id, key_result_id, denominator, "on", amount)
    SELECT %(company)s, id, denominator, "on", amount FROM moved WHERE amount <> 0
    ORDER BY id, denominator, "on"
    ON CONFLICT (company_id, key_result_id, denominator, "on") DO UPDATE
    SET amount = d.amount + excluded.amount
)
SELECT DISTINCT id FROM moved
"""


def move_days(due: Collection[UUID]) -> set[UUID]:
    """Add these batches to their days; returns the key results that were touched.

    The caller holds the lock.
    """
    spread, sorts = spread_of(due)
    carriers = Carriers(spread)
    return {
        key_result_id
        for sort in sorts
        for (key_result_id,) in carriers.ask(rows_of(sort), values_of(due), _MOVED[sort] + _STORED)
    }
