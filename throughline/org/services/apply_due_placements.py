"""Bring `Person.unit`, `Unit.parent` and `Unit.path` to a date: after a write, and at the start of a day."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db import connection, transaction

_PEOPLE = """
UPDATE org_person SET unit_id = m.unit_id
FROM org_person p LEFT JOIN org_membership m
ON m.company_id = throughline_company() AND m.person_id = p.id
AND m.valid_from <= %(on)s AND (m.valid_until IS NULL OR m.valid_until > %(on)s)
WHERE p.company_id = throughline_company() AND org_person.id = p.id AND p.unit_id IS DISTINCT FROM m.unit_id
AND (%(people)s::uuid[] IS NULL OR p.id = ANY(%(people)s::uuid[]))
"""

# A root that gets a parent goes first: the tree may at no moment have two roots.
_PARENTS = """
UPDATE org_unit SET parent_id = p.parent_id FROM org_unitplacement p
WHERE org_unit.company_id = throughline_company() AND p.company_id = throughline_company()
AND p.unit_id = org_unit.id AND org_unit.parent_id IS DISTINCT FROM p.parent_id
AND p.valid_from <= %(on)s AND (p.valid_until IS NULL OR p.valid_until > %(on)s)
AND (p.parent_id IS NULL) = %(roots)s
"""

_PATHS = """
WITH RECURSIVE down AS (
    SELECT id, '/' || code || '/' AS path FROM org_unit
    WHERE company_id = throughline_company() AND parent_id IS NULL
    UNION ALL
    SELECT u.id, d.path || u.code || '/' FROM down d
    JOIN org_unit u ON u.company_id = throughline_company() AND u.parent_id = d.id
)
UPDATE org_unit SET path = down.path FROM down
WHERE org_unit.company_id = throughline_company() AND org_unit.id = down.id AND org_unit.path <> down.path
"""


@dataclass(frozen=True)
class Applied:
    """How many rows were brought to date."""

    people: int
    units: int
    paths: int


@transaction.atomic
def apply_due_placements(*, on: date) -> Applied:
    """Everybody and every unit stands where the histories say for `on`; safe to run again."""
    units, paths = units_to_date(on=on)
    return Applied(people=people_to_date(on=on), units=units, paths=paths)


def people_to_date(*, on: date, person_ids: Collection[UUID] | None = None) -> int:
    """Set the unit of these people (or of all) to the one of a date."""
    with connection.cursor() as cursor:
        cursor.execute(_PEOPLE, {"on": on, "people": None if person_ids is None else list(person_ids)})
        return int(cursor.rowcount)


def units_to_date(*, on: date) -> tuple[int, int]:
    """Set parents and paths to those of a date; the numbers of units moved and of paths rewritten."""
    with connection.cursor() as cursor:
        moved = 0
        for roots in (False, True):
            cursor.execute(_PARENTS, {"on": on, "roots": roots})
            moved += cursor.rowcount
        cursor.execute(_PATHS)
        return moved, int(cursor.rowcount)
