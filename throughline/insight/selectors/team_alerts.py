"""The open alerts of a team, of one strand and of its deals, those that nobody has answered first."""

from dataclasses import dataclass
from typing import Any, Final, cast

from django.db.models import BooleanField, Count, Exists, ExpressionWrapper, OuterRef, Q

from throughline.alerts.models import Alert
from throughline.alerts.selectors.alerts import alerts_seen_by, carried_below, with_people
from throughline.insight.schemas import StalledDeal, Told
from throughline.insight.selectors.cards import maybe, owner_of
from throughline.insight.selectors.stalled_deals import stalled_deals_of
from throughline.insight.selectors.team_view import TeamView
from throughline.insight.team_schemas import Reacted, TeamAlert
from throughline.tenants.actor import Actor

SHOWN: Final = 100


@dataclass(frozen=True, slots=True)
class TeamAlerts:
    shown: list[TeamAlert]
    open: int
    unanswered: int


def team_alerts_of(actor: Actor, view: TeamView) -> TeamAlerts:
    """At most a hundred: those that still wait first, the oldest before the others. Five queries at most."""
    if view.strand is None:
        return TeamAlerts([], 0, 0)
    strand = view.strand.within
    own = Exists(view.cycle.key_results.filter(strand, id=OuterRef("key_result_id")))
    owned = Q(deal__owner__isnull=False)
    found = alerts_seen_by(actor, state="open").filter(own | owned, carried_below(view.unit.path))
    counted = found.aggregate(open=Count("id"), unanswered=Count("id", filter=Q(first_reaction_at=None)))
    writable = Alert.objects.visible_to(actor, "write").filter(pk=OuterRef("pk"))
    answered = ExpressionWrapper(Q(first_reaction_at__isnull=False), BooleanField())
    rows = with_people(found.annotate(answerable=Exists(writable), answered=answered))
    rows = rows.order_by("answered", "opened_at", "-lag_points", "id")
    shown = list(rows[:SHOWN])
    deals = stalled_deals_of(actor, shown)
    return TeamAlerts([_item(alert, deals.get(alert.id), actor) for alert in shown], **counted)


def _item(alert: Any, deal: StalledDeal | None, actor: Actor) -> TeamAlert:
    kr = alert.key_result
    unit, person = alert.owners
    return TeamAlert(
        id=alert.id,
        key_result_id=alert.key_result_id,
        deal=deal,
        owner=owner_of(unit, person),
        unit=person.unit.name if person and person.unit else None,
        opened_at=alert.opened_at,
        lag_points=maybe(alert.lag_points),
        likelihood=maybe(alert.likelihood),
        gap=maybe(alert.gap),
        first_reaction_at=alert.first_reaction_at,
        told=[Told(name=one.person.name, how=cast(Any, one.how)) for one in alert.tellings.all()],
        reactions=[Reacted.of(one) for one in alert.reactions.all()],
        answerable=alert.answerable and actor.person_id is not None,
        by_hand=kr is not None and kr.source == "check_in" and kr.kind != "milestone",
    )
