"""Make a key result: a measured result of an objective, carried by a unit or a person."""

from collections.abc import Sequence
from dataclasses import asdict
from datetime import date, datetime
from uuid import UUID

from django.db import transaction

from throughline.access.errors import NotFound, require
from throughline.audit.services.record import record
from throughline.core.calendars import WorkingCalendar
from throughline.core.periods import Period
from throughline.core.status import Thresholds
from throughline.goals.models import Cycle, KeyResult, Milestone, Objective
from throughline.goals.owner import Owner
from throughline.goals.services.align import Parent, align
from throughline.goals.services.defer_refresh import defer_refresh
from throughline.goals.services.set_thresholds import set_thresholds
from throughline.goals.shape import PlannedStep, Shape, checked
from throughline.org.selectors.calendars import working_calendar
from throughline.search.services.index_words import index_words
from throughline.tenants.actor import Actor


@transaction.atomic
def create_key_result(
    *,
    actor: Actor,
    at: datetime,
    objective_id: UUID,
    shape: Shape,
    owner: Owner | None = None,
    steps: Sequence[PlannedStep] = (),
    due_on: date | None = None,
    parents: Sequence[Parent] = (),
    thresholds: Thresholds | None = None,
) -> KeyResult:
    """Owned by the objective's owner unless another is given; `parents` are those that it serves.

    Raises the errors of goals.shape and of align.
    """
    require(actor, "key_result", "write")
    objective = Objective.objects.select_related("cycle").filter(id=objective_id).first()
    if objective is None:
        raise NotFound
    stored = fitted_to_cycle(shape, objective.cycle, steps=steps, due_on=due_on)
    carried_by = owner or Owner(objective.owner_unit_id, objective.owner_person_id)
    key_result = KeyResult.objects.create(
        cycle=objective.cycle,
        objective=objective,
        first_target=stored.target,
        **asdict(stored),
        **carried_by.checked().columns(),
    )
    index_words(kind="key_result", names={key_result.id: [stored.title]})
    Milestone.objects.bulk_create(_milestones(key_result, steps))
    record(
        actor=actor,
        at=at,
        action="key_result.create",
        object_type="key_result",
        object_id=key_result.id,
        details={"title": stored.title, "kind": stored.kind, "target": str(stored.target)},
    )
    defer_refresh([key_result.id])
    if thresholds is not None:
        set_thresholds(
            actor=actor,
            at=at,
            key_result_id=key_result.id,
            watch=thresholds.watch,
            behind=thresholds.behind,
            ahead=thresholds.ahead,
        )
    if parents:
        align(actor=actor, at=at, key_result_id=key_result.id, parents=parents)
    return key_result


def fitted_to_cycle(
    shape: Shape,
    cycle: Cycle,
    calendar: WorkingCalendar | None = None,
    *,
    steps: Sequence[PlannedStep] = (),
    due_on: date | None = None,
) -> Shape:
    """The shape, checked against its cycle's period and calendar (which is read unless given)."""
    period = Period.closed(cycle.starts_on, cycle.ends_on)
    days = calendar or working_calendar(cycle.calendar_id)
    return checked(shape, period=period, calendar=days, steps=steps, due_on=due_on)


def _milestones(key_result: KeyResult, steps: Sequence[PlannedStep]) -> list[Milestone]:
    return [
        Milestone(
            key_result=key_result, position=position, title=step.title, due_on=step.due_on, share=step.share
        )
        for position, step in enumerate(steps, start=1)
    ]
