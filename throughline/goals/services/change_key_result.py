"""Change what people decided about a key result; every field's before and after is kept."""

from collections.abc import Mapping
from dataclasses import asdict, replace
from datetime import datetime
from typing import Any, Final
from uuid import UUID

from django.db import transaction

from throughline.audit.services.record import record
from throughline.core.errors import ThroughlineError
from throughline.goals.models import KeyResult, KeyResultChange
from throughline.goals.ratios import refuse_added_ratio
from throughline.goals.selectors.key_results import key_results_changed_by
from throughline.goals.services.create_key_result import fitted_to_cycle
from throughline.goals.services.defer_refresh import defer_refresh
from throughline.goals.shape import STEPPED, Shape
from throughline.goals.written import as_written
from throughline.search.services.index_words import index_words
from throughline.tenants.actor import Actor

CHANGEABLE: Final = frozenset(
    {"title", "baseline", "target", "stretch", "quantum", "weight", "unit_label", "pace_rule"}
    | {"source", "metric_id"}
)
BY_THE_PLAN: Final = frozenset({"baseline", "target", "stretch", "quantum", "source", "metric_id"})


class FieldNotChangeable(ThroughlineError):
    code = "field_not_changeable"
    status = 422
    zh = "关键结果的 {fields} 不能更改；可改的有：{changeable}。"
    en = "These fields of a key result cannot be changed: {fields}; these can: {changeable}."


class SetByPlan(ThroughlineError):
    code = "set_by_plan"
    status = 409
    zh = "“{title}”的 {fields} 由分解方案发布；请调整方案后重新发布，或发起协商。"
    en = (
        "{fields} of “{title}” come from a published plan; "
        "change the plan and publish again, or open a ticket."
    )


class AlreadyReplanned(ThroughlineError):
    code = "already_replanned"
    status = 409
    zh = "“{title}”在 {day} 重排过，目标只能再次重排；请用重排。"
    en = "“{title}” was re-planned on {day}; its target changes only by another re-plan."


class ServedAsItIs(ThroughlineError):
    code = "served_as_it_is"
    status = 409
    zh = "已有下级对齐到“{title}”，不能再改为或改出合计汇总；请先取消这些对齐。"
    en = "Others are aligned to “{title}”, so it cannot begin or cease to roll up by sum; untie them first."


@transaction.atomic
def change_key_result(
    *, actor: Actor, at: datetime, key_result_id: UUID, changes: Mapping[str, Any], reason: str = ""
) -> KeyResult:
    """`changes` holds new values by field name; what does not differ is no change.

    Raises FieldNotChangeable, SetByPlan, AlreadyReplanned, RatioNotAddedUp, and the errors of goals.shape.
    """
    key_result = key_results_changed_by(actor, [key_result_id])[key_result_id]
    _refuse_fixed(key_result, changes)
    before = shape_of(key_result)
    after = _fitted(key_result, replace(before, **changes))
    changed = [field for field in changes if getattr(before, field) != getattr(after, field)]
    if not changed:
        return key_result
    if "metric_id" in changed:
        parents = [link.parent for link in key_result.parent_links.select_related("parent")]
        refuse_added_ratio(after.title, after.metric_id, parents)
    for field, value in asdict(after).items():
        setattr(key_result, field, value)
    key_result.save(update_fields=[*changed])
    if "title" in changed and key_result.plan_id is None:
        index_words(kind="key_result", names={key_result.id: [after.title]})
    _keep(before, after, changed, actor=actor, at=at, key_result=key_result, reason=reason)
    defer_refresh([key_result.id])
    return key_result


def shape_of(key_result: KeyResult) -> Shape:
    """The shape that a stored key result has."""
    return Shape(**{field: getattr(key_result, field) for field in Shape.__dataclass_fields__})


def _refuse_fixed(key_result: KeyResult, changes: Mapping[str, Any]) -> None:
    unknown = sorted(set(changes) - CHANGEABLE)
    if unknown:
        raise FieldNotChangeable(fields=", ".join(unknown), changeable=", ".join(sorted(CHANGEABLE)))
    fixed = sorted(set(changes) & BY_THE_PLAN)
    if fixed and key_result.plan_id is not None:
        raise SetByPlan(title=key_result.title, fields=", ".join(fixed))
    last = key_result.segments.order_by("-effective").first()
    if last is not None and {"target", "baseline"} & set(changes):
        raise AlreadyReplanned(title=key_result.title, day=last.effective)
    sources = {key_result.source, changes.get("source", key_result.source)}
    if len(sources) > 1 and "sum" in sources and key_result.child_links.exists():
        raise ServedAsItIs(title=key_result.title)


def _fitted(key_result: KeyResult, shape: Shape) -> Shape:
    """The changed shape, checked as a new one would be; steps and due date stay as they are."""
    if key_result.kind not in STEPPED:
        return fitted_to_cycle(shape, key_result.cycle)
    given = replace(shape, kind="increase", pace_rule=None)
    if shape.pace_rule != key_result.pace_rule or shape.source != "check_in":
        raise FieldNotChangeable(fields="pace_rule, source", changeable="title, weight")
    return replace(fitted_to_cycle(given, key_result.cycle), kind=shape.kind, pace_rule=shape.pace_rule)


def _keep(
    before: Shape,
    after: Shape,
    fields: list[str],
    *,
    actor: Actor,
    at: datetime,
    key_result: KeyResult,
    reason: str,
) -> None:
    rows = [
        KeyResultChange(
            key_result=key_result,
            at=at,
            person_id=actor.person_id,
            field=field,
            before=as_written(getattr(before, field)),
            after=as_written(getattr(after, field)),
            reason=reason,
        )
        for field in fields
    ]
    KeyResultChange.objects.bulk_create(rows)
    record(
        actor=actor,
        at=at,
        action="key_result.change",
        object_type="key_result",
        object_id=key_result.id,
        details={"fields": {row.field: [row.before, row.after] for row in rows}, "reason": reason},
    )
