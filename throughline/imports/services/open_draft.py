"""A draft that somebody is about to change: theirs to change, locked, and nobody working on it."""

from datetime import datetime
from uuid import UUID

from throughline.access.errors import NotAllowed, NotFound
from throughline.imports.errors import Busy, NotADraft
from throughline.imports.kinds.registry import kind_for
from throughline.imports.models import Import
from throughline.jobs.models import Job
from throughline.tenants.actor import Actor


def open_import(*, actor: Actor, import_id: UUID) -> Import:
    """One that the actor may change, locked until the transaction ends; raises NotFound, NotAllowed."""
    found: Import | None = (
        Import.objects.visible_to(actor).select_for_update(of=("self",)).filter(id=import_id).first()
    )
    if found is None:
        raise NotFound
    if not Import.objects.visible_to(actor, "write").filter(id=import_id).exists():
        raise NotAllowed(action="write", object_type="import")
    kind_for(actor, found.what)
    return found


def open_draft(*, actor: Actor, at: datetime, import_id: UUID) -> Import:
    """The same for one that is still a draft and that no job is working on; raises NotADraft, Busy."""
    found = open_import(actor=actor, import_id=import_id)
    if found.state != "draft":
        raise NotADraft(file=found.file_name)
    if is_worked_on(found):
        raise Busy(file=found.file_name)
    found.touched_at = at
    found.save(update_fields=["touched_at"])
    return found


def is_worked_on(batch: Import) -> bool:
    """Whether a job has it in hand."""
    return batch.job_id is not None and Job.objects.filter(id=batch.job_id, ended_at=None).exists()
