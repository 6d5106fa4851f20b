"""Send everything of a company that is due, one message after the other."""

from collections.abc import Callable
from datetime import datetime
from typing import Final
from uuid import UUID

from django.db import DatabaseError
from django.db.models import Q

from throughline.channels.models import Message
from throughline.channels.services.deliver_message import deliver_message
from throughline.kit.api import internal_error
from throughline.kit.scope import company_scope

AT_A_TIME: Final = 100


def deliver_due(*, company_id: UUID, clock: Callable[[], datetime]) -> None:
    """Each of them once, those on their way too: their sender may have died. Several may do this at once."""
    seen: set[UUID] = set()
    while True:
        with company_scope(company_id):
            due = Message.objects.filter(Q(state="waiting", due_at__lte=clock()) | Q(state="sending"))
            ids = list(due.exclude(id__in=seen).order_by("due_at").values_list("id", flat=True)[:AT_A_TIME])
        if not ids:
            return
        for message_id in ids:
            try:
                deliver_message(company_id=company_id, message_id=message_id, clock=clock)
            except DatabaseError:
                raise
            except Exception:  # words that cannot be found for one message keep no other from being sent
                internal_error()
        seen.update(ids)


def is_anything_due(*, company_id: UUID, at: datetime) -> bool:
    with company_scope(company_id):
        return Message.objects.filter(Q(state="waiting", due_at__lte=at) | Q(state="sending")).exists()
