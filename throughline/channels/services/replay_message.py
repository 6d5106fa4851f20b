"""Send a message again by hand, from its first channel on."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from procrastinate.contrib.django import app

from throughline.access.errors import NotFound, require
from throughline.audit.services.record import record
from throughline.channels.models import Message
from throughline.channels.services.post_message import DELIVER
from throughline.core.errors import ThroughlineError
from throughline.tenants.actor import Actor


class MessageUnderWay(ThroughlineError):
    code = "message_under_way"
    status = 409
    zh = "这条消息还在发送或等待重试，不用重发。"
    en = "This message is being sent or waits for its next try; there is nothing to send again."


@transaction.atomic
def replay_message(*, actor: Actor, at: datetime, message_id: UUID) -> None:
    """Under the same id, by which the other side may know it. Raises NotFound, MessageUnderWay."""
    require(actor, "message", "write")
    rows = Message.objects.visible_to(actor, "write").select_for_update()
    message = rows.filter(id=message_id).first()
    if message is None:
        raise NotFound
    if message.state in ("waiting", "sending"):
        raise MessageUnderWay
    message.state, message.due_at, message.replayed_at, message.ended_at = "waiting", at, at, None
    message.save(update_fields=["state", "due_at", "replayed_at", "ended_at"])
    details = {"kind": message.kind}
    record(
        actor=actor, at=at, action="message.replay", object_type="message", object_id=message.id,
        details=details,
    )  # fmt: skip
    app.configure_task(DELIVER).defer(company_id=str(actor.company_id))
