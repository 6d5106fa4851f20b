"""Say what would happen to every row: at once for a small file, as a job for a large one."""

from datetime import datetime

from throughline.imports.draft import Draft
from throughline.imports.kinds.kind import Kind
from throughline.imports.kinds.registry import kind_for
from throughline.imports.models import Import
from throughline.imports.services.store_rows import draft_of, store_outcomes
from throughline.jobs.kinds import Report, unheard
from throughline.jobs.services.start_job import start_job
from throughline.tenants.actor import Actor

CHECK = "import.check"
STEPS = 3
"""Rows read, rows examined, outcomes stored."""
AT_ONCE = 2_000
"""So many rows are checked, or brought in, within a request; more are a job."""


def check_or_start(batch: Import, *, actor: Actor, at: datetime) -> None:
    """Check it, or start the job that does."""
    if is_large(batch):
        job = start_job(
            actor=actor, at=at, kind=CHECK, title=batch.file_name, given={"import": str(batch.id)}
        )
        batch.counts, batch.job_id = {}, job.id
        batch.save(update_fields=["counts", "job_id"])
    else:
        check_import(batch, actor=actor, at=at)


def is_large(batch: Import) -> bool:
    return batch.rows.count() > AT_ONCE


def check_import(batch: Import, *, actor: Actor, at: datetime, report: Report = unheard) -> None:
    """Store the fate of every row; while a column is missing that must be there, nothing is known."""
    kind = kind_for(actor, batch.what)
    draft = draft_of(batch)
    report(done=1, total=STEPS)
    batch.options = kind.proposed(draft) or batch.options
    draft = Draft(draft.file_name, draft.sha256, draft.places, batch.options, draft.rows)
    if missing_fields(kind, draft) or not draft.rows:
        batch.counts, batch.notes = {}, []
        batch.rows.update(fate="", changes=[], problems=[], notes=[])
    else:
        examined = kind.examine(draft, actor=actor, at=at, write=False)
        report(done=2, total=STEPS)
        store_outcomes(batch, examined)
    batch.save(update_fields=["options", "counts", "notes"])


def missing_fields(kind: Kind, draft: Draft) -> list[str]:
    """Fields that must have a column and have none; attributes need whom they are about."""
    missing = [field.name for field in kind.fields() if field.required and field.name not in draft.places]
    if kind.what == "attributes" and not {"number", "code", "subject"} & set(draft.places):
        missing.append("number")
    return missing
