"""Take away an objective that has no key results."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from throughline.audit.services.record import record
from throughline.core.errors import ThroughlineError
from throughline.goals.models import KeyResult
from throughline.goals.selectors.objectives import objective_changed_by
from throughline.tenants.actor import Actor


class ObjectiveHasKeyResults(ThroughlineError):
    code = "objective_has_key_results"
    status = 409
    zh = "“{title}”还有 {count} 个关键结果；请先删去它们。已撤下的关键结果留作历史，目标也随之保留。"
    en = (
        "“{title}” still has {count} key results; delete them first. Withdrawn ones stay as history, and "
        "their objective with them."
    )


@transaction.atomic
def delete_objective(*, actor: Actor, at: datetime, objective_id: UUID) -> None:
    """Raises ObjectiveHasKeyResults, NotFound, NotAllowed."""
    objective = objective_changed_by(actor, objective_id)
    count = KeyResult.objects.filter(objective=objective).count()
    if count:
        raise ObjectiveHasKeyResults(title=objective.title, count=count)
    objective.delete()
    record(
        actor=actor,
        at=at,
        action="objective.delete",
        object_type="objective",
        object_id=objective_id,
        details={"title": objective.title},
    )
