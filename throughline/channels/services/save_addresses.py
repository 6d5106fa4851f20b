"""Write where people are reached: one's own, or those of many by an administrator."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final
from uuid import UUID

from django.db import transaction

from throughline.access.errors import NotAllowed, require
from throughline.audit.services.record import record
from throughline.channels.kind import PersonalKind
from throughline.channels.models import Address, Channel
from throughline.channels.registry import kind_named
from throughline.channels.selectors.channels import channel_named
from throughline.core.errors import ThroughlineError
from throughline.org.models import Person
from throughline.tenants.actor import Actor

LONGEST: Final = 254
MOST: Final = 5_000


class NoAddressesHere(ThroughlineError):
    code = "no_addresses_here"
    status = 422
    zh = "渠道“{channel}”不发给个人，没有个人地址。"
    en = "“{channel}” reaches no single person and has no addresses."


class PeopleNotFound(ThroughlineError):
    code = "people_not_found"
    status = 422
    zh = "没有这些工号：{numbers}；请改正后再保存，其余的也还没有写入。"
    en = (
        "There is nobody with these numbers: {numbers}. Correct them and save again; nothing was written yet."
    )


class AddressNotValid(ThroughlineError):
    code = "address_not_valid"
    status = 422
    zh = "“{address}”太长或含有空格；请只填地址本身。"
    en = "“{address}” is too long or has a space in it; write the address alone."


class TooManyAddresses(ThroughlineError):
    code = "too_many_addresses"
    status = 422
    zh = "一次最多写 {most} 个地址；请分几次。"
    en = "At most {most} addresses are written at once; do it in parts."


@dataclass(frozen=True, slots=True)
class Line:
    """Somebody's number and where they are reached; '' takes it away."""

    number: str
    address: str


@transaction.atomic
def save_own_addresses(*, actor: Actor, at: datetime, addresses: Mapping[str, str]) -> None:
    """By the code of the channel; '' takes one away. Raises NotFound, NoAddressesHere, AddressNotValid."""
    require(actor, "preference", "write", everywhere=False)
    if actor.person_id is None:
        raise NotAllowed(action="write", object_type="preference")
    changed = []
    for code, address in addresses.items():
        channel = _personal(code)
        if _write(channel, actor.person_id, _checked(address)):
            changed.append(code)
    if changed:
        _audit(actor, at, actor.person_id, {"channels": changed})


@transaction.atomic
def save_addresses(*, actor: Actor, at: datetime, code: str, lines: Sequence[Line]) -> int:
    """How many changed; raises PeopleNotFound, and then none is written, and the errors above."""
    require(actor, "preference", "write")
    channel = _personal(code)
    if len(lines) > MOST:
        raise TooManyAddresses(most=MOST)
    numbers = {line.number.strip() for line in lines}
    people = dict(Person.objects.filter(number__in=numbers).values_list("number", "id"))
    missing = sorted(numbers - people.keys())
    if missing:
        raise PeopleNotFound(numbers=", ".join(missing[:10]))
    changed = sum(_write(channel, people[line.number.strip()], _checked(line.address)) for line in lines)
    if changed:
        _audit(actor, at, channel.id, {"channels": [code], "people": changed})
    return changed


def _personal(code: str) -> Channel:
    channel = channel_named(code)
    if not isinstance(kind_named(channel.kind), PersonalKind):
        raise NoAddressesHere(channel=channel.name)
    return channel


def _checked(address: str) -> str:
    address = address.strip()
    if len(address) > LONGEST or any(mark.isspace() or not mark.isprintable() for mark in address):
        raise AddressNotValid(address=address[:60])
    return address


def _write(channel: Channel, person_id: UUID, address: str) -> bool:
    """Whether it is another than before."""
    rows = Address.objects.filter(channel=channel, person_id=person_id)
    if not address:
        return bool(rows.delete()[0])
    if rows.filter(address=address).exists():
        return False
    Address.objects.update_or_create(channel=channel, person_id=person_id, defaults={"address": address})
    return True


def _audit(actor: Actor, at: datetime, object_id: UUID, details: dict[str, object]) -> None:
    record(
        actor=actor, at=at, action="preference.set_address", object_type="preference", object_id=object_id,
        details=details,
    )  # fmt: skip
