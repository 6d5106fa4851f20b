"""Make an objective and all of its key results at once: either everything stands, or nothing."""

from datetime import datetime

from django.db import transaction

from throughline.core.errors import ThroughlineError
from throughline.goals.drafts import ObjectiveDraft
from throughline.goals.models import Objective
from throughline.goals.services.align import align_objective
from throughline.goals.services.create_key_result import create_key_result
from throughline.goals.services.create_objective import create_objective
from throughline.tenants.actor import Actor


@transaction.atomic
def create_goal(*, actor: Actor, at: datetime, draft: ObjectiveDraft) -> Objective:
    """Raises what making each of them raises, with `key_result` (from 0) saying which of them it was."""
    objective = create_objective(
        actor=actor, at=at, cycle_id=draft.cycle_id, title=draft.title, owner=draft.owner
    )
    if draft.parent_ids:
        align_objective(actor=actor, at=at, objective_id=objective.id, parent_ids=draft.parent_ids)
    for place, one in enumerate(draft.key_results):
        try:
            create_key_result(
                actor=actor,
                at=at,
                objective_id=objective.id,
                shape=one.shape,
                owner=one.owner,
                steps=one.steps,
                due_on=one.due_on,
                parents=one.parents,
                thresholds=one.thresholds,
            )
        except ThroughlineError as error:
            error.params["key_result"] = place
            raise
    return objective
