"""Remove a channel that nothing was ever sent by."""

from datetime import datetime

from django.db import transaction

from throughline.access.errors import require
from throughline.audit.services.record import record
from throughline.channels.selectors.channels import channel_named
from throughline.core.errors import ThroughlineError
from throughline.tenants.actor import Actor


class ChannelInUse(ThroughlineError):
    code = "channel_in_use"
    status = 409
    zh = "渠道“{channel}”已经发过消息，谁在何时由哪个渠道收到要查得到，不能删除；不再用时请暂停。"
    en = (
        "Messages were sent by “{channel}”, and who was told by which channel stays on record; "
        "it cannot be removed. Pause it."
    )


@transaction.atomic
def remove_channel(*, actor: Actor, at: datetime, code: str) -> None:
    """With the addresses that people have there; raises ChannelInUse."""
    require(actor, "channel", "write")
    channel = channel_named(code, for_update=True)
    if channel.attempts.exists() or channel.messages.exists():
        raise ChannelInUse(channel=channel.name)
    details = {"code": channel.code, "kind": channel.kind}
    record(
        actor=actor, at=at, action="channel.remove", object_type="channel", object_id=channel.id,
        details=details,
    )  # fmt: skip
    channel.delete()
