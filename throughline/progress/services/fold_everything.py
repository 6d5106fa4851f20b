"""Fold batch after batch until nothing of a company is pending: for commands, which wait for the end."""

import time
from datetime import datetime
from uuid import UUID

from throughline.progress.services.fold_carefully import fold_carefully
from throughline.progress.services.fold_inbox import Folded

BUSY_PAUSE = 0.05


def fold_everything(*, company_id: UUID, at: datetime) -> Folded:
    """The sum of what the batches did; while a worker folds the same company, we take turns."""
    taken = waiting = credits = 0
    touched: frozenset[UUID] = frozenset()
    while True:
        folded = fold_carefully(company_id=company_id, at=at)
        if folded.busy:
            time.sleep(BUSY_PAUSE)
            continue
        if not folded.taken:
            return Folded(taken, waiting, credits, touched)
        taken, waiting = taken + folded.taken, waiting + folded.waiting
        credits, touched = credits + folded.credits, touched | folded.key_results
