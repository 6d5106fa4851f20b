"""Deals that stand still, as pages and messages tell of them."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

from throughline.alerts.models import Alert
from throughline.goals.models import KeyResult
from throughline.goals.written import plain
from throughline.insight.schemas import StalledDeal
from throughline.insight.selectors.open_deals import counts, with_metric
from throughline.tenants.actor import Actor


def stalled_deals_of(actor: Actor, alerts: Sequence[Alert]) -> dict[UUID, StalledDeal]:
    """By alert id, of alerts read with their deal; leads to what the actor sees. One query at most."""
    about = [alert for alert in alerts if alert.deal is not None]
    if not about:
        return {}
    carried = _carried_by(actor, {alert.deal.owner_id for alert in about})
    return {alert.id: _told(alert, carried[alert.deal.owner_id], actor.today) for alert in about}


def _carried_by(actor: Actor, owner_ids: set[UUID]) -> defaultdict[UUID, list[Any]]:
    """What each owner carries today, by their ids."""
    running = KeyResult.objects.visible_to(actor).filter(
        owner_person__in=owner_ids, withdrawn_on=None,
        cycle__starts_on__lte=actor.today, cycle__ends_on__gte=actor.today,
    )  # fmt: skip
    found: defaultdict[UUID, list[Any]] = defaultdict(list)
    for kr in with_metric(running).select_related("cycle").order_by("id"):
        found[kr.owner_person_id].append(kr)
    return found


def _told(alert: Any, carried: Sequence[Any], today: date) -> StalledDeal:
    deal = alert.deal
    return StalledDeal(
        id=deal.id,
        name=alert.title,
        account=deal.account_name or None,
        stage=deal.stage_label or deal.stage,
        amount=plain(deal.amount or Decimal(0)),
        currency=deal.currency or "",
        still_since=alert.still_since,
        days=((alert.closed_as_of or today) - alert.still_since).days,
        key_result_id=next((kr.id for kr in carried if counts(deal, kr)), None),
    )
