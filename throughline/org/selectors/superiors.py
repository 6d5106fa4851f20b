"""Who leads a unit, and who is the superior of whom, on a date."""

from collections.abc import Collection, Iterator
from datetime import date
from uuid import UUID

from django.db import connection

from throughline.org.models import Headship, Membership
from throughline.org.selectors.dated import holds_on

Chain = list[UUID | None]
"""The heads from a unit up to the root, None for a vacant post."""

_CHAINS = """
WITH RECURSIVE climb AS (
    SELECT DISTINCT u AS start, u AS unit_id, 0 AS height FROM unnest(%(units)s::uuid[]) AS u
    UNION ALL
    SELECT c.start, p.parent_id, c.height + 1 FROM climb c JOIN org_unitplacement p
    ON p.company_id = throughline_company() AND p.unit_id = c.unit_id AND p.parent_id IS NOT NULL
    AND p.valid_from <= %(on)s AND (p.valid_until IS NULL OR p.valid_until > %(on)s)
)
SELECT c.start, array_agg(h.person_id ORDER BY c.height) FROM climb c LEFT JOIN org_headship h
ON h.company_id = throughline_company() AND h.unit_id = c.unit_id
AND h.valid_from <= %(on)s AND (h.valid_until IS NULL OR h.valid_until > %(on)s)
GROUP BY c.start
"""


def heads_of(unit_ids: Collection[UUID], on: date) -> dict[UUID, UUID | None]:
    """The head of each unit on a date, None where the post is vacant."""
    led = Headship.objects.filter(holds_on(on), unit_id__in=unit_ids).values_list("unit_id", "person_id")
    return {**dict.fromkeys(unit_ids), **dict(led)}


def superior_of(person_ids: Collection[UUID], on: date) -> dict[UUID, UUID | None]:
    """Each person's superior on a date; None at the top, and for whoever is in no unit and leads none.

    The head of their unit; for a head, the head of the next unit above that has one. Whoever leads several
    units answers to the head above the highest of them (of several as high, the one with the smallest code).
    """
    units, led = _units_of(person_ids, on), _units_led_by(person_ids, on)
    starts = {*units.values(), *(unit for some in led.values() for unit in some)}
    chains = head_chains(starts, on)
    return {
        person_id: superior_in(
            person_id,
            chains[units[person_id]] if person_id in units else [],
            [chains[unit] for unit in led.get(person_id, [])],
        )
        for person_id in person_ids
    }


def superior_of_unit_head(unit_ids: Collection[UUID], on: date) -> dict[UUID, UUID | None]:
    """For each unit the first head above it who is not its own head: who is told of it besides that head."""
    return {
        unit_id: next(_others(chain[1:], chain[0]), None)
        for unit_id, chain in head_chains(unit_ids, on).items()
    }


def head_chains(unit_ids: Collection[UUID], on: date) -> dict[UUID, Chain]:
    """The heads from each unit up to the root, as tree and posts stood on a date. One SQL query."""
    with connection.cursor() as cursor:
        cursor.execute(_CHAINS, {"units": list(unit_ids), "on": on})
        return dict(cursor.fetchall())


def superior_in(person_id: UUID, own: Chain, led: Collection[Chain]) -> UUID | None:
    """The superior read from the chain above one's own unit and those above the units one leads. Pure."""
    if led:
        return next(_others(min(led, key=len)[1:], person_id), None)
    return next(_others(own, person_id), None)


def _others(chain: Chain, person_id: UUID | None) -> Iterator[UUID]:
    return (head for head in chain if head is not None and head != person_id)


def _units_of(person_ids: Collection[UUID], on: date) -> dict[UUID, UUID]:
    seats = Membership.objects.filter(holds_on(on), person_id__in=person_ids)
    return dict(seats.values_list("person_id", "unit_id"))


def _units_led_by(person_ids: Collection[UUID], on: date) -> dict[UUID, list[UUID]]:
    led: dict[UUID, list[UUID]] = {}
    posts = Headship.objects.filter(holds_on(on), person_id__in=person_ids)
    rows = posts.values_list("unit__code", "person_id", "unit_id")
    for _, person_id, unit_id in sorted(
        rows
    ):  # by code, so that of two units equally high the same one counts
        led.setdefault(person_id, []).append(unit_id)
    return led
