"""The plans a reader may see, each with how it stands."""

from collections.abc import Collection, Iterable
from typing import Any, cast
from uuid import UUID

from throughline.access.permissions import may
from throughline.cascade.models import Plan, Run
from throughline.cascade.selectors.plans import plans_seen_by
from throughline.cascade.standing import standing_of
from throughline.goals.models import KeyResult
from throughline.goals.written import plain
from throughline.insight.plan_schemas import (
    NamedUnit,
    PlanItem,
    PlanList,
    RuleVersion,
    RunNote,
    SharedKeyResult,
)
from throughline.insight.schemas import Measure
from throughline.tenants.actor import Actor


def plan_list_of(actor: Actor) -> PlanList:
    """The latest cycle first. Three queries, however many plans and runs."""
    plans = list(plans_seen_by(actor).order_by("-key_result__cycle__starts_on", "id"))
    latest, in_force = runs_at_hand([plan.id for plan in plans])
    return PlanList(
        plans=[plan_item(plan, latest.get(plan.id), in_force.get(plan.id)) for plan in plans],
        may_write=may(actor, "plan", "write"),
    )


def runs_at_hand(plan_ids: Collection[UUID]) -> tuple[dict[UUID, Run], dict[UUID, Run]]:
    """By plan, the last run and the one in force; two queries."""
    runs = Run.objects.filter(plan_id__in=plan_ids).select_related("rule").defer("table", "rule__body")
    latest = runs.order_by("plan_id", "-at", "-id").distinct("plan_id")
    published = runs.filter(published_at__isnull=False)
    in_force = published.order_by("plan_id", "-published_at", "-id").distinct("plan_id")
    return _by_plan(latest), _by_plan(in_force)


def plan_item(plan: Plan, last: Run | None, in_force: Run | None) -> PlanItem:
    key_result = plan.key_result
    return PlanItem(
        id=plan.id,
        name=plan.name,
        standing=standing_of(
            now=(plan.revision, key_result.target),
            ran=None if last is None else last.totals.get("revision"),
            in_force=None if in_force is None else (in_force.totals.get("revision"), in_force.amount),
        ),
        key_result=shared_key_result(key_result),
        root=NamedUnit(id=plan.root.id, code=plan.root.code, name=plan.root.name),
        rule=RuleVersion(
            id=plan.rule.id, code=plan.rule.code, name=plan.rule.name, version=plan.rule.version
        ),
        last_run=None if last is None else run_note(last),
        in_force=None if in_force is None else run_note(in_force),
    )


def run_note(run: Run) -> RunNote:
    return RunNote(
        id=run.id,
        at=run.at,
        mode=cast(Any, run.mode),
        effective=run.effective,
        amount=plain(run.amount),
        people=run.totals["people"],
        rule_version=run.rule.version,
        revision=run.totals.get("revision"),
        published_at=run.published_at,
        name=run.name,
        note=run.note,
        rule=run.rule.name,
        attributes_on=run.attributes_on,
        restored_from=run.restored_from_id,
    )


def shared_key_result(key_result: KeyResult) -> SharedKeyResult:
    return SharedKeyResult(
        id=key_result.id,
        title=key_result.title,
        target=plain(key_result.target),
        measure=cast(Measure, key_result.measure),
        currency=key_result.currency,
        unit_label=key_result.unit_label,
        cycle=key_result.cycle.name,
        starts_on=key_result.cycle.starts_on,
        ends_on=key_result.cycle.ends_on,
    )


def _by_plan(runs: Iterable[Run]) -> dict[UUID, Run]:
    return {run.plan_id: run for run in runs}
