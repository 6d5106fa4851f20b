"""A unit and those above it, as the tree stood on a date."""

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from django.db import connection

_ABOVE = """
WITH RECURSIVE climb AS (
    SELECT a.unit_id AS start, a.day, a.unit_id, 0 AS height
    FROM unnest(%s::uuid[], %s::date[]) AS a(unit_id, day)
    UNION ALL
    SELECT c.start, c.day, p.parent_id, c.height + 1 FROM climb c JOIN org_unitplacement p
    ON p.company_id = throughline_company() AND p.unit_id = c.unit_id AND p.parent_id IS NOT NULL
    AND p.valid_from <= c.day AND (p.valid_until IS NULL OR p.valid_until > c.day)
)
SELECT start, day, array_agg(unit_id ORDER BY height) FROM climb GROUP BY start, day
"""


def units_above_on(pairs: Iterable[tuple[UUID, date]]) -> dict[tuple[UUID, date], list[UUID]]:
    """The unit first, then each above it, the root last. One query for any number of pairs, or none."""
    asked = list(dict.fromkeys(pairs))
    if not asked:
        return {}
    units, days = zip(*asked, strict=True)
    with connection.cursor() as cursor:
        cursor.execute(_ABOVE, [list(units), list(days)])
        return {(unit_id, day): line for unit_id, day, line in cursor.fetchall()}
