"""What was put into the outbox about an alert, for whom, and every try to send it."""

from collections import defaultdict
from uuid import UUID

from django.db.models import Prefetch, Q

from throughline.alerts.models import Alert
from throughline.channels.models import Attempt, Message


def messages_of(alert: Alert) -> dict[UUID, list[Message]]:
    """By person, the first one first: one of its own, and digests that hold it. Two queries."""
    people = [one.person_id for one in alert.tellings.all()]
    own = Q(key__in=[f"{alert.kind} {alert.id} {person}" for person in people])
    digest = Q(kind="lags", person__in=people, made_at__gte=alert.opened_at) & Q(
        facts__alerts__contains=[str(alert.id)]
    )
    tries = Attempt.objects.select_related("channel").order_by("at", "id")
    rows = Message.objects.filter(own | digest, channel=None).prefetch_related(Prefetch("attempts", tries))
    found: dict[UUID, list[Message]] = defaultdict(list)
    for message in rows.order_by("made_at", "id"):
        if message.person_id is not None:
            found[message.person_id].append(message)
    return found
