"""The org tree a level at a time, and where a unit that was looked for hangs in it."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db import connection
from django.db.models import Q

from throughline.org.models import Headship, Unit
from throughline.org.names import folded
from throughline.org.selectors.calendars import paths_up
from throughline.org.selectors.dated import holds_on
from throughline.tenants.actor import Actor

MOST_FOUND = 20

_BELOW = """
SELECT top.id, count(DISTINCT below.id) - 1, count(person.id)
FROM org_unit top
JOIN org_unit below ON below.company_id = throughline_company() AND starts_with(below.path, top.path)
LEFT JOIN org_person person ON person.company_id = throughline_company() AND person.unit_id = below.id
WHERE top.company_id = throughline_company() AND top.id = ANY(%s::uuid[])
GROUP BY top.id
"""


@dataclass(frozen=True)
class Branch:
    """A unit with its head, and what hangs below it: the units, and the people, its own included."""

    id: UUID
    code: str
    name: str
    name_en: str
    kind: str
    parent_id: UUID | None
    head_id: UUID | None
    head: str | None
    units: int
    people: int


@dataclass(frozen=True)
class FoundUnit:
    """A unit, and those above it, the root first."""

    unit: Unit
    line: list[Unit]


def branches(*, actor: Actor, under: UUID | None, on: date) -> list[Branch]:
    """The units directly under one, or without one the root, by name. Three queries for any size."""
    units = list(Unit.objects.visible_to(actor).filter(parent_id=under).order_by("name_key", "code"))
    ids = [unit.id for unit in units]
    posts = Headship.objects.filter(holds_on(on), unit_id__in=ids)
    heads = {row[0]: row[1:] for row in posts.values_list("unit_id", "person_id", "person__name")}
    below = counts_below(ids)
    return [
        Branch(
            id=unit.id,
            code=unit.code,
            name=unit.name,
            name_en=unit.name_en,
            kind=unit.kind,
            parent_id=unit.parent_id,
            head_id=heads.get(unit.id, (None, None))[0],
            head=heads.get(unit.id, (None, None))[1],
            units=below[unit.id][0],
            people=below[unit.id][1],
        )
        for unit in units
    ]


def counts_below(unit_ids: Collection[UUID]) -> dict[UUID, tuple[int, int]]:
    """For each unit the number of units below it, and of people in it and below it. One query."""
    with connection.cursor() as cursor:
        cursor.execute(_BELOW, [list(unit_ids)])
        return {unit_id: (units, people) for unit_id, units, people in cursor.fetchall()}


def find_units(*, actor: Actor, q: str) -> list[FoundUnit]:
    """The first units whose name (or its pinyin), English name or code holds what was typed. Two queries."""
    wanted = folded(q)
    if not wanted:
        return []
    matches = Q(name_key__contains=wanted) | Q(name_en__icontains=wanted) | Q(code__istartswith=wanted)
    found = list(Unit.objects.visible_to(actor).filter(matches).order_by("name_key", "code")[:MOST_FOUND])
    lines = lines_above(found)
    return [FoundUnit(unit, lines[unit.id]) for unit in found]


def lines_above(units: Collection[Unit]) -> dict[UUID, list[Unit]]:
    """The units above each, the root first. One query."""
    paths = {unit.id: paths_up(unit.path)[1:] for unit in units}
    above = {path for some in paths.values() for path in some}
    by_path = {unit.path: unit for unit in Unit.objects.filter(path__in=above)}
    return {one: [by_path[path] for path in reversed(some)] for one, some in paths.items()}
