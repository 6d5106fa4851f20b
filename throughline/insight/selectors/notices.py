"""Open alerts addressed to a person, and what the person must do, oldest first."""

from collections.abc import Sequence
from datetime import date
from typing import Any, cast

from django.db.models import Exists, OuterRef, Prefetch

from throughline.alerts.models import Reaction, Telling
from throughline.alerts.selectors.alerts import alerts_seen_by
from throughline.insight.schemas import AlertItem, KeyResultCard, StalledDeal, ToDo, Told
from throughline.insight.selectors.cards import maybe, owner_of
from throughline.insight.selectors.stalled_deals import stalled_deals_of
from throughline.tenants.actor import Actor


def alerts_of(actor: Actor) -> list[AlertItem]:
    """Least likely to be chance first, unknown ones before them: three queries at most."""
    if actor.person_id is None:
        return []
    tellings = Telling.objects.select_related("person").order_by("role")
    own = Reaction.objects.filter(alert=OuterRef("pk"), person_id=actor.person_id)
    told = Telling.objects.filter(alert=OuterRef("pk"), person_id=actor.person_id)
    alerts = list(
        alerts_seen_by(actor, state="open")
        .filter(Exists(told))
        .annotate(acted=Exists(own))
        .prefetch_related(Prefetch("tellings", queryset=tellings))
    )
    deals = stalled_deals_of(actor, alerts)
    found = [_item(alert, deals.get(alert.id), actor) for alert in alerts if any(alert.owners)]
    return sorted(found, key=lambda item: (item.likelihood is not None, item.likelihood or 0, item.opened_at))


def to_dos_of(
    alerts: Sequence[AlertItem], key_results: Sequence[tuple[Any, KeyResultCard]], start: date
) -> list[ToDo]:
    """Alerts that the reader has not answered, and figures that only their check-ins keep up to date."""
    todo = [
        ToDo(
            kind="alert",
            key_result_id=alert.deal.key_result_id if alert.deal else alert.key_result_id,
            title=alert.title,
            owner=alert.owner,
            since=alert.opened_as_of,
            lag_points=alert.lag_points,
            alert_id=alert.id,
        )
        for alert in alerts
        if not alert.acted
    ]
    todo += [
        ToDo(
            kind="check_in",
            key_result_id=card.id,
            title=card.title,
            owner=card.owner,
            since=kr.last_check_in or start,
            lag_points=card.lag_points,
            alert_id=None,
        )
        for kr, card in key_results
        if card.source == "check_in" and (card.stale or card.status == "no_data")
    ]
    return sorted(todo, key=lambda item: (item.since, item.title))


def _item(alert: Any, deal: StalledDeal | None, actor: Actor) -> AlertItem:
    told = list(alert.tellings.all())
    return AlertItem(
        id=alert.id,
        key_result_id=alert.key_result_id,
        deal=deal,
        title=alert.title,
        owner=owner_of(*alert.owners),
        mine=any(telling.person_id == actor.person_id and telling.role == "owner" for telling in told),
        opened_at=alert.opened_at,
        opened_as_of=alert.opened_as_of,
        lag_points=maybe(alert.lag_points),
        likelihood=maybe(alert.likelihood),
        gap=maybe(alert.gap),
        first_reaction_at=alert.first_reaction_at,
        acted=alert.acted,
        told=[Told(name=telling.person.name, how=cast(Any, telling.how)) for telling in told],
    )
