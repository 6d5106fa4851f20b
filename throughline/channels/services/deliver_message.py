"""Send one message by the channel whose turn it is, and write down how that went."""

from collections.abc import Callable
from datetime import datetime
from uuid import UUID

from throughline.channels.dispatch import dispatch
from throughline.channels.opening import opening_of
from throughline.channels.registry import kind_named
from throughline.channels.services.claim_message import Claimed, claim_message
from throughline.channels.services.note_outcome import note_sent, note_unsent
from throughline.core.errors import ThroughlineError
from throughline.kit.api import internal_error
from throughline.kit.locks import held_aside


def deliver_message(*, company_id: UUID, message_id: UUID, clock: Callable[[], datetime]) -> None:
    """By one channel after the other, until it is not due; nothing while another sends it.

    The lock is the connection's own: it goes with a sender that dies, and no clock says when.
    """
    with held_aside(f"message {message_id}") as mine:
        if not mine:
            return
        while claimed := claim_message(company_id=company_id, message_id=message_id, clock=clock):
            _send(company_id, claimed, clock)


def _send(company_id: UUID, claimed: Claimed, clock: Callable[[], datetime]) -> None:
    channel = claimed.channel
    try:
        opening = opening_of(company_id, channel, clock)
        answer = dispatch(kind_named(channel.kind), opening, claimed.words, claimed.stop.address)
    except Exception as error:
        named = error if isinstance(error, ThroughlineError) else internal_error()
        note_unsent(company_id=company_id, claimed=claimed, at=clock(), error=named)
    else:
        note_sent(company_id=company_id, claimed=claimed, at=clock(), answer=answer)
