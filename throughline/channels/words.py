"""The states that rows of the outbox go through."""

from typing import Literal, get_args

from throughline.core.errors import Language

ChannelState = Literal["active", "paused", "gone"]
"""`gone`: the other side has ended it (HTTP 410)."""
MessageState = Literal["waiting", "sending", "sent", "dropped", "failed"]
"""`dropped`: there was nothing to tell any more, or its reader may not see it."""
Outcome = Literal["sending", "sent", "failed", "refused", "unknown"]
"""`refused`: the same again would fare the same. `unknown`: it may have arrived."""

CHANNEL_STATES: tuple[ChannelState, ...] = get_args(ChannelState)
MESSAGE_STATES: tuple[MessageState, ...] = get_args(MessageState)
OUTCOMES: tuple[Outcome, ...] = get_args(Outcome)
LANGUAGES: tuple[Language, ...] = get_args(Language)
