"""Take the objectives and key results of one cycle along into another, all of them or none."""

from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

from django.db import transaction

from throughline.audit.services.record import record
from throughline.core.errors import ThroughlineError
from throughline.goals.cloning.outcome import NextKeyResult, NextObjective, Outcome
from throughline.goals.cloning.prepare import prepare_clone
from throughline.goals.cloning.wanted import Wanted
from throughline.goals.models import Objective
from throughline.goals.services.align import Parent, align, align_objective
from throughline.goals.services.create_key_result import create_key_result
from throughline.goals.services.create_objective import create_objective
from throughline.tenants.actor import Actor


class SameCycle(ThroughlineError):
    code = "same_cycle"
    status = 422
    zh = "来源与去向是同一个周期；请另选一个。"
    en = "It would be cloned into the cycle that it is in; choose another one."


class NothingToClone(ThroughlineError):
    code = "nothing_to_clone"
    status = 422
    zh = "没有选中可以带走的目标；请至少勾选一个关键结果。"
    en = "Nothing was chosen to take along; choose at least one key result."


@transaction.atomic
def clone_cycle(*, actor: Actor, at: datetime, wanted: Wanted) -> list[Objective]:
    """Raises SameCycle, NothingToClone, and the first problem that the dry run shows."""
    if wanted.from_cycle_id == wanted.to_cycle_id:
        raise SameCycle
    outcome = prepare_clone(actor=actor, wanted=wanted)
    if not outcome.objectives:
        raise NothingToClone
    if outcome.problem is not None:
        raise outcome.problem
    objectives, key_results = _make(outcome, wanted.to_cycle_id, actor=actor, at=at)
    _align(outcome, objectives, key_results, actor=actor, at=at)
    record(
        actor=actor,
        at=at,
        action="cycle.clone",
        object_type="cycle",
        object_id=wanted.to_cycle_id,
        details={"from": str(wanted.from_cycle_id), "key_results": len(key_results)},
    )
    return list(objectives.values())


def _make(
    outcome: Outcome, cycle_id: UUID, *, actor: Actor, at: datetime
) -> tuple[dict[UUID, Objective], dict[UUID, UUID]]:
    """By the old one's id: the new objectives, and the ids of the new key results."""
    objectives: dict[UUID, Objective] = {}
    key_results: dict[UUID, UUID] = {}
    for one in outcome.objectives:
        made = create_objective(actor=actor, at=at, cycle_id=cycle_id, title=one.old.title, owner=one.owner)
        objectives[one.old.id] = made
        for below in one.key_results:
            key_results[below.old.id] = _key_result(below, made.id, actor=actor, at=at)
    return objectives, key_results


def _key_result(one: NextKeyResult, objective_id: UUID, *, actor: Actor, at: datetime) -> UUID:
    draft = one.draft
    made = create_key_result(
        actor=actor,
        at=at,
        objective_id=objective_id,
        shape=draft.shape,
        owner=draft.owner,
        steps=draft.steps,
        due_on=draft.due_on,
        thresholds=draft.thresholds,
    )
    made_id: UUID = made.id
    return made_id


def _align(
    outcome: Outcome,
    objectives: Mapping[UUID, Objective],
    key_results: Mapping[UUID, UUID],
    *,
    actor: Actor,
    at: datetime,
) -> None:
    for one in outcome.objectives:
        if one.parent_ids:
            above = [key_results.get(parent, parent) for parent in one.parent_ids]
            align_objective(actor=actor, at=at, objective_id=objectives[one.old.id].id, parent_ids=above)
        for below in _linked(one):
            parents = [
                Parent(key_results.get(link.parent_id, link.parent_id), link.share, link.weight)
                for link in below.links
            ]
            align(actor=actor, at=at, key_result_id=key_results[below.old.id], parents=parents)


def _linked(objective: NextObjective) -> list[NextKeyResult]:
    return [one for one in objective.key_results if one.links]
