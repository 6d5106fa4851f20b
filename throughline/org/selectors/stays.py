"""Which units people, units and the company itself were under in some days, as memberships are known now."""

from collections.abc import Collection
from datetime import date
from typing import Final, NamedTuple
from uuid import UUID

from throughline.kit.scope import current_company
from throughline.kit.unnest import arrays_cursor, ids

_STAYS: Final = """
WITH RECURSIVE stay(holder, unit_id, since, until) AS (
    SELECT * FROM (
        SELECT person_id, unit_id, valid_from, valid_until FROM org_membership
        WHERE company_id = %(company)s AND person_id = ANY(%(people)s::uuid[])
        UNION ALL SELECT one, one, %(first)s, NULL FROM unnest(%(units)s::uuid[]) AS u(one)
        UNION ALL SELECT %(company)s, unit_id, valid_from, valid_until FROM org_unitplacement
        WHERE company_id = %(company)s AND parent_id IS NULL AND %(tops)s
    ) AS held WHERE valid_from <= %(last)s AND (valid_until IS NULL OR valid_until > %(first)s)
    UNION ALL
    SELECT s.holder, p.parent_id, greatest(s.since, p.valid_from), least(s.until, p.valid_until)
    FROM stay s JOIN org_unitplacement p ON p.company_id = %(company)s AND p.unit_id = s.unit_id
    WHERE p.parent_id IS NOT NULL AND p.valid_from <= least(s.until - 1, %(last)s)
    AND (p.valid_until IS NULL OR p.valid_until > greatest(s.since, %(first)s))
)
SELECT holder, unit_id, since, until FROM stay
"""


class Stay(NamedTuple):
    """Under this unit from `since` on; `until` is the first day on which no more, None while it goes on."""

    holder: UUID
    unit_id: UUID
    since: date
    until: date | None

    def has(self, on: date) -> bool:
        return self.since <= on and (self.until is None or on < self.until)


def stays_above(
    people: Collection[UUID], units: Collection[UUID] = (), *, tops: bool = False, first: date, last: date
) -> list[Stay]:
    """Of people in their units and all above, of units in themselves and all above, and with `tops` of the
    company (its id the holder) in the units at the top; what holds on any of these days. One query.
    """
    asked = {
        "company": current_company(), "people": ids(people), "units": ids(units), "tops": tops,
        "first": first, "last": last,
    }  # fmt: skip
    with arrays_cursor(binary=True) as cursor:
        return [Stay(*row) for row in cursor.execute(_STAYS, asked).fetchall()]
