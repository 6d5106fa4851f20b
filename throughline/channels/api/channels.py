"""Channels: the ways to people outside the program."""

from uuid import UUID

from ninja import Router, Status

from throughline.access.errors import require
from throughline.channels.kind import AnyKind
from throughline.channels.models import Channel
from throughline.channels.registry import channel_kinds
from throughline.channels.rows import channel_rows
from throughline.channels.schemas import AttemptPage, ChannelBody, ChannelKindRow, ChannelRow, Tried
from throughline.channels.selectors.attempts import attempts_of
from throughline.channels.selectors.channels import channel_named
from throughline.channels.services.remove_channel import remove_channel
from throughline.channels.services.replay_message import replay_message
from throughline.channels.services.save_channel import save_channel
from throughline.channels.services.switch_channel import switch_channel
from throughline.channels.services.try_channel import try_channel
from throughline.kit.api import TenantRequest, language_of

router = Router(tags=["channels"])


@router.get("/channels", response=list[ChannelRow])
def read_channels(request: TenantRequest) -> list[ChannelRow]:
    """The channels, and how each is doing."""
    require(request.actor, "channel", "read")
    return channel_rows(Channel.objects.order_by("code"), language_of(request))


@router.get("/channel-kinds", response=list[ChannelKindRow])
def read_channel_kinds(request: TenantRequest) -> list[AnyKind]:
    """What kinds of channels there are, and what each asks for."""
    require(request.actor, "channel", "read")
    return list(channel_kinds().values())


@router.get("/channels/{code}", response=ChannelRow)
def read_channel(request: TenantRequest, code: str) -> ChannelRow:
    """One channel."""
    require(request.actor, "channel", "read")
    return _row(request, channel_named(code))


@router.put("/channels/{code}", response=ChannelRow)
def put_channel(request: TenantRequest, code: str, body: ChannelBody) -> ChannelRow:
    """Make a channel, or change its settings."""
    return _row(request, save_channel(actor=request.actor, at=request.now, code=code, **body.dict()))


@router.delete("/channels/{code}", response={204: None})
def delete_channel(request: TenantRequest, code: str) -> Status[None]:
    """Remove a channel that nothing was sent by."""
    remove_channel(actor=request.actor, at=request.now, code=code)
    return Status(204, None)


@router.post("/channels/{code}/pause", response=ChannelRow)
def pause(request: TenantRequest, code: str) -> ChannelRow:
    """Send nothing by it until it goes on."""
    return _row(request, switch_channel(actor=request.actor, at=request.now, code=code, state="paused"))


@router.post("/channels/{code}/resume", response=ChannelRow)
def resume(request: TenantRequest, code: str) -> ChannelRow:
    """Go on."""
    return _row(request, switch_channel(actor=request.actor, at=request.now, code=code, state="active"))


@router.post("/channels/{code}/test", response=Tried)
def test(request: TenantRequest, code: str) -> Tried:
    """Send a test now: to oneself, to the group, to the system."""
    address = try_channel(
        actor=request.actor, at=request.now, code=code, language=language_of(request)
    )  # fmt: skip
    return Tried(address=address)


@router.get("/channels/{code}/attempts", response=AttemptPage)
def read_attempts(
    request: TenantRequest, code: str, before: UUID | None = None, limit: int = 50
) -> dict[str, object]:
    """What was sent by it, the latest first: to whom and how that went, never what it said."""
    require(request.actor, "channel", "read")
    require(request.actor, "message", "read")
    return attempts_of(channel_named(code), before=before, limit=limit, language=language_of(request))


@router.post("/channel-messages/{message_id}/replay", response={204: None})
def replay(request: TenantRequest, message_id: UUID) -> Status[None]:
    """Send a message again."""
    replay_message(actor=request.actor, at=request.now, message_id=message_id)
    return Status(204, None)


def _row(request: TenantRequest, channel: Channel) -> ChannelRow:
    return channel_rows([channel], language_of(request))[0]
