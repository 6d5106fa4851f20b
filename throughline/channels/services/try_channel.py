"""Send a test by a channel, now: to whoever asks, to its group, to its system."""

from collections.abc import Callable
from datetime import datetime
from urllib.parse import urlsplit

from django.db import transaction

from throughline.access.errors import require
from throughline.audit.services.record import record
from throughline.channels.dispatch import dispatch
from throughline.channels.kind import AnyKind, PersonalKind
from throughline.channels.letter import Digest, Event, Letter
from throughline.channels.models import Channel
from throughline.channels.opening import opening_of
from throughline.channels.registry import kind_named
from throughline.channels.selectors.addresses import addresses_of
from throughline.channels.selectors.channels import channel_named
from throughline.channels.services.note_outcome import note_heard
from throughline.channels.worded import Worded, link_to
from throughline.core.errors import Language, ThroughlineError
from throughline.kit.models import new_id
from throughline.org.models import Person
from throughline.tenants.actor import Actor

EVENT = "notification.test"
WORDS: dict[Language, tuple[str, str]] = {
    "zh": ("贯通：测试消息", "收到这条消息，说明渠道“{channel}”已经可用。"),
    "en": ("Throughline: test message", "This message says that the channel “{channel}” works."),
}


class NoAddressOfOnesOwn(ThroughlineError):
    code = "no_address_of_ones_own"
    status = 422
    zh = "您在“{channel}”还没有地址；请先在“通知设置”里填写自己的，再发测试消息。"
    en = "You have no address on “{channel}” yet; write yours under “Notifications”, then send the test."


@transaction.atomic
def try_channel(*, actor: Actor, at: datetime, code: str, language: Language) -> str:
    """The address it went to, '' for a group or a system; raises NoAddressOfOnesOwn, and as sending does."""
    require(actor, "channel", "write")
    channel = channel_named(code)
    kind = kind_named(channel.kind)
    address = _own_address(actor, channel) if isinstance(kind, PersonalKind) else ""
    clock: Callable[[], datetime] = lambda: at  # noqa: E731
    dispatch(kind, opening_of(actor.company_id, channel, clock), _test(channel, at, language), address)
    note_heard(channel.id, at)
    if channel.tried_live_at is None and is_live(kind, channel):
        Channel.objects.filter(id=channel.id).update(tried_live_at=at)
    details = {"code": channel.code}
    record(
        actor=actor, at=at, action="channel.test", object_type="channel", object_id=channel.id,
        details=details,
    )  # fmt: skip
    return address


def is_live(kind: AnyKind, channel: Channel) -> bool:
    """Whether it goes to the vendor's own address; where everybody runs their own, it always does."""
    host = urlsplit(channel.settings.get("address", "")).hostname
    return not kind.live_hosts or host in kind.live_hosts


def _own_address(actor: Actor, channel: Channel) -> str:
    person = Person.objects.filter(id=actor.person_id).first() if actor.person_id else None
    address = addresses_of(person, [channel]).get(channel.id, "") if person else ""
    if not address:
        raise NoAddressOfOnesOwn(channel=channel.name)
    return address


def _test(channel: Channel, at: datetime, language: Language) -> Worded:
    title, text = WORDS[language]
    text, link, made = text.format(channel=channel.name), link_to("/me/notifications"), f"msg_{new_id().hex}"
    return Worded(
        letter=Letter(made, title, text, link, language),
        digest=Digest(title, text, link_to("/"), language),
        event=Event(made, EVENT, at, {"kind": "test", "link": link_to("/")}),
    )
