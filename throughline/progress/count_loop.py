"""The worker's loop that counts what was folded, of every company."""

import logging
from threading import Event
from uuid import UUID

from throughline.kit.clock import now
from throughline.kit.notices import keep_looking
from throughline.kit.settle import give_back, settle
from throughline.progress.services.count_due import CountedBatches, count_due
from throughline.progress.services.fold_carefully import BAD_RECORD
from throughline.progress.services.note_due import CHANNEL
from throughline.tenants.models import Company

log = logging.getLogger("throughline.count")


def run(stop: Event) -> None:
    """Count whatever is due until told to stop."""
    settle()
    keep_looking(stop, CHANNEL, lambda: count_all(stop))


def count_all(stop: Event) -> bool:
    """Once for each company; returns whether something is left, or was counted and more may have come."""
    companies = list(Company.objects.order_by("id").values_list("id", flat=True))
    counted = [_count(company_id) for company_id in companies if not stop.is_set()]
    return any(one.busy or one.taken for one in counted)


def _count(company_id: UUID) -> CountedBatches:
    """What cannot be counted stays due, is told to the log, and holds back no other company."""
    try:
        counted = count_due(company_id=company_id, at=now())
    except BAD_RECORD:
        log.exception("what is due of company %s could not be counted", company_id)
        return CountedBatches()
    if counted.taken:
        give_back()
    return counted
