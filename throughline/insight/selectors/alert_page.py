"""One alert in full: what it is about, who was told of it and how that went, and what was done."""

from collections.abc import Sequence
from typing import Any, cast
from uuid import UUID

from throughline.alerts.models import Alert, Telling
from throughline.alerts.selectors.alert_messages import messages_of
from throughline.alerts.selectors.alerts import alert_seen_by
from throughline.channels.models import Message
from throughline.goals.models import KeyResult
from throughline.insight.alert_schemas import AlertInFull, AlertTold, AlertTry
from throughline.insight.schemas import KeyResultCard
from throughline.insight.selectors.cards import card_of, maybe, owner_of, with_owners
from throughline.insight.selectors.stalled_deals import stalled_deals_of
from throughline.insight.team_schemas import Reacted
from throughline.tenants.actor import Actor


def alert_page_of(actor: Actor, alert_id: UUID) -> AlertInFull:
    """Open or closed; raises NotFound. Ten queries at most."""
    alert = cast(Any, alert_seen_by(actor, alert_id))
    kr = alert.key_result
    messages = messages_of(alert)
    return AlertInFull(
        id=alert.id,
        kind=alert.kind,
        title=alert.title,
        owner=owner_of(*alert.owners) if any(alert.owners) else None,
        key_result=_card(kr, actor),
        deal=stalled_deals_of(actor, [alert]).get(alert.id),
        opened_at=alert.opened_at,
        opened_lag=maybe(alert.opened_lag),
        lag_points=maybe(alert.lag_points),
        gap=maybe(alert.gap),
        likelihood=maybe(alert.likelihood),
        evaluated_as_of=alert.evaluated_as_of,
        first_reaction_at=alert.first_reaction_at,
        closed_at=alert.closed_at,
        told=[_told(one, messages.get(one.person_id, [])) for one in alert.tellings.all()],
        reactions=[Reacted.of(one) for one in alert.reactions.all()],
        answerable=alert.closed_at is None and _may_answer(actor, alert),
        by_hand=kr is not None and kr.source == "check_in" and kr.kind != "milestone",
    )


def _card(key_result: KeyResult | None, actor: Actor) -> KeyResultCard | None:
    if key_result is None:
        return None
    return card_of(with_owners(KeyResult.objects.filter(id=key_result.id), actor.today).get())


def _may_answer(actor: Actor, alert: Alert) -> bool:
    writable = Alert.objects.visible_to(actor, "write").filter(id=alert.id)
    return actor.person_id is not None and writable.exists()


def _told(telling: Telling, messages: Sequence[Message]) -> AlertTold:
    """What one person was sent of it: by itself, or in the digest that held it."""
    sent = messages[0] if messages else None
    return AlertTold(
        name=telling.person.name,
        role=cast(Any, telling.role),
        how=cast(Any, telling.how),
        at=telling.at,
        state=cast(Any, sent.state) if sent else None,
        maybe_twice=sent is not None and sent.maybe_twice,
        tries=[
            AlertTry(
                at=one.at, channel=one.channel.name if one.channel else None, outcome=cast(Any, one.outcome)
            )
            for one in (sent.attempts.all() if sent else ())
        ],
    )
