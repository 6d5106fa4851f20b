"""The page of one key result: how it stands, its curve, where it leads, why it is that number."""

from typing import Any
from uuid import UUID

from throughline.access.errors import NotFound
from throughline.core.periods import ONE_DAY
from throughline.goals.models import KeyResult, Milestone
from throughline.goals.selectors.key_results import ReportableQuerySet
from throughline.goals.written import plain
from throughline.insight.key_result_schemas import KeyResultPage, Step
from throughline.insight.selectors.cards import with_owners
from throughline.insight.selectors.children import children_of
from throughline.insight.selectors.counted_deals import outcome_of
from throughline.insight.selectors.curve import curve_of
from throughline.insight.selectors.cycle_pace import cycle_pace_of
from throughline.insight.selectors.feeding_metric import feeding_metric
from throughline.insight.selectors.line import chain_of, lines_of, with_parents
from throughline.insight.selectors.open_deals import with_metric
from throughline.insight.selectors.reports import forecast_of, with_reports
from throughline.insight.selectors.why import whys_of
from throughline.tenants.actor import Actor


def key_result_page_of(*, actor: Actor, key_result_id: UUID) -> KeyResultPage:
    """Raises NotFound. The number of queries does not grow with what belongs to it."""
    rows = with_reports(with_parents(with_owners(KeyResult.objects.visible_to(actor), actor.today)))
    kr = row_of(rows, key_result_id)
    chain = chain_of(lines_of([kr], actor.today)[kr.id])
    judged = kr.evaluated_as_of or actor.today
    return KeyResultPage(
        as_of=judged,
        key_result=chain.stops[0].key_result,
        withdrawn_on=kr.withdrawn_on,
        may_check_in=_may_check_in(actor, kr),
        cycle=cycle_pace_of(kr.cycle, min(judged, actor.today - ONE_DAY)),
        chain=chain,
        why=whys_of([kr.id]).get(kr.id),
        confidence_before=kr.confidence_before,
        given_forecast=forecast_of(kr),
        curve=curve_of(actor, kr),
        outcome=outcome_of(actor, kr),
        counted_by=feeding_metric(kr),
        steps=_steps(kr),
        children=children_of(kr),
    )


def counted_row(actor: Actor, key_result_id: UUID) -> Any:
    """One that the actor may see, with what its metric counts; raises NotFound."""
    visible = KeyResult.objects.visible_to(actor).select_related("owner_unit", "owner_person")
    return row_of(visible, key_result_id)


def row_of(rows: Any, key_result_id: UUID) -> Any:
    found = with_metric(rows).select_related("cycle", "owner_unit__parent").filter(id=key_result_id).first()
    if found is None:
        raise NotFound
    return found


def _may_check_in(actor: Actor, kr: Any) -> bool:
    if kr.withdrawn_on is not None:
        return False
    writable = ReportableQuerySet(KeyResult).visible_to(actor, "write")
    return writable.filter(id=kr.id).exists()


def _steps(kr: Any) -> list[Step]:
    if kr.kind != "milestone":
        return []
    return [
        Step(
            position=step.position,
            title=step.title,
            due_on=step.due_on,
            share=plain(step.share),
            done_on=step.done_on,
        )
        for step in Milestone.objects.filter(key_result=kr.id).order_by("position")
    ]
