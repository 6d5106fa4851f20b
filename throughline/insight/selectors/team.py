"""The Team page of a unit: its own figures, how its people stand, and what is open about them."""

from typing import Any, cast
from uuid import UUID

from django.db.models import Q

from throughline.core.attainment import KrKind
from throughline.core.periods import ONE_DAY
from throughline.core.status import TO_REACH, Thresholds
from throughline.goals.models import KeyResult
from throughline.goals.selectors.thresholds import thresholds_in_force
from throughline.insight.map_schemas import StatusCounts
from throughline.insight.schemas import KeyResultCard, Measure, OwnerRef
from throughline.insight.selectors.cards import card_of, owner_of, with_owners
from throughline.insight.selectors.cycle_pace import cycle_pace_of
from throughline.insight.selectors.lag_strip import status_counts, strip_of
from throughline.insight.selectors.strands import Strand
from throughline.insight.selectors.team_alerts import team_alerts_of
from throughline.insight.selectors.team_units_led import line_to
from throughline.insight.selectors.team_view import TeamView, team_view
from throughline.insight.team_schemas import LagThresholds, StrandRow, Team
from throughline.org.models import Person, Unit
from throughline.org.selectors.attributes import LEVEL_ATTRIBUTE, values_on
from throughline.tenants.actor import Actor


def team_of(*, actor: Actor, unit_id: UUID | None, strand: str | None) -> Team:
    """Everything above and beside the table of people, in a number of queries that does not grow."""
    view = team_view(actor, unit_id, strand)
    if view is None:
        return _nobodys(actor)
    as_of, counts = status_counts(view.people)
    marks, bins = strip_of(view.people, total=sum(counts.model_dump().values()))
    alerts = team_alerts_of(actor, view)
    day = as_of or actor.today
    return Team(
        as_of=day,
        unit=_named(view.unit),
        line=[_named(unit) for unit in line_to(actor, view.unit)],
        units=[_named(unit) for unit in _below(view.unit)],
        levels=_levels(actor, view),
        people=members_of(actor, view.unit).count(),
        cycle=cycle_pace_of(view.cycle, min(day, actor.today - ONE_DAY)),
        strands=[_strand_row(one) for one in view.strands],
        strand=view.strand.key if view.strand else None,
        key_result=_own_card(actor, view),
        counts=counts,
        thresholds=_thresholds(view),
        marks=marks,
        bins=bins,
        alerts=alerts.shown,
        alerts_open=alerts.open,
        alerts_unanswered=alerts.unanswered,
    )


def members_of(actor: Actor, unit: Unit) -> Any:
    """Whoever is in a unit or below it today, as far as the reader may see them."""
    here = Person.objects.visible_to(actor).filter(unit__path__startswith=unit.path)
    return here.filter(Q(left_on=None) | Q(left_on__gte=actor.today))


def _nobodys(actor: Actor) -> Team:
    return Team(
        as_of=actor.today,
        unit=None,
        line=[],
        units=[],
        levels=[],
        people=0,
        cycle=None,
        strands=[],
        strand=None,
        key_result=None,
        counts=StatusCounts(),
        thresholds=_shown(TO_REACH),
        marks=[],
        bins=[],
        alerts=[],
        alerts_open=0,
        alerts_unanswered=0,
    )


def _below(unit: Unit) -> list[Unit]:
    return list(unit.children.order_by("code"))


def _levels(actor: Actor, view: TeamView) -> list[str]:
    """The job levels of those who carry something, as far as the company keeps them."""
    carriers = view.people.order_by().values("owner_person_id")
    values = values_on(actor.today).filter(attribute__code=LEVEL_ATTRIBUTE, person_id__in=carriers)
    return sorted(text for text in values.order_by().values_list("text", flat=True).distinct() if text)


def _own_card(actor: Actor, view: TeamView) -> KeyResultCard | None:
    """What the unit itself carries of the strand."""
    if view.strand is None:
        return None
    own = KeyResult.objects.visible_to(actor).filter(
        view.strand.within, cycle=view.cycle, withdrawn_on=None, owner_unit=view.unit
    )
    row = with_owners(own, actor.today).first()
    return card_of(row) if row else None


def _thresholds(view: TeamView) -> LagThresholds:
    """Those of the unit; one person's key result may have its own."""
    kind = cast(KrKind, view.strand.kind if view.strand else "increase")
    return _shown(thresholds_in_force().of(view.unit.id, kind, view.unit.path))


def _shown(thresholds: Thresholds) -> LagThresholds:
    return LagThresholds(ahead=thresholds.ahead, watch=thresholds.watch, behind=thresholds.behind)


def _strand_row(strand: Strand) -> StrandRow:
    return StrandRow(
        key=strand.key,
        title=strand.title,
        kind=cast(KrKind, strand.kind),
        measure=cast(Measure, strand.measure),
        currency=strand.currency,
        unit_label=strand.unit_label,
        people=strand.people,
        alerts=strand.alerts,
    )


def _named(unit: Unit) -> OwnerRef:
    return owner_of(unit, None)
