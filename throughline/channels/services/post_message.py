"""Put something into the outbox that one person is to be told, once."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from procrastinate.contrib.django import app

from throughline.channels.message_kinds import message_named
from throughline.channels.models import Message
from throughline.channels.selectors.channels import system_channels
from throughline.channels.selectors.preferences import preferences_of
from throughline.core.quiet_hours import when_told
from throughline.kit.scope import company_scope
from throughline.tenants.selectors.zone_name import zone_name

DELIVER = "channels.deliver"


def post_message(
    *, company: UUID, person: UUID, kind: str, key: str, facts: Mapping[str, Any], at: datetime
) -> bool:
    """Whether it is new: what was posted under the same key is not told again.

    `facts` are plain JSON and reach the words of the kind when it is sent, by the channels that the person
    chose and not in their quiet hours. Every signed webhook that is on hears of it too. It belongs to the
    caller's transaction: what is taken back was never posted. Raises UnknownMessageKind.
    """
    told = message_named(kind)
    with company_scope(company):
        quiet = None if told.at_any_hour else preferences_of([person])[person].quiet
        due_at = when_told(at, quiet, zone_name(company))
        row = {"person_id": person, "kind": kind, "facts": dict(facts), "made_at": at}
        _, new = Message.objects.get_or_create(key=key, defaults={**row, "due_at": due_at})
        if new:
            Message.objects.bulk_create(
                Message(key=f"{key} → {channel.code}", channel=channel, due_at=at, **row)
                for channel in system_channels()
            )
            app.configure_task(DELIVER).defer(company_id=str(company))
    return new
