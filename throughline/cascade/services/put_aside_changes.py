"""Leave joiners, leavers and moves as they are: they are proposed no more."""

from collections.abc import Sequence
from datetime import date, datetime
from uuid import UUID

from django.db import transaction

from throughline.access.errors import NotFound, require
from throughline.audit.services.record import record
from throughline.cascade.models import StaffChangeAside
from throughline.cascade.selectors.staff_changes import staff_proposal
from throughline.cascade.staff_changes import Kind
from throughline.tenants.actor import Actor


@transaction.atomic
def put_aside_changes(
    *, actor: Actor, at: datetime, plan_id: UUID, changes: Sequence[tuple[UUID, Kind, date]]
) -> int:
    """How many. Raises NotFound, also for a change that does not wait (any more)."""
    require(actor, "plan", "write")
    waiting = {(one.person, one.kind, one.on) for one in staff_proposal(actor, plan_id).changes}
    given = sorted(set(changes), key=lambda change: (change[2], change[0]))
    if not waiting.issuperset(given):
        raise NotFound
    StaffChangeAside.objects.bulk_create(
        [
            StaffChangeAside(plan_id=plan_id, person_id=who, kind=kind, on=on, at=at)
            for who, kind, on in given
        ],
        ignore_conflicts=True,  # another planner may put the same aside just now
    )
    if given:
        record(
            actor=actor,
            at=at,
            action="plan.put_aside_changes",
            object_type="plan",
            object_id=plan_id,
            details={"people": len(given)},
        )
    return len(given)
