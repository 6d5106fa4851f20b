"""The way of a message: its channels in the order in which they are tried."""

from datetime import datetime, timedelta
from typing import Final

from throughline.channels.models import Attempt, Channel, Message
from throughline.channels.registry import kind_named
from throughline.channels.selectors.addresses import addresses_of
from throughline.channels.selectors.channels import personal_channels
from throughline.channels.selectors.preferences import IN_APP, Chosen
from throughline.channels.steps import Stop, Tried

IN_THE_APP: Final = Stop(channel_id=None)
FAILS_AFTER: Final = 3
LEFT_ALONE: Final = timedelta(minutes=5)
"""A channel that failed so often in a row is not waited for by everybody: one message in so long tries it."""


def way_of(message: Message, chosen: Chosen, at: datetime) -> list[Stop]:
    """A message with a channel of its own goes there alone; one to a person ends in the app."""
    if message.channel is not None:
        on = message.channel.state == "active"
        return [Stop(message.channel_id, waits=kind_named(message.channel.kind).waits)] if on else []
    channels = {channel.code: channel for channel in personal_channels()}
    addresses = addresses_of(message.person, channels.values())
    way = []
    for code in chosen.order:
        if code == IN_APP:
            break
        channel = channels.get(code)
        if channel is not None and channel.id in addresses:
            way.append(_stop(channel, addresses[channel.id], at))
    return [*way, IN_THE_APP]


def tried(message: Message) -> Tried:
    """How the tries went since it was last replayed."""
    rows = Attempt.objects.filter(message=message).exclude(outcome="sending").order_by("at", "id")
    if message.replayed_at is not None:
        rows = rows.filter(at__gte=message.replayed_at)
    found: dict[object, list[str]] = {}
    for channel_id, outcome in rows.values_list("channel_id", "outcome"):
        found.setdefault(channel_id, []).append(outcome)
    return found  # type: ignore[return-value]


def _stop(channel: Channel, address: str, at: datetime) -> Stop:
    failed_at = channel.failed_at
    down = channel.failures >= FAILS_AFTER and failed_at is not None and at < failed_at + LEFT_ALONE
    return Stop(channel.id, address, kind_named(channel.kind).waits, down)
