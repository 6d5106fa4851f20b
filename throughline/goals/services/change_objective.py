"""Change the words of an objective, or who carries it."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from throughline.audit.services.record import record
from throughline.goals.models import Objective
from throughline.goals.owner import Owner
from throughline.goals.selectors.objectives import objective_changed_by
from throughline.tenants.actor import Actor


@transaction.atomic
def change_objective(
    *, actor: Actor, at: datetime, objective_id: UUID, title: str | None = None, owner: Owner | None = None
) -> Objective:
    """What is not given stays. Its key results keep their own owners. Raises NotFound, NotAllowed."""
    objective = objective_changed_by(actor, objective_id)
    before = {"title": objective.title, **_owner(objective)}
    if title is not None:
        objective.title = title
    if owner is not None:
        for column, value in owner.checked().columns().items():
            setattr(objective, column, value)
    after = {"title": objective.title, **_owner(objective)}
    if before == after:
        return objective
    objective.save(update_fields=["title", "owner_unit", "owner_person"])
    record(
        actor=actor,
        at=at,
        action="objective.change",
        object_type="objective",
        object_id=objective.id,
        details={"before": before, "after": after},
    )
    return objective


def _owner(objective: Objective) -> dict[str, str | None]:
    owners = {"unit": objective.owner_unit_id, "person": objective.owner_person_id}
    return {kind: str(owner) if owner else None for kind, owner in owners.items()}
