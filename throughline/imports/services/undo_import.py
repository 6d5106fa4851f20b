"""Take an import back, as long as nothing depends on it; or throw a draft away."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from throughline.audit.services.record import record
from throughline.imports.errors import Busy, NotApplied
from throughline.imports.kinds.registry import kind_for
from throughline.imports.models import Import
from throughline.imports.services.check_import import AT_ONCE
from throughline.imports.services.open_draft import is_worked_on, open_draft, open_import
from throughline.jobs.services.start_job import start_job
from throughline.tenants.actor import Actor

UNDO = "import.undo"


@transaction.atomic
def undo_or_start(*, actor: Actor, at: datetime, import_id: UUID) -> Import:
    """Take it back, or start the job that does, where it is large. Raises Busy, and what undo_import does."""
    batch = open_import(actor=actor, import_id=import_id)
    if is_worked_on(batch):
        raise Busy(file=batch.file_name)
    if batch.state != "applied" or sum(batch.counts.values()) <= AT_ONCE:
        return undo_import(batch, actor=actor, at=at)
    job = start_job(actor=actor, at=at, kind=UNDO, title=batch.file_name, given={"import": str(batch.id)})
    batch.job_id = job.id
    batch.save(update_fields=["job_id"])
    return batch


def undo_import(batch: Import, *, actor: Actor, at: datetime) -> Import:
    """What was created is removed, what was changed is what it was.

    Raises NotApplied, ChangedSince, StillUsed, AlreadyCounted; then nothing is undone.
    """
    if batch.state != "applied" or batch.footprint is None or batch.applied_at is None:
        raise NotApplied(file=batch.file_name)
    kind = kind_for(actor, batch.what)
    kind.take_back(batch.footprint, actor=actor, at=at, since=batch.applied_at)
    batch.state, batch.undone_at = "undone", at
    batch.save(update_fields=["state", "undone_at"])
    details = {"what": batch.what, "file": batch.file_name, "counts": batch.counts}
    record(
        actor=actor, at=at, action="import.undo", object_type="import", object_id=batch.id, details=details
    )
    return batch


@transaction.atomic
def discard_draft(*, actor: Actor, at: datetime, import_id: UUID) -> None:
    """A draft and its rows go; raises NotADraft, Busy."""
    open_draft(actor=actor, at=at, import_id=import_id).delete()
