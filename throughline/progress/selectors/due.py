"""What the fold booked and nobody has counted yet."""

from collections.abc import Collection
from datetime import datetime
from typing import Any, Final, Literal, NamedTuple
from uuid import UUID

from throughline.kit.scope import current_company
from throughline.kit.unnest import arrays_cursor, ids
from throughline.progress.selectors.carried import Spread

Sort = Literal["sums", "shared", "words"]

_ROWS: Final = """progress_due d CROSS JOIN LATERAL unnest(d.metric_ids, d.person_ids, d.territories, d.days,
        d.currencies, d.amounts, d.shared, d.words)
        AS c(metric_id, person_id, territory, "on", currency, value, shared, word)
    WHERE d.company_id = %(company)s AND d.id = ANY(%(due)s::uuid[])"""
_OF_SORT: Final[dict[Sort, str]] = {
    "sums": "c.shared IS NULL AND c.word IS NULL",
    "shared": "c.shared IS NOT NULL",
    "words": "c.word IS NOT NULL",
}
_SPREAD: Final = f"""
SELECT array_agg(DISTINCT c.person_id) FILTER (WHERE c.person_id IS NOT NULL),
    array_agg(DISTINCT c.territory) FILTER (WHERE c.territory <> ''), bool_or(c.person_id IS NULL),
    min(c."on"), max(c."on"),
    {", ".join(f"bool_or({rows})" for rows in _OF_SORT.values())}
FROM {_ROWS}
"""  # noqa: S608 -- the names above
_OLDEST: Final = """
SELECT id, as_of, since FROM progress_due WHERE company_id = %(company)s ORDER BY id LIMIT %(limit)s::int
"""


class Noted(NamedTuple):
    """A batch that is to be counted."""

    id: UUID
    as_of: datetime
    since: datetime


def oldest_due(limit: int | None = None) -> list[Noted]:
    """Of the company in scope; all without a limit. One query."""
    with arrays_cursor() as cursor:
        rows = cursor.execute(_OLDEST, {"company": current_company(), "limit": limit}).fetchall()
    return [Noted(*row) for row in rows]


def spread_of(due: Collection[UUID]) -> tuple[Spread, list[Sort]]:
    """Whose credits these batches have, of when, and how they are counted. One query."""
    with arrays_cursor(binary=True) as cursor:
        row = cursor.execute(_SPREAD, values_of(due)).fetchone()
    assert row is not None
    people, territories, nobodys, first, last, *has = row
    return Spread(people or [], territories or [], nobodys, first, last), [
        sort for sort, there in zip(_OF_SORT, has, strict=True) if there
    ]


def rows_of(sort: Sort) -> str:
    """A source of `carried`: what is counted in one way."""
    columns = 'd.id, c.metric_id, c.person_id, c.territory, c."on", c.currency, c.value, c.shared, c.word'
    return f"SELECT {columns} FROM {_ROWS} AND {_OF_SORT[sort]}"  # noqa: S608 -- the texts above


def values_of(due: Collection[UUID]) -> dict[str, Any]:
    """What these statements ask for."""
    return {"company": current_company(), "due": ids(due)}
