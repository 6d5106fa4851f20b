"""The network of alignments: up to the company's own key results, and down to the last person."""

from collections.abc import Collection
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal
from uuid import UUID

from django.db import connection


@dataclass(frozen=True, slots=True)
class Link:
    """A child key result that serves a parent; `share` is none for a link that carries no number.

    Where the child serves it through its objective, `through_objective` is that objective.
    """

    child: UUID
    parent: UUID
    share: Decimal | None
    weight: Decimal
    through_objective: UUID | None = None


# One step along the network from a set of key results; {here} is the side we stand on.
_STEP = """
SELECT a.child_id, a.parent_id, a.share, a.weight, NULL::uuid
FROM goals_alignment a
WHERE a.company_id = throughline_company() AND a.child_id IS NOT NULL AND {direct}
UNION ALL
SELECT k.id, a.parent_id, a.share, a.weight, k.objective_id
FROM goals_alignment a JOIN goals_keyresult k
ON k.company_id = throughline_company() AND k.objective_id = a.child_objective_id AND k.withdrawn_on IS NULL
WHERE a.company_id = throughline_company() AND {through}
"""

_WALK = """
WITH RECURSIVE walk(child, parent, share, weight, objective) AS (
    SELECT * FROM ({start}) AS first
    UNION
    SELECT step.* FROM walk CROSS JOIN LATERAL ({step}) AS step
)
SELECT child, parent, share, weight, objective FROM walk
"""


def _walk(here: Literal["up", "down"]) -> str:
    if here == "up":
        direct, through, reached = "a.child_id = {x}", "k.id = {x}", "walk.parent"
    else:
        direct, through, reached = "a.parent_id = {x}", "a.parent_id = {x}", "walk.child"
    start = _STEP.format(direct=direct.format(x="ANY(%(ids)s)"), through=through.format(x="ANY(%(ids)s)"))
    step = _STEP.format(direct=direct.format(x=reached), through=through.format(x=reached))
    return _WALK.format(start=start, step=step)


_UP, _DOWN = _walk("up"), _walk("down")


def links_up(key_result_ids: Collection[UUID]) -> list[Link]:
    """Every link from these key results up to the top, along all paths; one query."""
    return _links(_UP, key_result_ids)


def links_down(key_result_ids: Collection[UUID]) -> list[Link]:
    """Every link from below to these key results, along all paths; one query."""
    return _links(_DOWN, key_result_ids)


def ancestors_of(key_result_ids: Collection[UUID]) -> dict[UUID, set[UUID]]:
    """All key results that each of these serves, directly or through others; one query."""
    above: dict[UUID, set[UUID]] = {}
    for link in links_up(key_result_ids):
        above.setdefault(link.child, set()).add(link.parent)
    return {key_result_id: _reached(key_result_id, above) for key_result_id in key_result_ids}


def _reached(start: UUID, above: dict[UUID, set[UUID]]) -> set[UUID]:
    found: set[UUID] = set()
    waiting = [start]
    while waiting:
        new = above.get(waiting.pop(), set()) - found
        found |= new
        waiting.extend(new)
    return found


def _links(query: str, key_result_ids: Collection[UUID]) -> list[Link]:
    with connection.cursor() as cursor:
        cursor.execute(query, {"ids": list(key_result_ids)})
        return [Link(*row) for row in cursor.fetchall()]
