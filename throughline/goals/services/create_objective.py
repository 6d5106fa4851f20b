"""Make an objective: words, carried by a unit or a person."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from throughline.access.errors import NotFound, require
from throughline.audit.services.record import record
from throughline.goals.models import Cycle, Objective
from throughline.goals.owner import Owner
from throughline.search.services.index_words import index_words
from throughline.tenants.actor import Actor


@transaction.atomic
def create_objective(*, actor: Actor, at: datetime, cycle_id: UUID, title: str, owner: Owner) -> Objective:
    """Raises NotFound for a cycle or owner of nobody's."""
    require(actor, "objective", "write")
    if not Cycle.objects.filter(id=cycle_id).exists():
        raise NotFound
    objective = Objective.objects.create(cycle_id=cycle_id, title=title, **owner.checked().columns())
    index_words(kind="objective", names={objective.id: [title]})
    record(
        actor=actor,
        at=at,
        action="objective.create",
        object_type="objective",
        object_id=objective.id,
        details={"title": title},
    )
    return objective
