"""Put into the outbox what people are told at once about an alert; what it says is worded when it is sent."""

from collections.abc import Iterable
from datetime import datetime

from throughline.alerts.models import Telling
from throughline.channels.services.post_message import Post, post_messages
from throughline.kit.scope import current_company


def post_tellings(tellings: Iterable[Telling], at: datetime) -> None:
    """Each once for each person and alert, however often it is tried."""
    urgent = [one for one in tellings if one.how == "at_once"]
    if not urgent:
        return
    for kind in sorted({one.alert.kind for one in urgent}):
        posts = [
            Post(one.person_id, f"{kind} {one.alert_id} {one.person_id}", {"alert": str(one.alert_id)})
            for one in urgent
            if one.alert.kind == kind
        ]
        post_messages(company=current_company(), kind=kind, posts=posts, at=at)
    Telling.objects.filter(id__in=[one.id for one in urgent]).update(posted_at=at)
