"""How channels are told: their settings, which secrets they have, and how each is doing."""

from collections.abc import Iterable
from typing import cast

from django.db.models import Count

from throughline.channels.kind import ChannelKind, PersonalKind
from throughline.channels.models import Address, Channel
from throughline.channels.opening import purpose_of
from throughline.channels.registry import kind_named
from throughline.channels.schemas import ChannelRow, Way
from throughline.channels.words import ChannelState
from throughline.core.errors import Language
from throughline.core.sentence import failure_sentence
from throughline.kit.forms.secrets import secrets_set
from throughline.kit.scope import current_company
from throughline.org.models import Person


def channel_rows(channels: Iterable[Channel], language: Language) -> list[ChannelRow]:
    """In the order given."""
    counted = Address.objects.values("channel_id").annotate(people=Count("id"))
    people = dict(counted.values_list("channel_id", "people"))
    return [_row(channel, people.get(channel.id, 0), language) for channel in channels]


def _row(channel: Channel, people: int, language: Language) -> ChannelRow:
    return ChannelRow(
        id=channel.id,
        code=channel.code,
        name=channel.name,
        kind=channel.kind,
        reaches=kind_named(channel.kind).reaches,
        state=cast(ChannelState, channel.state),
        settings=channel.settings,
        secrets=secrets_set(purpose_of(current_company(), channel.code), bytes(channel.sealed)),
        heard_at=channel.heard_at,
        failed_at=channel.failed_at,
        failures=channel.failures,
        failure=failure_sentence(channel.failure_code, channel.failure, language),
        tried_live=channel.tried_live_at is not None,
        people=people,
    )


def ways_of(channels: Iterable[Channel], person: Person | None) -> list[Way]:
    """The channels that a person can choose, with their own addresses."""
    known = list(channels)
    written = dict(
        Address.objects.filter(person=person, channel__in=known).values_list("channel_id", "address")
    )
    return [_way(channel, written.get(channel.id, ""), person) for channel in known]


def _way(channel: Channel, address: str, person: Person | None) -> Way:
    kind: ChannelKind = kind_named(channel.kind)
    assert isinstance(kind, PersonalKind), "only these have ways to one person"
    return Way(
        code=channel.code,
        name=channel.name,
        address_zh=kind.address_zh,
        address_en=kind.address_en,
        hint_zh=kind.hint_zh,
        hint_en=kind.hint_en,
        address=address,
        from_record=person.email if person and kind.is_mail else "",
    )
