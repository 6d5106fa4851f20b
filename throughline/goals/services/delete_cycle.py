"""Take away a cycle that nothing stands in."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from throughline.access.errors import require
from throughline.audit.services.record import record
from throughline.core.errors import ThroughlineError
from throughline.goals.selectors.cycles import cycle_seen_by, use_of
from throughline.tenants.actor import Actor


class CycleInUse(ThroughlineError):
    code = "cycle_in_use"
    status = 409
    zh = "“{name}”中还有 {objectives} 个目标、{key_results} 个关键结果；请先把它们删去，周期才能删除。"
    en = (
        "“{name}” still holds {objectives} objectives and {key_results} key results; delete those first, "
        "then the cycle."
    )


@transaction.atomic
def delete_cycle(*, actor: Actor, at: datetime, cycle_id: UUID) -> None:
    """Raises CycleInUse, NotFound, NotAllowed."""
    cycle = cycle_seen_by(actor, cycle_id)
    require(actor, "cycle", "write")
    use = use_of(cycle)
    if use.objectives or use.key_results:
        raise CycleInUse(name=cycle.name, objectives=use.objectives, key_results=use.key_results)
    cycle.delete()
    record(
        actor=actor,
        at=at,
        action="cycle.delete",
        object_type="cycle",
        object_id=cycle_id,
        details={"name": cycle.name},
    )
