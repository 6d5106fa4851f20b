"""Pause a channel, or let it go on."""

from datetime import datetime
from typing import Literal

from django.db import transaction

from throughline.access.errors import require
from throughline.audit.services.record import record
from throughline.channels.models import Channel
from throughline.channels.selectors.channels import channel_named
from throughline.tenants.actor import Actor


@transaction.atomic
def switch_channel(*, actor: Actor, at: datetime, code: str, state: Literal["active", "paused"]) -> Channel:
    """While it is paused everybody is told by their next channel. The same state again changes nothing."""
    require(actor, "channel", "write")
    channel = channel_named(code, for_update=True)
    if channel.state == state:
        return channel
    channel.state = state
    channel.save(update_fields=["state"])
    action = "channel.pause" if state == "paused" else "channel.resume"
    details = {"code": channel.code}
    record(actor=actor, at=at, action=action, object_type="channel", object_id=channel.id, details=details)
    return channel
