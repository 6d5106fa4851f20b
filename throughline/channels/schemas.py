"""What the endpoints of the channels take and answer. Times of day are the company's."""

from datetime import datetime, time
from typing import Any
from uuid import UUID

from ninja import Field, Schema

from throughline.channels.kind import Reaches
from throughline.channels.words import ChannelState, MessageState, Outcome
from throughline.core.errors import Language
from throughline.kit.forms.schemas import SettingRow


class ChannelRow(Schema):
    """A channel and how it is doing; `failure` says in the reader's language why it failed last.

    `secrets` names the secrets that are set, none of which is ever told. `tried_live`: a test has arrived at
    the vendor's own address. `people` have an address here; `waiting` messages are still to go by it.
    """

    id: UUID
    code: str
    name: str
    kind: str
    reaches: Reaches
    state: ChannelState
    settings: dict[str, Any]
    secrets: list[str]
    heard_at: datetime | None
    failed_at: datetime | None
    failures: int
    failure: str
    tried_live: bool
    people: int


class ChannelBody(Schema):
    """`settings` are those of the kind, secrets among them; a secret that is left out stays as it is."""

    name: str | None = Field(None, max_length=200)
    kind: str | None = None
    settings: dict[str, Any] | None = None


class ChannelKindRow(Schema):
    """A kind of channel, whom it reaches, and what a person's address is called there.

    `tried_live`: somebody has used it on a live account.
    """

    code: str
    zh: str
    en: str
    about_zh: str
    about_en: str
    reaches: Reaches
    tried_live: bool
    settings: list[SettingRow]
    address_zh: str = ""
    address_en: str = ""
    hint_zh: str = ""
    hint_en: str = ""


class Tried(Schema):
    """Where the test went; '' for a group or a system."""

    address: str


class AttemptRow(Schema):
    """One try: of which message, to whom, how it went. `maybe_twice`: the message may have arrived twice."""

    id: UUID
    message_id: UUID
    at: datetime
    ended_at: datetime | None
    outcome: Outcome
    answer: str
    failure: str
    kind_zh: str
    kind_en: str
    person: str | None
    state: MessageState
    maybe_twice: bool


class AttemptPage(Schema):
    items: list[AttemptRow]
    next: UUID | None


class AddressRow(Schema):
    """Somebody's address on a channel."""

    person_id: UUID
    number: str
    name: str
    address: str


class AddressPage(Schema):
    items: list[AddressRow]
    next: UUID | None


class AddressLine(Schema):
    """Somebody's number and address; '' takes it away."""

    number: str
    address: str


class AddressesBody(Schema):
    lines: list[AddressLine]


class AddressesSaved(Schema):
    changed: int


class PreferenceBody(Schema):
    """`order`: codes of channels, the first tried first; `app` is in the app, where every order ends."""

    order: list[str]
    quiet_from: time | None
    quiet_until: time | None
    digest_at: time
    language: Language


class Way(Schema):
    """A channel that a person can choose. `from_record`: their mail address, where they wrote no other."""

    code: str
    name: str
    address_zh: str
    address_en: str
    hint_zh: str
    hint_en: str
    address: str
    from_record: str


class NotificationsRow(PreferenceBody):
    """How somebody is told; `own` where they chose, else it is the company's."""

    own: bool
    ways: list[Way]


class NotificationsBody(PreferenceBody):
    """With one's own addresses by the code of the channel; '' takes one away."""

    addresses: dict[str, str] = {}


class DefaultsRow(PreferenceBody):
    """How everybody is told who chose nothing, and the channels there are for it."""

    ways: list[Way]
