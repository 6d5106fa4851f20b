"""Who asked the reader for help, and with what words."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from django.db.models import Exists, OuterRef

from throughline.alerts.models import Reaction
from throughline.alerts.selectors.alerts import alerts_seen_by
from throughline.insight.notice_schemas import Notice
from throughline.tenants.actor import Actor


def help_news(actor: Actor, since: datetime) -> Iterator[Notice]:
    """With the alert only where the reader may see it. One query."""
    seen = Exists(alerts_seen_by(actor).filter(pk=OuterRef("alert")))
    asked: Any = Reaction.objects.filter(asked=actor.person_id, at__gte=since).annotate(seen=seen)
    for one in asked.select_related("person").order_by("-at"):
        alert_id = one.alert_id if one.seen else None
        yield Notice(kind="help", at=one.at, who=one.person.name, text=one.text, alert_id=alert_id)
