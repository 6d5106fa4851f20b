"""Change the steps of a milestone, or the due date of a yes/no; what was done stays done."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from uuid import UUID

from django.db import transaction

from throughline.audit.services.record import record
from throughline.core.errors import ThroughlineError
from throughline.goals.models import KeyResult, KeyResultChange, Milestone
from throughline.goals.selectors.key_results import key_results_changed_by
from throughline.goals.services.change_key_result import shape_of
from throughline.goals.services.create_key_result import fitted_to_cycle
from throughline.goals.services.defer_refresh import defer_refresh
from throughline.goals.shape import STEPPED, PlannedStep, StepsOnlyForMilestones
from throughline.tenants.actor import Actor


class NoSuchStep(ThroughlineError):
    code = "no_such_step"
    status = 422
    zh = "“{title}”没有第 {position} 步，或它被用了两次；请刷新后重试。"
    en = "“{title}” has no step {position}, or it is named twice; reload and try again."


@dataclass(frozen=True)
class ChangedStep(PlannedStep):
    """A step as it is to be; `was` is the position of the one it continues, None for a new one."""

    was: int | None = None


@transaction.atomic
def change_steps(
    *,
    actor: Actor,
    at: datetime,
    key_result_id: UUID,
    steps: Sequence[ChangedStep] = (),
    due_on: date | None = None,
    reason: str = "",
) -> KeyResult:
    """The steps in their new order. Raises NoSuchStep, and the errors of goals.shape."""
    key_result = key_results_changed_by(actor, [key_result_id])[key_result_id]
    if key_result.kind not in STEPPED:
        raise StepsOnlyForMilestones(kind=key_result.kind)
    bare = replace(shape_of(key_result), pace_rule=None)
    shape = fitted_to_cycle(bare, key_result.cycle, steps=steps, due_on=due_on)
    stood = list(Milestone.objects.select_for_update().filter(key_result=key_result).order_by("position"))
    before, after = _written(stood, key_result.pace_rule), _written(steps, shape.pace_rule)
    if before == after and [step.was for step in steps] == [step.position for step in stood]:
        return key_result
    done = _done(key_result, steps, {step.position: step.done_on for step in stood})
    Milestone.objects.filter(key_result=key_result).delete()
    Milestone.objects.bulk_create(
        Milestone(
            key_result=key_result, position=position, title=step.title, due_on=step.due_on,
            share=step.share, done_on=done[position - 1],
        )
        for position, step in enumerate(steps, start=1)
    )  # fmt: skip
    key_result.pace_rule = shape.pace_rule
    key_result.save(update_fields=["pace_rule"])
    KeyResultChange.objects.create(
        key_result=key_result, at=at, person_id=actor.person_id, field="steps", before=before, after=after,
        reason=reason,
    )  # fmt: skip
    record(
        actor=actor, at=at, action="key_result.change", object_type="key_result", object_id=key_result.id,
        details={"fields": {"steps": [before, after]}, "reason": reason},
    )  # fmt: skip
    defer_refresh([key_result.id])
    return key_result


def _done(
    key_result: KeyResult, steps: Sequence[ChangedStep], done: dict[int, date | None]
) -> list[date | None]:
    """When each was done; a step that goes takes its day with it."""
    found = []
    left = dict(done)
    for step in steps:
        if step.was is not None and step.was not in left:
            raise NoSuchStep(title=key_result.title, position=step.was)
        found.append(None if step.was is None else left.pop(step.was))
    return found


def _written(steps: Sequence[PlannedStep | Milestone], pace_rule: dict[str, object] | None) -> str:
    """As people read it in the history."""
    if steps:
        return "; ".join(f"{step.title} {step.due_on} {step.share.normalize():f}" for step in steps)
    return str((pace_rule or {})["steps"][0]["date"])  # type: ignore[index]
