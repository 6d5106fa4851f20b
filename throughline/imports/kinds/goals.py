"""Objectives and key results of one cycle."""

from dataclasses import asdict
from datetime import datetime
from typing import Any
from uuid import UUID

from throughline.access.permissions import ObjectType
from throughline.crm.models import Metric
from throughline.goals.importing.columns import GOALS
from throughline.goals.importing.goal_row import Surroundings
from throughline.goals.models import Alignment, Cycle, KeyResult, KeyResultChange, Milestone
from throughline.goals.services.import_goals import GoalsFootprint, import_goals
from throughline.goals.services.take_back_goals import take_back_goals
from throughline.imports.draft import Draft, Examined, Field, Words
from throughline.imports.errors import NoCycle
from throughline.imports.kinds.told import note_json, outcomes
from throughline.imports.selectors.uses import refuse_used, used
from throughline.kit.locks import wait_for_lock
from throughline.progress.models import DailyActual, WordDay
from throughline.tenants.actor import Actor
from throughline.tenants.models import Company

ENGLISH = {
    "objective": "Objective", "key_result": "Key result", "owner": "Owner", "kind": "Kind",
    "objective_owner": "Objective's owner", "baseline": "Baseline", "target": "Target",
    "measure": "Measure", "currency": "Currency", "unit": "Unit of measure", "weight": "Weight",
    "parent": "Aligned to", "source": "Source", "metric": "Metric", "due_on": "Due on",
}  # fmt: skip
HOLDS = {
    "owner": "owner", "objective_owner": "owner", "baseline": "amount", "target": "amount",
    "weight": "amount", "due_on": "date",
}  # fmt: skip
DERIVED = (DailyActual, WordDay)
"""What progress worked out of a key result; it goes with it."""


class GoalsKind:
    what = "goals"
    words: Words = ("目标与关键结果", "Objectives and key results")
    objects: tuple[ObjectType, ...] = ("objective", "key_result")

    def fields(self) -> list[Field]:
        return [
            Field(
                name=column.field,
                words=(column.headers[0], ENGLISH[column.field]),
                headers=(column.field, *column.headers),
                required=column.required,
                holds=HOLDS.get(column.field, "text"),
            )
            for column in GOALS
        ]

    def proposed(self, draft: Draft) -> dict[str, Any]:
        return {}

    def examine(self, draft: Draft, *, actor: Actor, at: datetime, write: bool) -> Examined:
        around = Surroundings(
            metrics=dict(Metric.objects.values_list("code", "id")),
            currency=Company.objects.values_list("currency", flat=True).get(id=actor.company_id),
        )
        fates, left = import_goals(
            actor=actor, at=at, sheet=draft.sheet(), cycle_id=_cycle(draft, actor), around=around, write=write
        )
        footprint = asdict(left) if write and not fates.refused else None
        return Examined(outcomes(fates), [note_json(one) for one in fates.notes], footprint)

    def take_back(self, footprint: dict[str, Any], *, actor: Actor, at: datetime, since: datetime) -> None:
        wait_for_lock("actuals")  # or days would move of what is gone
        left = GoalsFootprint(**footprint)
        made, objectives = [UUID(one) for one in left.key_results], [UUID(one) for one in left.objectives]
        found = used(KeyResult, made, own=(Alignment, KeyResultChange, Milestone, *DERIVED))
        served = Alignment.objects.filter(parent_id__in=made).exclude(child_id__in=made)
        serving = Alignment.objects.filter(child_objective_id__in=objectives)
        found["goals.Alignment"] = served.count() + serving.count()
        others = KeyResult.objects.filter(objective_id__in=objectives).exclude(id__in=made)
        found["goals.KeyResult"] = others.count()
        refuse_used(found)
        for table in DERIVED:
            table.objects.filter(key_result_id__in=made).delete()
        take_back_goals(actor=actor, at=at, footprint=left)


def _cycle(draft: Draft, actor: Actor) -> UUID:
    """The one that was chosen, else the running one, else the last; raises NoCycle."""
    chosen = draft.options.get("cycle_id")
    cycles = Cycle.objects.order_by("-starts_on")
    running = cycles.filter(starts_on__lte=actor.today, ends_on__gte=actor.today)
    found = cycles.filter(id=chosen) if chosen else running or cycles
    first = found.first()
    if first is None:
        raise NoCycle
    return UUID(str(first.id))
