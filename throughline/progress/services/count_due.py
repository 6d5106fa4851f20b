"""Count what the fold has noted: the days move, the key results are evaluated, alerts follow.

One transaction with the notes it takes away, so that each is counted once whatever dies. In the middle of a
large load the notes are left for a while and counted together: its batches touch the same days, and status in
between is of no use to anybody.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final
from uuid import UUID

from django.db import connection

from throughline.crm.selectors.inbox import is_anything_pending
from throughline.kit.locks import try_lock
from throughline.kit.scope import company_scope, current_company
from throughline.kit.unnest import arrays_cursor, ids
from throughline.progress.judge import Judgement
from throughline.progress.moment import Moment
from throughline.progress.selectors.due import Noted, oldest_due
from throughline.progress.services.defer_alerts import defer_alerts
from throughline.progress.services.evaluate import evaluate
from throughline.progress.services.fold_inbox import ROWS_AT_ONCE
from throughline.progress.services.move_days import move_days
from throughline.tenants.selectors.zone_name import zone_name

AT_LATEST_AFTER: Final = timedelta(seconds=3)
NOTES_AT_ONCE: Final = 32

_TAKE_AWAY: Final = "DELETE FROM progress_due WHERE company_id = %s AND id = ANY(%s::uuid[])"


@dataclass(frozen=True)
class CountedBatches:
    """How many notes were counted; `busy`: another process writes the actuals, or a load is under way."""

    taken: int = 0
    busy: bool = False


def count_due(*, company_id: UUID, at: datetime) -> CountedBatches:
    """The oldest notes of a company; none in the middle of a load, as long as they are few and young."""
    with company_scope(company_id), connection.wrap_database_errors:
        if not try_lock("actuals"):
            return CountedBatches(busy=True)
        noted = oldest_due(NOTES_AT_ONCE)
        if not noted:
            return CountedBatches()
        if len(noted) < NOTES_AT_ONCE and at - noted[0].since < AT_LATEST_AFTER and _is_loading():
            return CountedBatches(busy=True)
        defer_alerts(_count(noted))
        return CountedBatches(len(noted))


def _is_loading() -> bool:
    """Whether another full batch waits to be folded. A stream that the fold keeps up with is never so far
    behind, though something is always pending."""
    return is_anything_pending(beyond=ROWS_AT_ONCE - 1)


def count_all_noted() -> dict[UUID, Judgement]:
    """For who is about to read the days. The caller holds both locks, so that no note is added."""
    judged: dict[UUID, Judgement] = {}
    while noted := oldest_due(NOTES_AT_ONCE):
        judged |= _count(noted)
    return judged


def _count(noted: Sequence[Noted]) -> dict[UUID, Judgement]:
    """The caller holds the lock."""
    due = [one.id for one in noted]
    touched = move_days(due)
    with arrays_cursor() as cursor:
        cursor.execute(_TAKE_AWAY, [current_company(), ids(due)])
    zone = zone_name(current_company())
    return evaluate(touched, moment=Moment.at(max(one.as_of for one in noted), zone), clock="forward")
