"""The worker's loop that counts what was folded, of every company."""

from threading import Event

from throughline.kit.clock import now
from throughline.kit.notices import keep_looking
from throughline.kit.settle import settle
from throughline.progress.services.count_due import count_due
from throughline.progress.services.note_due import CHANNEL
from throughline.tenants.models import Company


def run(stop: Event) -> None:
    """Count whatever is due until told to stop."""
    settle()
    keep_looking(stop, CHANNEL, lambda: count_all(stop))


def count_all(stop: Event) -> bool:
    """Once for each company; returns whether something is left, or was counted and more may have come."""
    companies = list(Company.objects.order_by("id").values_list("id", flat=True))
    counted = [count_due(company_id=company_id, at=now()) for company_id in companies if not stop.is_set()]
    return any(one.busy or one.taken for one in counted)
