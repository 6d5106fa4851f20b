"""The screen in the hall: the company's objective, the key result that leads, its units and their people."""

from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal
from typing import Any

from django.db.models import Count, F, Q
from django.db.models.aggregates import Aggregate
from django.db.models.fields import DurationField

from throughline.alerts.models import Alert
from throughline.goals.models import KeyResult
from throughline.insight.map_schemas import AlignmentMap, MapNode
from throughline.insight.selectors.alignment_map import alignment_map_of
from throughline.insight.selectors.levels import children_by_parent
from throughline.insight.selectors.shown import Shown
from throughline.insight.selectors.tv_events import tv_events_of
from throughline.insight.tv_schemas import Tv, TvAlerts, TvObjective, TvUnit
from throughline.tenants.actor import Actor
from throughline.tenants.models import Company

HOUR = 3600


class Median(Aggregate):
    """Half are below it, half above; of what is nothing it takes no notice."""

    function = "percentile_cont"
    template = "%(function)s(0.5) WITHIN GROUP (ORDER BY %(expressions)s)"


def tv_of(*, actor: Actor, at: datetime) -> Tv:
    """In a number of queries that does not grow with the rows. The largest key result leads."""
    top = alignment_map_of(actor=actor)
    shown = Shown.to(actor)
    company = Company.objects.get(id=actor.company_id)
    roots = top.objective.key_results if top.objective else []
    lead = _lead(roots)
    levels = _levels(lead, shown, actor)
    visible = KeyResult.objects.visible_to(actor).filter(withdrawn_on=None)
    return Tv(
        as_of=top.as_of,
        time_zone=company.time_zone,
        company=company.name,
        cycle=top.cycle,
        objective=_objective(top),
        lead=lead,
        others=[node.key_result for node in roots if node is not lead],
        units=levels,
        alerts=_alerts(visible, top),
        events=tv_events_of(actor=actor, at=at, visible=visible),
    )


def _lead(roots: Sequence[MapNode]) -> MapNode | None:
    """Of those with anything below them the one of most weight."""
    return max((node for node in roots if node.children), key=lambda node: node.weight or 0, default=None)


def _levels(lead: MapNode | None, shown: Shown, actor: Actor) -> list[TvUnit]:
    if lead is None:
        return []
    first = children_by_parent([lead.key_result], shown, actor).get(lead.key_result.id, [])
    below = children_by_parent([node.key_result for node in first], shown, actor)
    return [TvUnit(node=node, below=below.get(node.key_result.id, [])) for node in first]


def _objective(top: AlignmentMap) -> TvObjective | None:
    if top.objective is None:
        return None
    return TvObjective(**top.objective.model_dump(exclude={"key_results"}))


def _alerts(visible: Any, top: AlignmentMap) -> TvAlerts:
    """Of the running cycle."""
    rows = Alert.objects.filter(
        key_result__in=visible.filter(cycle_id=top.cycle and top.cycle.id).values("id")
    )
    answered = Q(first_reaction_at__isnull=False)
    found = rows.aggregate(
        open=Count("id", filter=Q(closed_at=None)),
        answered=Count("id", filter=answered),
        median=Median(F("first_reaction_at") - F("opened_at"), output_field=DurationField()),
    )
    median = found["median"]
    hours = None if median is None else round(Decimal(median.total_seconds()) / HOUR, 1)
    return TvAlerts(open=found["open"], answered=found["answered"], median_hours=hours)
