"""Carry an import out: all of it, in one transaction, or nothing."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from throughline.audit.services.record import record
from throughline.imports.errors import ColumnsMissing, NotChecked, NothingToDo, StillRefused
from throughline.imports.kinds.registry import kind_for
from throughline.imports.models import Import
from throughline.imports.services.check_import import STEPS, is_large, missing_fields
from throughline.imports.services.open_draft import open_draft
from throughline.imports.services.remember import remember
from throughline.imports.services.store_rows import draft_of, store_outcomes
from throughline.jobs.kinds import Report, unheard
from throughline.jobs.services.start_job import start_job
from throughline.tenants.actor import Actor

APPLY = "import.apply"


@transaction.atomic
def apply_or_start(*, actor: Actor, at: datetime, import_id: UUID) -> Import:
    """Carry it out, or start the job that does, where it is large.

    Raises ColumnsMissing, NotChecked, StillRefused, NothingToDo.
    """
    batch = open_draft(actor=actor, at=at, import_id=import_id)
    _refuse_unready(batch, actor)
    if not is_large(batch):
        return apply_import(batch, actor=actor, at=at)
    job = start_job(actor=actor, at=at, kind=APPLY, title=batch.file_name, given={"import": str(batch.id)})
    batch.job_id = job.id
    batch.save(update_fields=["job_id"])
    return batch


def apply_import(batch: Import, *, actor: Actor, at: datetime, report: Report = unheard) -> Import:
    """The rows are examined once more as things stand now, and written by the same path."""
    kind = kind_for(actor, batch.what)
    draft = draft_of(batch)
    report(done=1, total=STEPS)
    examined = kind.examine(draft, actor=actor, at=at, write=True)
    report(done=2, total=STEPS)
    refused = sum(row.fate == "refused" for row in examined.rows)
    if refused:
        raise StillRefused(file=batch.file_name, refused=refused)
    store_outcomes(batch, examined)
    batch.footprint, batch.state, batch.applied_at = examined.footprint, "applied", at
    batch.save(update_fields=["counts", "notes", "footprint", "state", "applied_at"])
    remember(batch, at=at)
    details = {"what": batch.what, "file": batch.file_name, "sha256": batch.sha256, "counts": batch.counts}
    record(
        actor=actor,
        at=at,
        action="import.apply",
        object_type="import",
        object_id=batch.id,
        details=details,
    )
    return batch


def _refuse_unready(batch: Import, actor: Actor) -> None:
    kind = kind_for(actor, batch.what)
    missing = missing_fields(kind, draft_of(batch)) if not batch.counts else []
    if missing:
        raise ColumnsMissing(fields=", ".join(missing))
    if not batch.counts:
        raise NotChecked(file=batch.file_name)
    if batch.counts.get("refused"):
        raise StillRefused(file=batch.file_name, refused=batch.counts["refused"])
    if set(batch.counts) <= {"nothing"}:
        raise NothingToDo(file=batch.file_name)
