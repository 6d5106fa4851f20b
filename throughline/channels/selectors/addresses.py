"""Where people are reached: what was written for a channel, or for mail what stands in their record."""

from collections.abc import Iterable
from uuid import UUID

from throughline.channels.kind import PersonalKind
from throughline.channels.models import Address, Channel
from throughline.channels.registry import kind_named
from throughline.org.models import Person


def addresses_of(person: Person, channels: Iterable[Channel]) -> dict[UUID, str]:
    """By channel; those on which the person has none are left out."""
    known = list(channels)
    written = dict(
        Address.objects.filter(person=person, channel__in=known).values_list("channel_id", "address")
    )
    for channel in known:
        kind = kind_named(channel.kind)
        if isinstance(kind, PersonalKind) and kind.is_mail and person.email:
            written.setdefault(channel.id, person.email)
    return written
