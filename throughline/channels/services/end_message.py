"""Nothing more is done with a message."""

from datetime import datetime

from throughline.changes.services.note_change import note_change
from throughline.channels.models import Message
from throughline.channels.words import MessageState


def end_message(message: Message, state: MessageState, at: datetime) -> None:
    """In the caller's transaction."""
    message.state, message.ended_at = state, at
    message.save(update_fields=["state", "ended_at"])
    note_change(topic="channel")
