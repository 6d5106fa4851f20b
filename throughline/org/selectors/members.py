"""Who was in a unit or anywhere below it, and when."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db import connection

_MEMBERS = """
WITH RECURSIVE below AS (
    SELECT %(unit)s::uuid AS unit_id, %(start)s::date AS since, %(until)s::date AS until
    UNION ALL
    SELECT p.unit_id, greatest(b.since, p.valid_from), least(b.until, p.valid_until)
    FROM below b JOIN org_unitplacement p ON p.company_id = throughline_company() AND p.parent_id = b.unit_id
    AND p.valid_from < b.until AND (p.valid_until IS NULL OR p.valid_until > b.since)
)
SELECT m.person_id, m.unit_id, greatest(b.since, m.valid_from), least(b.until, m.valid_until)
FROM below b JOIN org_membership m ON m.company_id = throughline_company() AND m.unit_id = b.unit_id
AND m.valid_from < b.until AND (m.valid_until IS NULL OR m.valid_until > b.since)
ORDER BY 1, 3
"""


@dataclass(frozen=True, slots=True)
class MemberSpan:
    """A person in a unit from `start` (included) until `until` (excluded)."""

    person_id: UUID
    unit_id: UUID
    start: date
    until: date


def members_between(unit_id: UUID, start: date, until: date) -> list[MemberSpan]:
    """Every stay in the unit's subtree within [start, until), as memberships and tree stood on each day."""
    with connection.cursor() as cursor:
        cursor.execute(_MEMBERS, {"unit": unit_id, "start": start, "until": until})
        return [MemberSpan(*row) for row in cursor.fetchall()]


def members_on(unit_id: UUID, on: date) -> dict[UUID, UUID]:
    """The people in the unit's subtree on a date, each with the unit they are in."""
    day_after = date.fromordinal(on.toordinal() + 1)
    return {stay.person_id: stay.unit_id for stay in members_between(unit_id, on, day_after)}
