"""Write down how a try went: on the try, on the message, and on the health of the channel."""

from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.db.models import F

from throughline.changes.services.note_change import note_change
from throughline.channels.failures import ChannelFailed, ChannelGone, RecipientUnknown
from throughline.channels.message_kinds import message_named
from throughline.channels.models import Attempt, Channel, Message
from throughline.channels.selectors.preferences import preferences_of
from throughline.channels.selectors.way import tried
from throughline.channels.services.claim_message import Claimed, may_come_twice
from throughline.channels.services.end_message import end_message
from throughline.channels.steps import again_at
from throughline.channels.words import Outcome
from throughline.core.errors import ThroughlineError
from throughline.core.quiet_hours import when_told
from throughline.kit.outbound.errors import OutboundFailed
from throughline.kit.scope import company_scope
from throughline.tenants.selectors.zone_name import zone_name


def note_sent(*, company_id: UUID, claimed: Claimed, at: datetime, answer: str) -> None:
    """It was taken; a row of failures of the channel ends with it."""
    with company_scope(company_id):
        Attempt.objects.filter(id=claimed.attempt_id).update(
            outcome="sent", ended_at=at, answer=answer[:200]
        )  # fmt: skip
        end_message(Message.objects.select_for_update().get(id=claimed.message_id), "sent", at)
        note_heard(claimed.channel.id, at)


def note_heard(channel_id: UUID, at: datetime) -> None:
    """A channel did as it should."""
    Channel.objects.filter(id=channel_id).update(
        heard_at=at, failures=0, failure_code="", failure={}
    )  # fmt: skip


def note_unsent(*, company_id: UUID, claimed: Claimed, at: datetime, error: ThroughlineError) -> None:
    """It was not, or nobody knows: tried again later, or by the next channel at once."""
    told = _plain(error.params)
    with company_scope(company_id):
        attempt = Attempt.objects.select_related("channel").get(id=claimed.attempt_id)
        attempt.outcome, attempt.ended_at = _outcome(error), at
        attempt.failure_code, attempt.failure = error.code, told
        attempt.save(update_fields=["outcome", "ended_at", "failure_code", "failure"])
        _note_health(attempt.channel, error, told, at)
        message = Message.objects.select_for_update().get(id=claimed.message_id)
        if attempt.outcome == "unknown" and may_come_twice(attempt.channel, attempt.at, at):
            message.maybe_twice = True
        outcomes = tried(message).get(claimed.stop.channel_id, ())
        asked = timedelta(seconds=int(error.params.get("seconds", 0)) if error.code == "channel_busy" else 0)
        due_at = again_at(claimed.stop, outcomes, at, asked)
        message.state, message.due_at = "waiting", _not_in_quiet_hours(message, due_at, company_id)
        message.save(update_fields=["state", "due_at", "maybe_twice"])
        note_change(topic="channel")


def _outcome(error: ThroughlineError) -> Outcome:
    if isinstance(error, (ChannelFailed, OutboundFailed)):
        if error.unsure:
            return "unknown"
        return "failed" if error.again else "refused"
    return "failed"


def _note_health(channel: Channel, error: ThroughlineError, told: dict[str, Any], at: datetime) -> None:
    """Somebody's wrong address says nothing of the channel."""
    if isinstance(error, RecipientUnknown):
        return
    if isinstance(error, ChannelGone):
        Channel.objects.filter(id=channel.id).update(state="gone")
    Channel.objects.filter(id=channel.id).update(
        failed_at=at, failures=F("failures") + 1, failure_code=error.code, failure=told
    )


def _not_in_quiet_hours(message: Message, due_at: datetime, company_id: UUID) -> datetime:
    if message.channel_id is not None or message.person_id is None:
        return due_at
    if message_named(message.kind).at_any_hour:
        return due_at
    chosen = preferences_of([message.person_id])[message.person_id]
    return when_told(due_at, chosen.quiet, zone_name(company_id))


def _plain(params: dict[str, Any]) -> dict[str, Any]:
    return {name: value if isinstance(value, int) else str(value)[:200] for name, value in params.items()}
