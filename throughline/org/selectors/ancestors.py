"""The units above people and units, as the tree stood on a date."""

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from django.db import connection

# Pairs that share a unit and a day climb once: the recursion runs over (unit, day), not over people.
_ANCESTORS = """
WITH RECURSIVE asked AS (
    SELECT DISTINCT a.person_id, a.day FROM unnest(%s::uuid[], %s::date[]) AS a(person_id, day)
), seat AS MATERIALIZED (
    SELECT a.person_id, a.day, m.unit_id FROM asked a JOIN org_membership m
    ON m.company_id = throughline_company() AND m.person_id = a.person_id
    AND m.valid_from <= a.day AND (m.valid_until IS NULL OR m.valid_until > a.day)
), climb AS (
    SELECT DISTINCT unit_id AS start, day, unit_id, 0 AS height FROM seat
    UNION ALL
    SELECT c.start, c.day, p.parent_id, c.height + 1 FROM climb c JOIN org_unitplacement p
    ON p.company_id = throughline_company() AND p.unit_id = c.unit_id AND p.parent_id IS NOT NULL
    AND p.valid_from <= c.day AND (p.valid_until IS NULL OR p.valid_until > c.day)
), line AS (
    SELECT start, day, array_agg(unit_id ORDER BY height) AS units FROM climb GROUP BY start, day
)
SELECT s.person_id, s.day, l.units FROM seat s JOIN line l ON l.start = s.unit_id AND l.day = s.day
"""
_ROOTS = """
SELECT a.day, p.unit_id FROM unnest(%s::date[]) AS a(day) JOIN org_unitplacement p
ON p.company_id = throughline_company() AND p.parent_id IS NULL
AND p.valid_from <= a.day AND (p.valid_until IS NULL OR p.valid_until > a.day)
"""


def ancestors_on(pairs: Iterable[tuple[UUID, date]]) -> dict[tuple[UUID, date], list[UUID]]:
    """The units that a person was in on a date: their own first, then each above it, the root last.

    Somebody who was in no unit on that date has an empty list. One SQL query for any number of pairs.
    """
    found: dict[tuple[UUID, date], list[UUID]] = {pair: [] for pair in pairs}
    if not found:
        return found
    people, days = zip(*found, strict=True)
    with connection.cursor() as cursor:
        cursor.execute(_ANCESTORS, [list(people), list(days)])
        found.update({(person_id, day): units for person_id, day, units in cursor.fetchall()})
    return found


def roots_on(days: Iterable[date]) -> dict[date, list[UUID]]:
    """The units at the top of the tree on each date. One SQL query for any number of them, or none."""
    found: dict[date, list[UUID]] = {day: [] for day in days}
    if not found:
        return found
    with connection.cursor() as cursor:
        cursor.execute(_ROOTS, [list(found)])
        for day, unit_id in cursor.fetchall():
            found[day].append(unit_id)
    return found
