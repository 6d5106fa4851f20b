"""Import objectives and key results from rows. A dry run is the import itself, taken back at its end."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction

from throughline.access.errors import require
from throughline.core.errors import ThroughlineError
from throughline.goals.importing.columns import GOALS
from throughline.goals.importing.goal_row import Surroundings, changes_of, new_shape
from throughline.goals.models import Alignment, KeyResult, Objective
from throughline.goals.owner import Owner
from throughline.goals.services.align import Parent, align
from throughline.goals.services.change_key_result import change_key_result, shape_of
from throughline.goals.services.create_key_result import create_key_result
from throughline.goals.services.create_objective import create_objective
from throughline.goals.written import as_written
from throughline.kit.spreadsheets.sheet import Sheet
from throughline.org.importing.columns import Record, read_table, refuse_empty
from throughline.org.importing.plan import Change, Fates, fate_of
from throughline.org.selectors.org_now import person_ids, unit_ids
from throughline.tenants.actor import Actor

ParentLink = tuple[str, str | None, str]
"""A parent's id, the share and the weight of the link, as text."""


@dataclass
class GoalsFootprint:
    """Ids of what was created; for what was changed, fields and parents as (before, after)."""

    objectives: list[str] = field(default_factory=list)
    key_results: list[str] = field(default_factory=list)
    fields: dict[str, dict[str, list[str | None]]] = field(default_factory=dict)
    parents: dict[str, list[list[ParentLink]]] = field(default_factory=dict)


@dataclass
class _Run:
    """What one import works with, and what it has made so far."""

    actor: Actor
    at: datetime
    cycle_id: UUID
    around: Surroundings
    owners: Mapping[str, Owner]
    objectives: dict[str, Objective]
    left: GoalsFootprint = field(default_factory=GoalsFootprint)
    rows: dict[int, tuple[KeyResult | None, list[Change]]] = field(default_factory=dict)


@transaction.atomic
def import_goals(
    *, actor: Actor, at: datetime, sheet: Sheet, cycle_id: UUID, around: Surroundings, write: bool
) -> tuple[Fates, GoalsFootprint]:
    """Create what is not there, change what differs; with a wrong row, or without `write`, nothing stays."""
    require(actor, "objective", "write")
    require(actor, "key_result", "write")
    table = read_table(sheet, GOALS)
    known = Objective.objects.filter(cycle_id=cycle_id).order_by("-id")
    run = _Run(actor, at, cycle_id, around, _owners(), {one.title: one for one in known})
    for record in table.records:
        refuse_empty(record, "objective")
        _told(record, "key_result", lambda one=record: _bring(run, one))
    for record in table.records:
        if record.values.get("parent") and not record.problems:
            _told(record, "parent", lambda one=record: _align(run, one))
    fates = Fates([_fate(run, record) for record in table.records], table.notes)
    if fates.refused or not write:
        transaction.set_rollback(True)
    return fates, run.left


def _owners() -> dict[str, Owner]:
    """Whoever may carry a goal, by code or number; a person's number comes before a unit's code."""
    units = {code: Owner(unit_id=one) for code, one in unit_ids().items()}
    return units | {number: Owner(person_id=one) for number, one in person_ids().items()}


def _told(record: Record, column: str, bring: Any) -> None:
    """Do it; what a service refuses is told in the row, and leaves nothing of it."""
    if record.problems:
        return
    try:
        with transaction.atomic():
            bring()
    except ThroughlineError as error:
        record.refuse("told", column, told=(error.message("zh"), error.message("en")))


def _bring(run: _Run, record: Record) -> None:
    for name in ("owner", "objective_owner"):
        code = record.values.get(name)
        if code is not None and code not in run.owners:
            record.refuse("unknown_owner", name)
    metric = record.values.get("metric")
    if metric is not None and metric not in run.around.metrics:
        record.refuse("unknown_metric", "metric", known=", ".join(sorted(run.around.metrics)) or "—")
    if record.problems:
        return
    changes: list[Change] = []
    objective = _objective(run, record, changes)
    if objective is None:
        return
    key_result = _key_result(run, record, objective, changes) if record.values.get("key_result") else None
    run.rows[record.line] = (key_result, changes)


def _objective(run: _Run, record: Record, changes: list[Change]) -> Objective | None:
    title = record.values["objective"]
    known = run.objectives.get(title)
    if known is not None:
        return known
    code = record.values.get("objective_owner") or record.values.get("owner")
    if code is None:
        record.refuse("required", "owner")
        return None
    made = create_objective(
        actor=run.actor, at=run.at, cycle_id=run.cycle_id, title=title, owner=run.owners[code]
    )
    run.objectives[title] = made
    run.left.objectives.append(str(made.id))
    changes.append(Change("objective", None, title))
    return made


def _key_result(run: _Run, record: Record, objective: Objective, changes: list[Change]) -> KeyResult:
    code = record.values.get("owner")
    owner = run.owners[code] if code else Owner(objective.owner_unit_id, objective.owner_person_id)
    there: KeyResult | None = KeyResult.objects.filter(
        objective=objective, title=record.values["key_result"], withdrawn_on=None, **owner.columns()
    ).first()
    if there is None:
        made = create_key_result(
            actor=run.actor, at=run.at, objective_id=objective.id, shape=new_shape(record, run.around),
            owner=owner, due_on=record.values.get("due_on"),
        )  # fmt: skip
        run.left.key_results.append(str(made.id))
        changes.append(Change("key_result", None, made.title))
        return made
    before = shape_of(there)
    wanted = changes_of(record, before, run.around)
    if wanted:
        change_key_result(actor=run.actor, at=run.at, key_result_id=there.id, changes=wanted)
        told = {
            name: [as_written(getattr(before, name)), as_written(value)] for name, value in wanted.items()
        }
        run.left.fields[str(there.id)] = told
        changes += [Change(name, former, after) for name, (former, after) in told.items()]
    return there


def _align(run: _Run, record: Record) -> None:
    key_result, changes = run.rows.get(record.line, (None, []))
    if key_result is None:
        record.refuse("required", "key_result")
        return
    title = record.values["parent"]
    found = KeyResult.objects.filter(cycle_id=run.cycle_id, title=title, withdrawn_on=None)
    parents = list(found.exclude(id=key_result.id)[:2])
    if len(parents) != 1:
        record.refuse("unknown_key_result" if not parents else "ambiguous_key_result", "parent")
        return
    before = links_of(key_result.id)
    if [link[0] for link in before] == [str(parents[0].id)]:
        return
    align(actor=run.actor, at=run.at, key_result_id=key_result.id, parents=[Parent(parents[0].id)])
    if str(key_result.id) not in run.left.key_results:
        run.left.parents[str(key_result.id)] = [before, links_of(key_result.id)]
    changes.append(Change("parent", None, title))


def links_of(key_result_id: UUID) -> list[ParentLink]:
    """The links to its parents, written."""
    links = Alignment.objects.filter(child_id=key_result_id).order_by("parent_id")
    return [(str(one.parent_id), as_written(one.share), as_written(one.weight) or "1") for one in links]


def _fate(run: _Run, record: Record) -> Any:
    key_result, changes = run.rows.get(record.line, (None, []))
    made = {str(key_result.id)} & set(run.left.key_results) if key_result else set()
    is_new = bool(made) or any(one.field == "objective" for one in changes)
    key = record.values.get("key_result") or record.values.get("objective") or ""
    return fate_of(record, key, is_new=is_new, moves=False, changes=changes)
