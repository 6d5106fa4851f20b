"""Put a digest into the outbox for the groups that have a robot: whole numbers, and so no names."""

from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

from procrastinate.contrib.django import app

from throughline.channels.message_kinds import digest_named
from throughline.channels.models import Message
from throughline.channels.selectors.channels import group_channels
from throughline.channels.services.post_message import DELIVER
from throughline.kit.scope import company_scope


def post_digest(*, company: UUID, kind: str, key: str, counts: Mapping[str, int], at: datetime) -> int:
    """To how many groups it goes that had not been sent it; raises UnknownMessageKind."""
    digest_named(kind)
    facts = {name: int(count) for name, count in counts.items()}
    new = 0
    with company_scope(company):
        for channel in group_channels():
            row = {"channel": channel, "kind": kind, "facts": facts, "made_at": at, "due_at": at}
            new += Message.objects.get_or_create(key=f"{key} → {channel.code}", defaults=row)[1]
        if new:
            app.configure_task(DELIVER).defer(company_id=str(company))
    return new
