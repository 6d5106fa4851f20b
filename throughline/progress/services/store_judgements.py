"""Write what was found about key results and objectives: one statement for many."""

from collections.abc import Mapping
from fractions import Fraction
from typing import Any
from uuid import UUID

import psycopg

from throughline.changes.services.note_change import note_change
from throughline.core.status import Status
from throughline.kit.scope import current_company
from throughline.kit.unnest import arrays_cursor, ids, plain
from throughline.progress.judge import Judgement, written

_KEY_RESULTS = """
UPDATE goals_keyresult k SET actual = j.actual, expected = j.expected, expected_share = j.pace,
    attainment = j.attainment, lag_points = j.lag, held_share = j.held, status = j.status, stale = j.stale,
    evaluated_as_of = j.as_of
FROM unnest(%(id)s::uuid[], %(actual)s::numeric[], %(expected)s::numeric[], %(pace)s::numeric[],
    %(attainment)s::numeric[], %(lag)s::numeric[], %(held)s::numeric[], %(status)s::text[], %(stale)s::bool[],
    %(as_of)s::date[]) AS j(id, actual, expected, pace, attainment, lag, held, status, stale, as_of)
WHERE k.company_id = %(company)s AND k.id = j.id
AND (k.actual, k.expected, k.expected_share, k.attainment, k.lag_points, k.held_share, k.status, k.stale,
    k.evaluated_as_of) IS DISTINCT FROM (j.actual, j.expected, j.pace, j.attainment, j.lag, j.held, j.status,
    j.stale, j.as_of)
RETURNING k.id
"""
_OBJECTIVES = """
UPDATE goals_objective o SET progress = j.progress, status = j.status
FROM unnest(%(id)s::uuid[], %(progress)s::numeric[], %(status)s::text[]) AS j(id, progress, status)
WHERE o.company_id = %(company)s AND o.id = j.id
AND (o.progress, o.status) IS DISTINCT FROM (j.progress, j.status)
"""


class Storing:
    """The lower half of key results, where it differs: what `progress` writes and nobody else.

    With statements in flight PostgreSQL writes some while the next are judged.
    """

    def __init__(self) -> None:
        self._sent: list[psycopg.Cursor[Any]] = []

    def add(self, judgements: Mapping[UUID, Judgement]) -> None:
        """One statement."""
        if judgements:
            cursor = arrays_cursor()
            self._sent.append(cursor.execute(_KEY_RESULTS, _rows(judgements)))

    def finish(self) -> None:
        """Tell open pages which have changed."""
        changed = [row[0] for cursor in self._sent for row in cursor.fetchall()]
        note_change(topic="key_result", key_result_ids=changed)


def _rows(judgements: Mapping[UUID, Judgement]) -> dict[str, Any]:
    found = list(judgements.values())
    return {
        "company": current_company(),
        "id": ids(judgements),
        "actual": plain([written(one.actual, 6) for one in found]),
        "expected": plain([written(one.expected, 6) for one in found]),
        "pace": plain([written(one.pace, 9) for one in found]),
        "attainment": plain([written(one.attainment, 9) for one in found]),
        "lag": plain([written(one.lag, 9) for one in found]),
        "held": plain([written(one.held_share, 9) for one in found]),
        "status": plain([one.status for one in found]),
        "stale": plain([one.stale for one in found]),
        "as_of": plain([one.moment.through for one in found]),
    }


def store_objectives(found: Mapping[UUID, tuple[Fraction | None, Status]]) -> None:
    """Progress and status of each objective that they changed of."""
    if not found:
        return
    rows = {
        "company": current_company(),
        "id": ids(found),
        "progress": plain([written(progress, 9) for progress, _ in found.values()]),
        "status": plain([status for _, status in found.values()]),
    }
    with arrays_cursor() as cursor:
        cursor.execute(_OBJECTIVES, rows)
