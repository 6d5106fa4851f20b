"""How people want to be told, and where they are reached."""

from typing import Any
from uuid import UUID

from ninja import Router

from throughline.access.errors import NotFound, require
from throughline.channels.rows import ways_of
from throughline.channels.schemas import (
    AddressesBody,
    AddressesSaved,
    AddressPage,
    DefaultsRow,
    NotificationsBody,
    NotificationsRow,
    PreferenceBody,
)
from throughline.channels.selectors.address_page import address_page
from throughline.channels.selectors.channels import channel_named, personal_channels
from throughline.channels.selectors.preferences import Chosen, company_preference, preferences_of
from throughline.channels.services.save_addresses import Line, save_addresses, save_own_addresses
from throughline.channels.services.save_preference import (
    Wanted,
    reset_preference,
    save_company_preference,
    save_preference,
)
from throughline.kit.api import TenantRequest
from throughline.org.models import Person

router = Router(tags=["channels"])


@router.get("/me/notifications", response=NotificationsRow)
def read_mine(request: TenantRequest) -> NotificationsRow:
    """How the reader is told, and by what they could be."""
    require(request.actor, "preference", "read", everywhere=False)
    mine = request.actor.person_id
    person = Person.objects.filter(id=mine).first() if mine else None
    if person is None:
        raise NotFound
    chosen = preferences_of([person.id])[person.id]
    return NotificationsRow(**_told(chosen), own=chosen.own, ways=ways_of(personal_channels(), person))


@router.put("/me/notifications", response=NotificationsRow)
def put_mine(request: TenantRequest, body: NotificationsBody) -> NotificationsRow:
    """Choose one's own order, hours, language and addresses."""
    save_own_addresses(actor=request.actor, at=request.now, addresses=body.addresses)
    save_preference(actor=request.actor, at=request.now, wanted=_wanted(body))
    return read_mine(request)


@router.delete("/me/notifications", response=NotificationsRow)
def delete_mine(request: TenantRequest) -> NotificationsRow:
    """Go by what the company chose; one's addresses stay."""
    reset_preference(actor=request.actor, at=request.now)
    return read_mine(request)


@router.get("/notification-defaults", response=DefaultsRow)
def read_defaults(request: TenantRequest) -> DefaultsRow:
    """How everybody is told who chose nothing."""
    require(request.actor, "preference", "read")
    return DefaultsRow(**_told(company_preference()), ways=ways_of(personal_channels(), None))


@router.put("/notification-defaults", response=DefaultsRow)
def put_defaults(request: TenantRequest, body: PreferenceBody) -> DefaultsRow:
    """Choose it."""
    save_company_preference(actor=request.actor, at=request.now, wanted=_wanted(body))
    return read_defaults(request)


@router.get("/channels/{code}/addresses", response=AddressPage)
def read_addresses(
    request: TenantRequest, code: str, after: UUID | None = None, limit: int = 50
) -> dict[str, Any]:
    """Who is reached where on a channel."""
    require(request.actor, "preference", "read")
    return address_page(channel_named(code), after=after, limit=limit)


@router.put("/channels/{code}/addresses", response=AddressesSaved)
def put_addresses(request: TenantRequest, code: str, body: AddressesBody) -> AddressesSaved:
    """Write many at once, by people's numbers; those that are not named stay."""
    lines = [Line(line.number, line.address) for line in body.lines]
    changed = save_addresses(actor=request.actor, at=request.now, code=code, lines=lines)
    return AddressesSaved(changed=changed)


def _told(chosen: Chosen) -> dict[str, Any]:
    quiet = chosen.quiet
    return {
        "order": list(chosen.order),
        "quiet_from": quiet and quiet.start,
        "quiet_until": quiet and quiet.until,
        "digest_at": chosen.digest_at,
        "language": chosen.language,
    }


def _wanted(body: PreferenceBody) -> Wanted:
    return Wanted(tuple(body.order), body.quiet_from, body.quiet_until, body.digest_at, body.language)
