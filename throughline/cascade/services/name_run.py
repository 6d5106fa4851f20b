"""Say what a run is for, so that it is found again beside others."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from throughline.access.errors import require
from throughline.audit.services.record import record
from throughline.cascade.models import Run
from throughline.cascade.selectors.runs import run_seen_by
from throughline.tenants.actor import Actor


@transaction.atomic
def name_run(*, actor: Actor, at: datetime, run_id: UUID, name: str, note: str) -> Run:
    """Nothing given takes the name or the note away; the same again writes nothing. Raises NotFound."""
    require(actor, "plan", "write")
    run = run_seen_by(actor, run_id)
    if (run.name, run.note) == (name, note):
        return run
    run.name, run.note = name, note
    run.save(update_fields=["name", "note"])
    record(
        actor=actor,
        at=at,
        action="plan.name_run",
        object_type="plan",
        object_id=run.plan_id,
        details={"run": str(run.id), "name": name, "note": note},
    )
    return run
