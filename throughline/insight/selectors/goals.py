"""The page of goals: what a cycle asks for, who carries it, and what is missing."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from typing import Any, cast
from uuid import UUID

from django.db.models import Count

from throughline.access.permissions import may_everywhere
from throughline.cascade.models import Plan
from throughline.core.periods import ONE_DAY
from throughline.core.status import Status
from throughline.goals.models import Alignment, Cycle, KeyResult, Objective
from throughline.goals.selectors.cycles import cycles_seen_by
from throughline.goals.selectors.objectives import objectives_seen_by
from throughline.goals.written import plain
from throughline.insight.goals_schemas import (
    Carriers,
    GoalRow,
    GoalsOverview,
    MayDo,
    ObjectiveGoals,
    ServedGoal,
)
from throughline.insight.selectors.cards import card_of, maybe, owner_of, with_owners
from throughline.insight.selectors.cycle_pace import cycle_pace_of
from throughline.insight.selectors.gaps import gap_counts
from throughline.insight.selectors.people_without import people_without
from throughline.tenants.actor import Actor

Serves = Mapping[UUID, list[ServedGoal]]


def goals_overview_of(*, actor: Actor, cycle_id: UUID | None = None) -> GoalsOverview:
    """Of one cycle, by default the one that runs, else the next, else the last. A fixed number of queries."""
    cycle = _cycle(actor, cycle_id)
    everywhere = may_everywhere(actor, "key_result", "read")
    return GoalsOverview(
        cycle=cycle_pace_of(cycle, actor.today - ONE_DAY) if cycle else None,
        started=cycle is not None and cycle.starts_on <= actor.today,
        may=MayDo(
            cycle=may_everywhere(actor, "cycle", "write"), goal=may_everywhere(actor, "key_result", "write")
        ),
        objectives=_objectives(actor, cycle) if cycle else [],
        gaps=gap_counts(actor, cycle) if cycle and everywhere else None,
        people_without=people_without(actor, cycle).count() if cycle and everywhere else None,
    )


def _cycle(actor: Actor, cycle_id: UUID | None) -> Cycle | None:
    cycles = list(cycles_seen_by(actor))
    if cycle_id is not None:
        return next((one for one in cycles if one.id == cycle_id), None)
    running = [one for one in cycles if one.starts_on <= actor.today <= one.ends_on]
    coming = [one for one in reversed(cycles) if one.starts_on > actor.today]
    return next(iter([*running, *coming, *cycles]), None)


def _objectives(actor: Actor, cycle: Cycle) -> list[ObjectiveGoals]:
    objectives = list(objectives_seen_by(actor).filter(cycle=cycle))
    seen = KeyResult.objects.visible_to(actor).filter(objective__in=objectives, withdrawn_on=None)
    rows = list(with_owners(seen, actor.today).order_by("id"))
    serves = _serves(objectives, rows)
    carriers = _carriers([row.id for row in rows])
    below: dict[UUID, list[GoalRow]] = defaultdict(list)
    for row in rows:
        goal = GoalRow(
            key_result=card_of(row),
            weight=plain(row.weight),
            sums=row.source == "sum",
            serves=serves.get(row.id, []),
            carriers=carriers[row.id],
        )
        below[row.objective_id].append(goal)
    return [_objective(one, serves, below[one.id]) for one in objectives]


def _objective(row: Objective, serves: Serves, key_results: list[GoalRow]) -> ObjectiveGoals:
    return ObjectiveGoals(
        id=row.id,
        title=row.title,
        owner=owner_of(row.owner_unit, row.owner_person),
        progress=maybe(row.progress),
        status=cast(Status, row.status),
        serves=serves.get(row.id, []),
        key_results=key_results,
    )


def _serves(objectives: Collection[Objective], key_results: Collection[Any]) -> Serves:
    links = Alignment.objects.filter(child__in=[row.id for row in key_results])
    links |= Alignment.objects.filter(child_objective__in=[row.id for row in objectives])
    found: dict[UUID, list[ServedGoal]] = defaultdict(list)
    for link in links.select_related("parent").order_by("id"):
        goal = ServedGoal(id=link.parent_id, title=link.parent.title, share=maybe(link.share))
        found[cast(UUID, link.child_id or link.child_objective_id)].append(goal)
    return found


def _carriers(key_result_ids: Collection[UUID]) -> dict[UUID, Carriers]:
    """Three queries: the plans, who carries what they published, and what is aligned by hand."""
    found = {one: Carriers(plan_ids=[], units=0, people=0, by_hand=0) for one in key_result_ids}
    of_plan = dict(Plan.objects.filter(key_result__in=key_result_ids).values_list("id", "key_result_id"))
    for plan_id, key_result_id in of_plan.items():
        found[key_result_id].plan_ids.append(plan_id)
    given = KeyResult.objects.filter(plan_id__in=list(of_plan), withdrawn_on=None)
    counted = (
        given.order_by().values("plan_id").annotate(units=Count("owner_unit"), people=Count("owner_person"))
    )
    for row in counted:
        carriers = found[of_plan[cast(UUID, row["plan_id"])]]
        carriers.units += row["units"]
        carriers.people += row["people"]
    hand = Alignment.objects.filter(parent__in=key_result_ids).exclude(child__plan_id__isnull=False)
    for parent, count in hand.order_by().values_list("parent_id").annotate(Count("id")):
        found[parent].by_hand = count
    return found
