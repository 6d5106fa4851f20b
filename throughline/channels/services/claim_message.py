"""Take a message out of the outbox: by which channel it goes now, and that it is on its way."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from uuid import UUID

from throughline.channels.models import Attempt, Channel, Message
from throughline.channels.registry import kind_named
from throughline.channels.selectors.preferences import Chosen, preferences_of
from throughline.channels.selectors.way import tried, way_of
from throughline.channels.services.end_message import end_message
from throughline.channels.steps import Stop, next_stop
from throughline.channels.worded import Worded, worded
from throughline.kit.scope import company_scope


@dataclass(frozen=True, slots=True)
class Claimed:
    """What is to be sent, by which channel, and the try that tells of it."""

    message_id: UUID
    attempt_id: UUID
    channel: Channel
    stop: Stop
    words: Worded = field(repr=False)


def claim_message(*, company_id: UUID, message_id: UUID, clock: Callable[[], datetime]) -> Claimed | None:
    """None where another has it, where it is not due, or where it was ended here: told in the app, dropped.

    Whoever calls holds the message's lock, so one that is on its way was left so by a sender that died.
    """
    at = clock()
    with company_scope(company_id):
        message = _due(message_id, at)
        if message is None:
            return None
        _note_lost_try(message, at)
        chosen = _chosen(message)
        words = worded(message, chosen, at)
        if words is None:
            end_message(message, "dropped", at)
            return None
        stop = next_stop(way_of(message, chosen, at), tried(message))
        if stop is None:
            end_message(message, "failed", at)
            return None
        if stop.channel_id is None:
            Attempt.objects.create(message=message, at=at, ended_at=at, outcome="sent")
            end_message(message, "sent", at)
            return None
        return _on_its_way(message, stop.channel_id, stop, words, at)


def _due(message_id: UUID, at: datetime) -> Message | None:
    rows = Message.objects.select_for_update(skip_locked=True, of=("self",))
    message = rows.select_related("person", "channel").filter(id=message_id).first()
    if message is None or message.state not in ("waiting", "sending"):
        return None
    return None if message.state == "waiting" and message.due_at > at else message


def _note_lost_try(message: Message, at: datetime) -> None:
    """A try that nobody brought to its end: it may have arrived, unless the other side knows it by its id."""
    lost = Attempt.objects.select_related("channel").filter(message=message, outcome="sending").first()
    if lost is None:
        return
    lost.outcome, lost.ended_at = "unknown", at
    lost.save(update_fields=["outcome", "ended_at"])
    message.maybe_twice = message.maybe_twice or may_come_twice(lost.channel, lost.at, at)
    message.state = "waiting"
    message.save(update_fields=["maybe_twice", "state"])


def may_come_twice(channel: Channel, sent_at: datetime, at: datetime) -> bool:
    """Whether a second copy would be shown as one: not while the other side knows the first by its id."""
    knows_for = kind_named(channel.kind).knows_id_for
    return knows_for is None or at - sent_at > knows_for - timedelta(minutes=1)


def _chosen(message: Message) -> Chosen:
    return preferences_of([message.person_id])[message.person_id] if message.person_id else Chosen()


def _on_its_way(message: Message, channel_id: UUID, stop: Stop, words: Worded, at: datetime) -> Claimed:
    channel: Channel = Channel.objects.get(id=channel_id)
    attempt = Attempt.objects.create(message=message, channel=channel, at=at)
    message.state = "sending"
    message.save(update_fields=["state"])
    return Claimed(message.id, attempt.id, channel, stop, words)
