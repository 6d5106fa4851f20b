"""What lies below key results in the network: their children counted, and the people at its ends."""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from django.db import connection

from throughline.insight.map_schemas import StatusCounts

# A key result serves another by itself, or through its objective.
_STEP = """
SELECT a.child_id FROM goals_alignment a
WHERE a.company_id = throughline_company() AND a.parent_id = below.id AND a.child_id IS NOT NULL
UNION ALL
SELECT k.id FROM goals_alignment a JOIN goals_keyresult k
ON k.company_id = throughline_company() AND k.objective_id = a.child_objective_id
WHERE a.company_id = throughline_company() AND a.parent_id = below.id
"""

_A_PERSONS = """
k.owner_person_id IS NOT NULL AND below.depth > 0 AND (%(all)s OR k.id = ANY(%(seen)s::uuid[]))
"""

# `seen` narrows what is counted to what the reader may see; `shown` is that and the line above it.
_COUNTED = f"""
WITH RECURSIVE below(root, id, depth) AS (
    SELECT one, one, 0 FROM unnest(%(roots)s::uuid[]) AS one
    UNION
    SELECT below.root, step.id, least(below.depth + 1, 2)
    FROM below CROSS JOIN LATERAL ({_STEP}) AS step(id)
)
SELECT below.root, k.status,
    count(DISTINCT k.id) FILTER (WHERE below.depth = 1 AND (%(all)s OR k.id = ANY(%(shown)s::uuid[]))),
    count(DISTINCT k.id) FILTER (WHERE {_A_PERSONS}),
    count(DISTINCT k.owner_person_id) FILTER (WHERE {_A_PERSONS})
FROM below JOIN goals_keyresult k
ON k.company_id = throughline_company() AND k.id = below.id AND k.withdrawn_on IS NULL
GROUP BY GROUPING SETS ((below.root, k.status), (below.root))
"""  # noqa: S608 (constants only)


@dataclass(slots=True)
class Below:
    """Under one key result: how many serve it directly, whose, and how people's stand."""

    children: int = 0
    people: int = 0
    counts: StatusCounts = field(default_factory=StatusCounts)


def below_of(
    key_result_ids: Collection[UUID], *, seen: Collection[UUID] | None, shown: Collection[UUID] = ()
) -> dict[UUID, Below]:
    """By key result id, counting what is seen (none: everything); one query, however deep."""
    found: dict[UUID, Below] = defaultdict(Below)
    with connection.cursor() as cursor:
        parameters: dict[str, Any] = {
            "roots": list(key_result_ids),
            "all": seen is None,
            "seen": list(seen or ()),
            "shown": [*(seen or ()), *shown],
        }
        cursor.execute(_COUNTED, parameters)
        for root, status, children, results, people in cursor.fetchall():
            if status is None:
                found[root].children, found[root].people = children, people
            else:
                setattr(found[root].counts, status, results)
    return found
