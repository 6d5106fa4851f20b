"""Channels by their code, and those that may be sent by."""

from throughline.access.errors import NotFound
from throughline.channels.models import Channel
from throughline.channels.registry import channel_kinds


def channel_named(code: str, *, for_update: bool = False) -> Channel:
    """Raises NotFound."""
    rows = Channel.objects.select_for_update() if for_update else Channel.objects.all()
    channel: Channel | None = rows.filter(code=code).first()
    if channel is None:
        raise NotFound
    return channel


def personal_channels() -> list[Channel]:
    """Those that reach one person and are on."""
    return _of_kind("person")


def system_channels() -> list[Channel]:
    """Those that tell another system and are on."""
    return _of_kind("system")


def group_channels() -> list[Channel]:
    """Those that post to a group and are on."""
    return _of_kind("group")


def _of_kind(reaches: str) -> list[Channel]:
    kinds = [kind.code for kind in channel_kinds().values() if kind.reaches == reaches]
    return list(Channel.objects.filter(kind__in=kinds, state="active").order_by("code"))
