"""Forget deliveries that nobody sends again."""

from datetime import datetime, timedelta
from typing import Final

from django.db.models import Max

from throughline.crm.models import Delivery

KEPT: Final = timedelta(days=30)
"""Longer than senders try again: Standard Webhooks about a day, Stripe three days, HubSpot and Feishu one."""


def forget_deliveries(*, at: datetime) -> int:
    """The last of each connector stays, because it says when it was heard of; returns how many went."""
    last = Delivery.objects.values("connector_id").annotate(last=Max("received_at"))
    kept = [row["last"] for row in last]
    gone, _ = Delivery.objects.filter(received_at__lt=at - KEPT).exclude(received_at__in=kept).delete()
    return gone
