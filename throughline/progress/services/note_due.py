"""Note what a batch booked, to be counted: a row that goes with its credits, in their transaction."""

from collections.abc import Collection
from datetime import datetime
from typing import Final
from uuid import UUID

from throughline.kit.models import new_id
from throughline.kit.unnest import arrays_cursor
from throughline.progress.counting import Counted, lists_of

CHANNEL: Final = "throughline_due"

_NOTE: Final = """
INSERT INTO progress_due (company_id, id, as_of, since, first_record, metric_ids, person_ids, territories,
    days, currencies, amounts, shared, words)
VALUES (%(company)s, %(id)s, %(as_of)s, %(since)s, %(first)s, %(metric_ids)s, %(person_ids)s,
    %(territories)s, %(days)s, %(currencies)s, %(amounts)s, %(shared)s, %(words)s)
"""


def note_due(
    *, company_id: UUID, counted: Collection[Counted], as_of: datetime, since: datetime, first: UUID
) -> None:
    """Folded at `since`, the record `first` before all others; nothing where no metric counts any of it."""
    if not counted:
        return
    note = {"company": company_id, "id": new_id(), "as_of": as_of, "since": since, "first": first}
    with arrays_cursor() as cursor:
        cursor.execute(_NOTE, {**note, **lists_of(counted)})
        cursor.execute(f"NOTIFY {CHANNEL}")
