"""The worker's loop that folds the inbox of every company."""

from dataclasses import dataclass
from threading import Event
from uuid import UUID

from throughline.credits.models import CreditLine
from throughline.crm.models import Fact, InboxRecord
from throughline.crm.wake import CHANNEL
from throughline.kit.clock import now
from throughline.kit.notices import AT_MOST_EVERY, keep_looking
from throughline.kit.settle import settle
from throughline.kit.statistics import MANY, refresh_statistics
from throughline.progress.models import DailyActual
from throughline.progress.services.fold_carefully import fold_carefully
from throughline.progress.services.fold_inbox import Folded
from throughline.tenants.models import Company


@dataclass
class Growth:
    """What this process folded before PostgreSQL last looked how large the tables have become, and since.

    It looks when they have doubled: in a stream without an end each look keeps records waiting, for half a
    second on a busy machine. Autovacuum sees to what lies between.
    """

    seen: int = 0
    unseen: int = 0

    def look(self) -> None:
        if self.unseen >= max(MANY, self.seen):
            refresh_statistics(InboxRecord, Fact, CreditLine, DailyActual)
            self.seen, self.unseen = self.seen + self.unseen, 0


def run(stop: Event) -> None:
    """Fold every company's inbox until told to stop."""
    settle()
    growth = Growth()
    keep_looking(stop, CHANNEL, lambda: fold_all(stop, growth), rest=AT_MOST_EVERY)


def fold_all(stop: Event, growth: Growth) -> bool:
    """One batch of each company in turn, until none has any: nobody waits behind a large load.

    Returns whether anything was taken, or somebody else was folding for a company.
    """
    companies = list(Company.objects.order_by("id").values_list("id", flat=True))
    taken, busy = 0, False
    while companies and not stop.is_set():
        folded = {company_id: _fold(company_id) for company_id in companies if not stop.is_set()}
        companies = [company_id for company_id, batch in folded.items() if batch.taken]
        busy = any(batch.busy for batch in folded.values())
        taken += sum(batch.taken for batch in folded.values())
        growth.unseen += sum(batch.taken for batch in folded.values())
        growth.look()
    return busy or taken > 0


def _fold(company_id: UUID) -> Folded:
    return fold_carefully(company_id=company_id, at=now())
