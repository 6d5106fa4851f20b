"""Keep an objective with its key results as a template of the company."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any, cast
from uuid import UUID

from django.db import transaction

from throughline.access.errors import require
from throughline.audit.services.record import record
from throughline.core.errors import ThroughlineError
from throughline.core.periods import Period
from throughline.goals.models import KeyResult, Template
from throughline.goals.selectors.objectives import objective_seen_by
from throughline.goals.templates.body import KeyResultBody, StepBody, TemplateBody, Words, passed_by
from throughline.goals.written import plain
from throughline.tenants.actor import Actor


class TemplateNameTaken(ThroughlineError):
    code = "template_name_taken"
    status = 409
    zh = "已有名为“{name}”的模板；请换一个名称，或先删去旧的。"
    en = "There is already a template called “{name}”; choose another name, or delete the old one."


class NothingToKeep(ThroughlineError):
    code = "nothing_to_keep"
    status = 422
    zh = "“{title}”没有关键结果，还不能存成模板。"
    en = "“{title}” has no key results yet, so there is nothing to keep as a template."


@transaction.atomic
def save_template(*, actor: Actor, at: datetime, objective_id: UUID, name: str) -> Template:
    """Owners, parents and figures reached stay behind; dates become shares of the period.

    Raises TemplateNameTaken, NothingToKeep, NotFound, NotAllowed.
    """
    require(actor, "template", "write")
    objective = objective_seen_by(actor, objective_id)
    if Template.objects.filter(name=name).exists():
        raise TemplateNameTaken(name=name)
    rows = objective.key_results.filter(withdrawn_on=None).select_related("cycle").order_by("id")
    kept = [_body(row) for row in rows.prefetch_related("milestones")]
    if not kept:
        raise NothingToKeep(title=objective.title)
    body = TemplateBody(name=Words.own(name), objective=Words.own(objective.title), key_results=kept)
    made = Template.objects.create(name=name, body=body.model_dump(mode="json"), saved_at=at)
    record(
        actor=actor,
        at=at,
        action="template.save",
        object_type="template",
        object_id=made.id,
        details={"name": name, "objective": str(objective_id)},
    )
    return made


def _body(row: KeyResult) -> KeyResultBody:
    period = Period.closed(row.cycle.starts_on, row.cycle.ends_on)
    return KeyResultBody(
        title=Words.own(row.title),
        kind=cast(Any, row.kind),
        measure=cast(Any, row.measure),
        unit_label=Words.own(row.unit_label),
        baseline=plain(row.baseline),
        target=plain(row.target),
        quantum=plain(row.quantum),
        weight=plain(row.weight),
        source=cast(Any, row.source),
        metric_id=row.metric_id,
        steps=list(_steps(row, period)),
        due_at=passed_by(period, _due(row)) if row.kind == "yes_no" else None,
    )


def _steps(row: KeyResult, period: Period) -> Iterable[StepBody]:
    for step in sorted(row.milestones.all(), key=lambda one: one.position):
        at = passed_by(period, step.due_on)
        yield StepBody(title=Words.own(step.title), share=plain(step.share), at=at)


def _due(row: KeyResult) -> date:
    return date.fromisoformat(cast(dict[str, Any], row.pace_rule)["steps"][0]["date"])
