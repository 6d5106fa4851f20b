"""Fold and count a company's records to the end: for commands, which wait for it."""

import time
from datetime import datetime
from uuid import UUID

from throughline.progress.services.count_due import count_due
from throughline.progress.services.fold_carefully import fold_carefully
from throughline.progress.services.fold_inbox import Folded

BUSY_PAUSE = 0.05


def fold_everything(*, company_id: UUID, at: datetime) -> Folded:
    """The sum of what the batches did; while a worker folds the same company, we take turns."""
    taken = waiting = credits = 0
    while (folded := fold_carefully(company_id=company_id, at=at)).taken or folded.busy:
        taken, waiting, credits = taken + folded.taken, waiting + folded.waiting, credits + folded.credits
        if folded.busy:
            time.sleep(BUSY_PAUSE)
    while (counted := count_due(company_id=company_id, at=at)).taken or counted.busy:
        if counted.busy:
            time.sleep(BUSY_PAUSE)
    return Folded(taken, waiting, credits)
