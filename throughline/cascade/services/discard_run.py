"""Put a run aside: it leaves the lists, and can be brought back."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from throughline.access.errors import require
from throughline.audit.services.record import record
from throughline.cascade.models import Run
from throughline.cascade.selectors.runs import run_seen_by
from throughline.core.errors import ThroughlineError
from throughline.tenants.actor import Actor


class RunWasPublished(ThroughlineError):
    code = "run_was_published"
    status = 409
    zh = "这次试算已经发布过，是每个人的数的由来，不能丢弃。"
    en = "This run was published and says where people's numbers come from: it cannot be discarded."


@transaction.atomic
def discard_run(*, actor: Actor, at: datetime, run_id: UUID, discarded: bool) -> Run:
    """Or bring it back; again changes nothing. Raises NotFound, RunWasPublished."""
    require(actor, "plan", "write")
    run_seen_by(actor, run_id)
    run: Run = Run.objects.select_for_update().get(id=run_id)
    if run.published_at is not None:
        raise RunWasPublished
    if (run.discarded_at is not None) == discarded:
        return run
    run.discarded_at = at if discarded else None
    run.save(update_fields=["discarded_at"])
    record(
        actor=actor,
        at=at,
        action="plan.discard_run" if discarded else "plan.restore_run",
        object_type="plan",
        object_id=run.plan_id,
        details={"run": str(run.id), "name": run.name},
    )
    return run
