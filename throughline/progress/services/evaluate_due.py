"""Evaluate what the fold moved: at once, or, in the middle of a large load, when its last batches are folded.

A load of 100,000 records touches the same few hundred key results in each of its hundred batches; their
status in between is of no use to anybody, and alerts wait for the end of the load anyway.
"""

from collections.abc import Collection
from datetime import datetime, timedelta
from typing import Final
from uuid import UUID

from django.db.models import Max, Min

from throughline.crm.selectors.inbox import is_anything_pending
from throughline.kit.models import new_id
from throughline.kit.scope import current_company
from throughline.kit.unnest import arrays_cursor, ids
from throughline.progress.judge import Judgement
from throughline.progress.models import Due
from throughline.progress.moment import Moment
from throughline.progress.selectors.waiting import waiting_key_results
from throughline.progress.services.evaluate import evaluate

AT_LATEST_AFTER: Final = timedelta(seconds=3)

_NOTE = """
INSERT INTO progress_due (company_id, id, key_result_ids, as_of, since) VALUES (%s, %s, %s::uuid[], %s, %s)
"""


def evaluate_due(
    *, touched: Collection[UUID], as_of: datetime, at: datetime, zone: str, at_once: int
) -> dict[UUID, Judgement]:
    """These and whatever is due; or only a note, while another batch of `at_once` waits and nothing is old.

    A stream that the fold keeps up with is never that far behind, though something is always pending.
    """
    oldest = Due.objects.aggregate(oldest=Min("since"))["oldest"]
    if is_anything_pending(beyond=at_once - 1) and at - (oldest or at) < AT_LATEST_AFTER:
        _note(touched, as_of, at)
        return {}
    if oldest is None:
        return _evaluate(touched, as_of, zone)
    return _evaluate_with_waiting(touched, as_of, zone)


def evaluate_left_over(*, zone: str) -> dict[UUID, Judgement]:
    """What a process that died in between left: due, and nothing pending that would bring it about."""
    return _evaluate_with_waiting((), None, zone)


def _evaluate_with_waiting(
    touched: Collection[UUID], as_of: datetime | None, zone: str
) -> dict[UUID, Judgement]:
    latest = Due.objects.aggregate(latest=Max("as_of"))["latest"]
    if latest is None:
        return {}
    judged = _evaluate({*touched, *waiting_key_results()}, max(as_of or latest, latest), zone)
    with arrays_cursor() as cursor:
        cursor.execute("DELETE FROM progress_due WHERE company_id = %s", [current_company()])
    return judged


def _evaluate(key_result_ids: Collection[UUID], as_of: datetime, zone: str) -> dict[UUID, Judgement]:
    return evaluate(key_result_ids, moment=Moment.at(as_of, zone), clock="forward")


def _note(touched: Collection[UUID], as_of: datetime, at: datetime) -> None:
    values = [current_company(), new_id(), ids(touched), as_of, at]
    with arrays_cursor() as cursor:
        cursor.execute(_NOTE, values)
