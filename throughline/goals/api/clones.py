"""Cloning: what one cycle would give another, and doing so."""

from collections.abc import Mapping
from typing import cast

from ninja import Router, Status

from throughline.core.attainment import KrKind
from throughline.core.errors import Language
from throughline.goals.api.clone_schemas import (
    CloneMade,
    CloneOutcome,
    CloneProblem,
    CloneStep,
    CloneWanted,
    NextKeyResultRow,
    NextObjectiveRow,
)
from throughline.goals.api.schemas import CarriedBy, MeasuredIn
from throughline.goals.cloning.fates import FATES
from throughline.goals.cloning.outcome import NextKeyResult, NextObjective
from throughline.goals.cloning.prepare import prepare_clone
from throughline.goals.cloning.wanted import Wanted
from throughline.goals.owner import Owner
from throughline.goals.selectors.owners import NamedOwner, names_of
from throughline.goals.services.clone_cycle import clone_cycle
from throughline.kit.api import TenantRequest, language_of

router = Router(tags=["goals"])
Names = Mapping[Owner, NamedOwner]


@router.post("/clones/preview", response=CloneOutcome)
def preview_clone(request: TenantRequest, body: CloneWanted) -> CloneOutcome:
    """What would be made, row by row, and what becomes of every field; nothing is written."""
    outcome = prepare_clone(actor=request.actor, wanted=_wanted(body))
    names = names_of(outcome.owners())
    rows = [_objective(one, names, language_of(request)) for one in outcome.objectives]
    return CloneOutcome(objectives=rows, fates=FATES)


@router.post("/clones", response={201: CloneMade})
def add_clone(request: TenantRequest, body: CloneWanted) -> Status[CloneMade]:
    """Take objectives and key results along into another cycle: all of them or none."""
    made = clone_cycle(actor=request.actor, at=request.now, wanted=_wanted(body))
    return Status(201, CloneMade(objectives=len(made)))


def _wanted(body: CloneWanted) -> Wanted:
    targets = {one.key_result_id: one.target for one in body.targets}
    return Wanted(**body.dict(exclude={"targets"}), targets=targets)


def _objective(one: NextObjective, names: Names, language: Language) -> NextObjectiveRow:
    return NextObjectiveRow(
        id=one.old.id,
        title=one.old.title,
        owner=_owner(names[one.owner]),
        left=one.left,
        repeated=one.repeated,
        parents=len(one.parent_ids),
        key_results=[_key_result(below, names, language) for below in one.key_results],
    )


def _key_result(one: NextKeyResult, names: Names, language: Language) -> NextKeyResultRow:
    shape, draft, problem = one.draft.shape, one.draft, one.problem
    return NextKeyResultRow(
        id=one.old.id,
        title=shape.title,
        kind=cast(KrKind, one.old.kind),
        measure=cast(MeasuredIn, one.old.measure),
        currency=shape.currency,
        unit_label=shape.unit_label,
        owner=_owner(names[cast(Owner, draft.owner)]),
        left=one.left,
        old_target=one.old.target,
        old_actual=one.old.actual,
        target=shape.target,
        stretch=shape.stretch,
        quantum=shape.quantum,
        weight=shape.weight,
        steps=[CloneStep(title=step.title, due_on=step.due_on) for step in draft.steps],
        due_on=draft.due_on,
        own_pace=shape.pace_rule is not None,
        own_thresholds=draft.thresholds is not None,
        parents=len(one.links),
        dropped=one.dropped,
        problem=CloneProblem(code=problem.code, message=problem.message(language)) if problem else None,
    )


def _owner(owner: NamedOwner) -> CarriedBy:
    return CarriedBy(kind=owner.kind, id=owner.id, code=owner.code, name=owner.name)
