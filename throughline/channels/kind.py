"""What a kind of channel says of itself: its words, its settings, whom it reaches, and how it is sent by."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, Final, Literal, Protocol

from throughline.channels.letter import Digest, Event, Letter
from throughline.kit.forms.setting import Setting

Reaches = Literal["person", "group", "system"]

SOON: Final = (timedelta(minutes=1), timedelta(minutes=5))
"""A person who waits is told by their next channel after three tries in six minutes."""
THREE_DAYS: Final = (
    timedelta(seconds=5),
    timedelta(minutes=5),
    timedelta(minutes=30),
    timedelta(hours=2),
    timedelta(hours=5),
    timedelta(hours=10),
    timedelta(hours=14),
    timedelta(hours=20),
    timedelta(hours=24),
)
"""The waits that the specification of Standard Webhooks proposes: three days and a few hours."""


class Tokens(Protocol):
    """The vendor's token of this channel, kept sealed where every worker finds it."""

    def held(self) -> str: ...
    def keep(self, token: str, until: datetime) -> None: ...


@dataclass(frozen=True, slots=True)
class Opening:
    """What a channel is opened with: checked settings, secrets in clear, its token, and the clock."""

    settings: Mapping[str, Any]
    secrets: Mapping[str, str] = field(repr=False)
    tokens: Tokens = field(repr=False)
    clock: Callable[[], datetime]


class PersonalCourier(Protocol):
    """Sends to one person. The answer is the vendor's own name for what it took; raises a ChannelFailed."""

    def send(self, letter: Letter, address: str) -> str: ...
    def close(self) -> None: ...


class GroupCourier(Protocol):
    """Posts where many read."""

    def post(self, digest: Digest) -> str: ...
    def close(self) -> None: ...


class SystemCourier(Protocol):
    """Tells another system."""

    def tell(self, event: Event) -> str: ...
    def close(self) -> None: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class ChannelKind:
    """`live_hosts` are the vendor's own; none where everybody runs their own.

    `waits` between tries; after the last the next channel follows. `knows_id_for`: so long the other side
    takes the same letter only once.
    """

    code: str
    zh: str
    en: str
    about_zh: str
    about_en: str
    settings: tuple[Setting, ...]
    live_hosts: frozenset[str] = frozenset()
    waits: tuple[timedelta, ...] = SOON
    knows_id_for: timedelta | None = None

    @property
    def tried_live(self) -> bool:
        """Nobody has sent by a vendor's own address yet; what everybody runs themselves is tried as it is."""
        return not self.live_hosts


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonalKind(ChannelKind):
    """Reaches one person by their address, whose name and form it tells."""

    address_zh: str
    address_en: str
    hint_zh: str
    hint_en: str
    open: Callable[[Opening], PersonalCourier]
    reaches: Reaches = "person"
    is_mail: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupKind(ChannelKind):
    """Posts digests to a group."""

    open: Callable[[Opening], GroupCourier]
    reaches: Reaches = "group"


@dataclass(frozen=True, slots=True, kw_only=True)
class SystemKind(ChannelKind):
    """Tells another system what people are told."""

    open: Callable[[Opening], SystemCourier]
    reaches: Reaches = "system"


AnyKind = PersonalKind | GroupKind | SystemKind
