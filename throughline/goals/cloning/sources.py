"""What one cycle has to take along, read in a fixed number of queries."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from uuid import UUID

from throughline.core import status
from throughline.goals.cloning.wanted import Wanted
from throughline.goals.models import Alignment, Cycle, KeyResult, Objective, Thresholds
from throughline.goals.selectors.cycles import cycle_seen_by
from throughline.goals.selectors.objectives import objectives_seen_by
from throughline.org.models import Unit
from throughline.tenants.actor import Actor


@dataclass(frozen=True)
class Sources:
    """The rows of the old cycle that people made by hand, with their links up; those of plans come anew."""

    old: Cycle
    new: Cycle
    objectives: Sequence[Objective]
    key_results: Sequence[KeyResult]
    links: Sequence[Alignment]
    thresholds: dict[UUID, status.Thresholds]
    titles_there: frozenset[str]
    root_id: UUID


def sources_of(actor: Actor, wanted: Wanted) -> Sources:
    """Raises NotFound for a cycle of nobody's."""
    old, new = cycle_seen_by(actor, wanted.from_cycle_id), cycle_seen_by(actor, wanted.to_cycle_id)
    key_results = _key_results(actor, old, wanted.key_result_ids)
    objectives = list(objectives_seen_by(actor).filter(cycle=old))
    if wanted.key_result_ids is not None:
        chosen = {one.objective_id for one in key_results}
        objectives = [one for one in objectives if one.id in chosen]
    ids = [one.id for one in key_results]
    return Sources(
        old=old,
        new=new,
        objectives=objectives,
        key_results=key_results,
        links=_links(ids, [one.id for one in objectives]),
        thresholds=_thresholds(ids),
        titles_there=frozenset(Objective.objects.filter(cycle=new).values_list("title", flat=True)),
        root_id=Unit.objects.get(parent=None).id,
    )


def _key_results(actor: Actor, cycle: Cycle, ids: Collection[UUID] | None) -> list[KeyResult]:
    made = KeyResult.objects.visible_to(actor).filter(cycle=cycle, plan_id=None, withdrawn_on=None)
    if ids is not None:
        made = made.filter(id__in=ids)
    rows = made.filter(objective__isnull=False).select_related("owner_unit", "owner_person")
    return list(rows.prefetch_related("milestones").order_by("id"))


def _links(key_results: Collection[UUID], objectives: Collection[UUID]) -> list[Alignment]:
    up = Alignment.objects.filter(child__in=key_results)
    up |= Alignment.objects.filter(child_objective__in=objectives)
    return list(up.select_related("parent__cycle").order_by("id"))


def _thresholds(key_results: Collection[UUID]) -> dict[UUID, status.Thresholds]:
    rows = Thresholds.objects.filter(key_result__in=key_results)
    return {
        row.key_result_id: status.Thresholds(watch=row.watch, behind=row.behind, ahead=row.ahead)
        for row in rows
        if row.key_result_id is not None
    }
