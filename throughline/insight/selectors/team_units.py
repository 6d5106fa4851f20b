"""The units directly below one, side by side: their figures, how their people stand, how fast they answer."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal
from typing import Any, Final
from uuid import UUID

from django.db.models import Aggregate, Count, F, FloatField

from throughline.goals.models import KeyResult
from throughline.insight.map_schemas import StatusCounts
from throughline.insight.schemas import KeyResultCard
from throughline.insight.selectors.cards import card_of, owner_of, with_owners
from throughline.insight.selectors.responses import NO_ALERTS, responses_of
from throughline.insight.selectors.team import members_of
from throughline.insight.selectors.team_view import TeamView, team_view
from throughline.insight.selectors.unit_groups import grouped_by_unit
from throughline.insight.team_schemas import TeamUnit, TeamUnits
from throughline.org.models import Headship, Unit
from throughline.org.selectors.dated import holds_on
from throughline.tenants.actor import Actor

SIX_DIGITS: Final = 6


class Median(Aggregate):
    """The middle value, or the mean of the two in the middle."""

    function = "percentile_cont"
    template = "%(function)s(0.5) WITHIN GROUP (ORDER BY %(expressions)s)"
    output_field = FloatField()


def team_units_of(*, actor: Actor, at: datetime, unit_id: UUID | None, strand: str | None) -> TeamUnits:
    """One row a unit, then one for whoever is in the unit itself. As many queries however many units."""
    view = team_view(actor, unit_id, strand)
    if view is None:
        return TeamUnits(items=[])
    children = list(view.unit.children.order_by("code"))
    people = _people(actor, view, children)
    counts, medians = _counts(view, children), _medians(view, children)
    cards, heads = _cards(actor, view, children), _heads(actor, [*children, view.unit])
    responses = responses_of(actor, at, view, children)
    own = [view.unit] if view.unit.id in counts else []
    return TeamUnits(
        items=[
            TeamUnit(
                unit=owner_of(unit, None, heads.get(unit.id)),
                direct=unit.id == view.unit.id,
                people=people.get(unit.id, 0),
                key_result=cards.get(unit.id),
                counts=counts.get(unit.id, StatusCounts()),
                median_lag=medians.get(unit.id),
                alerts_open=responses.get(unit.id, NO_ALERTS).open,
                alerts_unanswered=responses.get(unit.id, NO_ALERTS).unanswered,
                response_hours=responses.get(unit.id, NO_ALERTS).hours,
            )
            for unit in (*children, *own)
        ]
    )


def _people(actor: Actor, view: TeamView, children: Sequence[Unit]) -> dict[UUID, int]:
    here = grouped_by_unit(members_of(actor, view.unit), F("unit__path"), view.unit, children)
    return dict(here.annotate(total=Count("id")).values_list("group", "total"))


def _by_unit(view: TeamView, children: Sequence[Unit]) -> Any:
    return grouped_by_unit(view.people, F("owner_person__unit__path"), view.unit, children)


def _counts(view: TeamView, children: Sequence[Unit]) -> dict[UUID, StatusCounts]:
    found: dict[UUID, dict[str, int]] = defaultdict(dict)
    rows = _by_unit(view, children).values("group", "status").annotate(total=Count("id"))
    for group, status, total in rows.values_list("group", "status", "total"):
        found[group][status] = total
    return {group: StatusCounts(**counts) for group, counts in found.items()}


def _medians(view: TeamView, children: Sequence[Unit]) -> dict[UUID, Decimal]:
    rows = _by_unit(view, children).annotate(median=Median("lag_points"))
    return {
        group: round(Decimal(median), SIX_DIGITS)
        for group, median in rows.values_list("group", "median")
        if median is not None
    }


def _cards(actor: Actor, view: TeamView, children: Sequence[Unit]) -> dict[UUID | None, KeyResultCard]:
    if view.strand is None:
        return {}
    own = KeyResult.objects.visible_to(actor).filter(
        view.strand.within, cycle=view.cycle, withdrawn_on=None, owner_unit__in=children
    )
    return {kr.owner_unit_id: card_of(kr) for kr in with_owners(own, actor.today)}


def _heads(actor: Actor, units: Sequence[Unit]) -> dict[UUID, str]:
    led = Headship.objects.filter(holds_on(actor.today), unit__in=units)
    return dict(led.values_list("unit_id", "person__name"))
