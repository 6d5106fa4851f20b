"""Evaluate what the fold moved: at once, or, in the middle of a large load, when its last batch is folded.

A load of 100,000 records touches the same few hundred key results in each of its hundred batches; their
status in between is of no use to anybody, and alerts wait for the end of the load anyway.
"""

from collections.abc import Collection
from datetime import datetime, timedelta
from typing import Final
from uuid import UUID

from throughline.crm.selectors.inbox import is_anything_pending
from throughline.crm.unnest import arrays_cursor, ids, new_ids
from throughline.kit.scope import current_company
from throughline.progress.judge import Judgement
from throughline.progress.models import Due
from throughline.progress.moment import Moment
from throughline.progress.services.evaluate import evaluate

AT_LATEST_AFTER: Final = timedelta(seconds=5)

_NOTE = """
INSERT INTO progress_due (company_id, id, key_result_id, as_of, since)
SELECT %(company)s, d.id, d.key_result_id, %(as_of)s, %(at)s
FROM unnest(%(ids)s::uuid[], %(key_results)s::uuid[]) AS d(id, key_result_id)
ON CONFLICT (company_id, key_result_id) DO UPDATE SET as_of = excluded.as_of
WHERE progress_due.as_of < excluded.as_of
"""


def evaluate_due(
    *, touched: Collection[UUID], as_of: datetime, at: datetime, zone: str, full_batch: bool
) -> dict[UUID, Judgement]:
    """These and whatever is due; or only a note, while more than a batch is pending and nothing is old.

    A batch that was not full took all there was: what arrived since is little, and will go on arriving.
    """
    waiting = list(Due.objects.values_list("key_result_id", "as_of", "since"))
    oldest = min((since for _, _, since in waiting), default=at)
    if full_batch and is_anything_pending() and at - oldest < AT_LATEST_AFTER:
        noted = {one for one, of, _ in waiting if of >= as_of}
        _note([one for one in touched if one not in noted], as_of, at)
        return {}
    judged = _evaluate(
        {*touched, *(one for one, _, _ in waiting)}, [as_of, *(of for _, of, _ in waiting)], zone
    )
    if waiting:
        _clear()
    return judged


def evaluate_left_over(*, zone: str) -> dict[UUID, Judgement]:
    """What a process that died in between left: due, and nothing pending that would bring it about."""
    waiting = list(Due.objects.values_list("key_result_id", "as_of"))
    if not waiting:
        return {}
    judged = _evaluate({one for one, _ in waiting}, [of for _, of in waiting], zone)
    _clear()
    return judged


def _evaluate(key_result_ids: set[UUID], moments: list[datetime], zone: str) -> dict[UUID, Judgement]:
    return evaluate(key_result_ids, moment=Moment.at(max(moments), zone), clock="forward")


def _clear() -> None:
    with arrays_cursor() as cursor:
        cursor.execute("DELETE FROM progress_due WHERE company_id = %s", [current_company()])


def _note(touched: Collection[UUID], as_of: datetime, at: datetime) -> None:
    rows = {
        "company": current_company(),
        "as_of": as_of,
        "at": at,
        "ids": new_ids(len(touched)),
        "key_results": ids(touched),
    }
    with arrays_cursor() as cursor:
        cursor.execute(_NOTE, rows)
