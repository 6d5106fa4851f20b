"""Put records back to be folded again, after the mapping or the organisation was mended."""

from datetime import datetime
from typing import Final
from uuid import UUID

from django.db import transaction
from django.db.models import QuerySet

from throughline.access.errors import require
from throughline.audit.services.record import record
from throughline.crm.models import Fact, InboxRecord
from throughline.crm.selectors.chosen import EVERYTHING, Chosen, chosen_records
from throughline.crm.wake import wake_fold
from throughline.jobs.kinds import Report, unheard
from throughline.jobs.models import Job
from throughline.jobs.services.start_job import start_job
from throughline.tenants.actor import Actor

REPLAY: Final = "inbox.replay"
AT_ONCE: Final = 5_000
"""More records than that are put back by a job, in steps of so many."""


@transaction.atomic
def replay_or_start(*, actor: Actor, at: datetime, chosen: Chosen = EVERYTHING) -> tuple[int, Job | None]:
    """How many waiting records are tried again, and the job that does it where they are many."""
    require(actor, "inbox", "write")
    count = chosen_records(actor, chosen, state="waiting").count()
    if count <= AT_ONCE:
        return replay_waiting(actor=actor, at=at, chosen=chosen), None
    given = {"connector": chosen.connector, "object_kind": chosen.object_kind, "reason": chosen.reason}
    title = " · ".join(word for word in given.values() if word) or "–"
    return count, start_job(actor=actor, at=at, kind=REPLAY, title=title, given=given, total=count)


@transaction.atomic
def replay_waiting(
    *, actor: Actor, at: datetime, chosen: Chosen = EVERYTHING, report: Report = unheard
) -> int:
    """Fold the chosen records that wait once more; returns how many."""
    require(actor, "inbox", "write")
    waiting = list(chosen_records(actor, chosen, state="waiting").values_list("id", flat=True))
    for done in range(0, len(waiting), AT_ONCE):
        report(done=done, total=len(waiting))
        step = waiting[done : done + AT_ONCE]
        InboxRecord.objects.filter(id__in=step, state="waiting").update(state="pending")
    return _noted(len(waiting), actor, at, REPLAY)


@transaction.atomic
def read_again(*, actor: Actor, at: datetime, connector_id: UUID) -> int:
    """Every record that a fact was read from, by the mapping as it is now; returns how many.

    For a mapping that changed how records read which were never refused, such as a new alias.
    """
    require(actor, "inbox", "write")
    read = Fact.objects.filter(connector_id=connector_id).values("record_id")
    again: QuerySet[InboxRecord] = InboxRecord.objects.filter(id__in=read)
    return _noted(again.update(state="pending"), actor, at, "inbox.read_again")


def _noted(count: int, actor: Actor, at: datetime, action: str) -> int:
    record(actor=actor, at=at, action=action, object_type="inbox", details={"records": count})
    wake_fold()
    return count
