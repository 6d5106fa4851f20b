"""Write down the plan that answers an alert: a check-in, by which a lag is to be made good."""

from datetime import datetime
from decimal import Decimal
from uuid import UUID

from django.db import transaction

from throughline.alerts.models import Reaction
from throughline.alerts.services.note_talk import in_words, open_alert_answered_by
from throughline.alerts.services.store_reaction import store_reaction
from throughline.goals.services.check_in import check_in
from throughline.tenants.actor import Actor


@transaction.atomic
def agree_plan(
    *,
    actor: Actor,
    at: datetime,
    alert_id: UUID,
    text: str,
    value: Decimal | None = None,
    confidence: int | None = None,
) -> Reaction:
    """`value` is needed where people keep the figure by hand; a plan about a deal is its words alone.

    Raises what a talk and a check-in raise.
    """
    alert = open_alert_answered_by(actor, alert_id)
    plan = in_words(text)
    if alert.key_result_id is None:
        return store_reaction(actor=actor, at=at, alert=alert, kind="plan", text=plan)
    made = check_in(
        actor=actor,
        at=at,
        key_result_id=alert.key_result_id,
        value=value,
        confidence=confidence,
        note=plan,
    )
    return store_reaction(actor=actor, at=at, alert=alert, kind="plan", text=plan, check_in=made)
