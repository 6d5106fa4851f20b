"""Fold a batch; if a record in it cannot be stored, fold less, until that record is alone, and waits."""

import logging
from datetime import datetime
from uuid import UUID

from django.db import DataError, IntegrityError, connection

from throughline.core.errors import ThroughlineError
from throughline.crm.mapping.reasons import CannotBeFolded
from throughline.crm.services.take_batch import close_batch, take_batch
from throughline.kit.scope import company_scope
from throughline.progress.services.fold_inbox import ROWS_AT_ONCE, Folded, fold_inbox

BAD_RECORD = (DataError, IntegrityError, ArithmeticError, ValueError, ThroughlineError)
log = logging.getLogger("throughline.fold")


def fold_carefully(*, company_id: UUID, at: datetime) -> Folded:
    """What is no record's fault (a lost connection, a mistake in the program) is raised; nothing waits."""
    limit = ROWS_AT_ONCE
    while True:
        try:
            return fold_inbox(company_id=company_id, at=at, limit=limit)
        except BAD_RECORD as error:
            connection.ensure_connection()
            log.exception("a batch of %s could not be folded", limit)
            if limit == 1:
                return _set_aside(company_id, at, error)
            limit = max(1, limit // 10)


def _set_aside(company_id: UUID, at: datetime, error: Exception) -> Folded:
    """The oldest pending record waits with the reason; the others go on."""
    with company_scope(company_id):
        taken = take_batch(company_id=company_id, limit=1)
        problem = type(error).__name__
        waiting = {record.id: CannotBeFolded(problem=problem, record=str(record.id)) for record in taken}
        close_batch(company_id=company_id, taken=taken, waiting=waiting, at=at)
        return Folded(len(taken), len(waiting))
