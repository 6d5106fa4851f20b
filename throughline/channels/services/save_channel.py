"""Make a channel, or change its name, its settings or its secrets."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import transaction

from throughline.access.errors import require
from throughline.audit.services.record import record
from throughline.channels.models import Channel
from throughline.channels.opening import purpose_of
from throughline.channels.registry import kind_named
from throughline.channels.selectors.preferences import IN_APP
from throughline.core.errors import ThroughlineError
from throughline.kit.forms.given import read_settings
from throughline.kit.forms.secrets import opened_secrets, sealed_secrets
from throughline.tenants.actor import Actor


class ChannelOfAnotherKind(ThroughlineError):
    code = "channel_of_another_kind"
    status = 409
    zh = "渠道“{channel}”是“{kind}”，不能改成另一种；请另建一个渠道。"
    en = "The channel “{channel}” is of the kind “{kind}” and stays so; make another channel."


class ChannelCodeTaken(ThroughlineError):
    code = "channel_code_taken"
    status = 422
    zh = "“{channel}”是应用内通知的代号，请换一个。"
    en = "“{channel}” stands for notices inside the app; choose another code."


class ChannelWithoutKind(ThroughlineError):
    code = "channel_without_kind"
    status = 422
    zh = "还没有渠道“{channel}”；新建时请选择一种。"
    en = "There is no channel “{channel}” yet; choose its kind to make it."


@transaction.atomic
def save_channel(
    *,
    actor: Actor,
    at: datetime,
    code: str,
    name: str | None = None,
    kind: str | None = None,
    settings: Mapping[str, Any] | None = None,
) -> Channel:
    """What is None stays as it is, and so does a secret that is not given again; the same changes nothing.

    New settings let a channel go on that its other side had ended, and end what it failed by. Raises the
    errors above and of kit.forms.given.
    """
    require(actor, "channel", "write")
    channel: Channel | None = Channel.objects.select_for_update().filter(code=code).first()
    if channel is None:
        channel = _made(code, name, kind)
        changed = _set(channel, actor, settings or {})
        channel.save()
        _audit(actor, at, channel, "channel.create", changed)
        return channel
    if kind not in (None, channel.kind):
        raise ChannelOfAnotherKind(channel=code, kind=channel.kind)
    changed = _named(channel, name)
    if settings is not None:
        reset = _set(channel, actor, settings)
        changed += reset
        if reset:
            _begin_anew(channel)
    if changed:
        channel.save()
        _audit(actor, at, channel, "channel.change", changed)
    return channel


def _made(code: str, name: str | None, kind: str | None) -> Channel:
    if code == IN_APP:
        raise ChannelCodeTaken(channel=code)
    if kind is None:
        raise ChannelWithoutKind(channel=code)
    return Channel(code=code, name=name or code, kind=kind_named(kind).code)


def _named(channel: Channel, name: str | None) -> list[str]:
    if name in (None, "", channel.name):
        return []
    channel.name = name
    return ["name"]


def _set(channel: Channel, actor: Actor, given: Mapping[str, Any]) -> list[str]:
    """The names of the settings that get another value; of a secret nothing but its name is ever told."""
    purpose = purpose_of(actor.company_id, channel.code)
    kept = opened_secrets(purpose, bytes(channel.sealed))
    read = read_settings(kind_named(channel.kind).settings, given, kept)
    before, after = {**channel.settings, **kept}, {**read.settings, **read.secrets}
    channel.settings = read.settings
    if read.secrets != kept:
        channel.sealed = sealed_secrets(purpose, read.secrets)
    return [name for name in {**before, **after} if before.get(name) != after.get(name)]


def _begin_anew(channel: Channel) -> None:
    channel.sealed_token, channel.token_until = b"", None
    channel.failures, channel.failure_code, channel.failure = 0, "", {}
    if channel.state == "gone":
        channel.state = "active"


def _audit(actor: Actor, at: datetime, channel: Channel, action: str, changed: list[str]) -> None:
    details = {"code": channel.code, "kind": channel.kind, "changed": changed}
    record(actor=actor, at=at, action=action, object_type="channel", object_id=channel.id, details=details)
