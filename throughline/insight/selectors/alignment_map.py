"""The top of the map: an objective of the cycle that serves nothing above it, and its key results."""

from collections.abc import Sequence
from typing import Any, cast
from uuid import UUID

from django.db.models import Case, Max, Value, When

from throughline.access.errors import NotFound
from throughline.core.periods import ONE_DAY
from throughline.core.status import Status
from throughline.goals.models import Cycle, KeyResult, Objective
from throughline.goals.selectors.cycles import shown_on
from throughline.insight.map_schemas import AlignmentMap, MapObjective, ObjectiveName
from throughline.insight.selectors.cards import maybe, owner_of, with_owners
from throughline.insight.selectors.cycle_pace import cycle_pace_of
from throughline.insight.selectors.map_nodes import nodes_of
from throughline.insight.selectors.shown import Shown
from throughline.tenants.actor import Actor

LISTED = 200
"""Objectives offered to choose from."""


def alignment_map_of(*, actor: Actor, objective_id: UUID | None = None) -> AlignmentMap:
    """Of the running cycle, the company's objective first; raises NotFound for one that is not shown."""
    cycle = shown_on(actor.today).first()
    if cycle is None:
        return AlignmentMap(as_of=actor.today, cycle=None, objective=None, objectives=[])
    shown = Shown.to(actor)
    judged = KeyResult.objects.filter(cycle=cycle).aggregate(last=Max("evaluated_as_of"))["last"]
    as_of = judged or actor.today
    objectives = _tops(actor, shown, cycle)
    return AlignmentMap(
        as_of=as_of,
        cycle=cycle_pace_of(cycle, min(as_of, actor.today - ONE_DAY)),
        objective=_top(_chosen(objectives, objective_id), shown, actor),
        objectives=[
            ObjectiveName(id=one.id, title=one.title, owner=owner_of(one.owner_unit, one.owner_person))
            for one in objectives
        ],
    )


def _tops(actor: Actor, shown: Shown, cycle: Cycle) -> Sequence[Objective]:
    """Who reads the company sees all of them, everybody else those that something of theirs serves."""
    tops = Objective.objects.visible_to(actor).filter(cycle=cycle, parent_links__isnull=True)
    if shown.visible is not None:
        serving = shown.of(KeyResult.objects.filter(cycle=cycle)).values("objective_id")
        tops = tops.filter(id__in=serving)
    whole = When(owner_unit__parent__isnull=True, owner_unit__isnull=False, then=Value(0))
    found = tops.select_related("owner_unit", "owner_person").order_by(Case(whole, default=Value(1)), "id")
    return list(found[:LISTED])


def _chosen(objectives: Sequence[Objective], wanted: UUID | None) -> Objective | None:
    if wanted is None:
        return objectives[0] if objectives else None
    found = next((one for one in objectives if one.id == wanted), None)
    if found is None:
        raise NotFound
    return found


def _top(objective: Objective | None, shown: Shown, actor: Actor) -> MapObjective | None:
    if objective is None:
        return None
    rows: Any = shown.of(KeyResult.objects.filter(objective=objective))
    return MapObjective(
        id=objective.id,
        title=objective.title,
        owner=owner_of(objective.owner_unit, objective.owner_person),
        progress=maybe(objective.progress),
        status=cast(Status, objective.status),
        key_results=nodes_of(list(with_owners(rows, actor.today).order_by("id")), shown),
    )
