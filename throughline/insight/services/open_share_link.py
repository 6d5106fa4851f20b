"""Enter by a link: whoever brings its token becomes a guest of the company, who reads one view."""

from datetime import datetime
from uuid import UUID

from throughline.access.models import LinkKey
from throughline.access.services.throttle import count_guess, refuse_guessing
from throughline.audit.services.record import record
from throughline.core.periods import local_date
from throughline.insight.link_errors import LinkEnded
from throughline.insight.models import ShareLink
from throughline.insight.services.share_view import can_share, hash_of
from throughline.org.selectors.actors import actor_of_person
from throughline.tenants.actor import Actor, RoleGrant
from throughline.tenants.models import Company


def key_of(*, token: str, address: str, at: datetime) -> LinkKey:
    """Which link of which company a token opens; failures are counted, and too many are refused for a while.

    Found by the hash of it, so that how long it takes tells nothing of a token that was nearly right.
    """
    refuse_guessing(address=address, at=at)
    key = LinkKey.objects.select_related("company").filter(token_hash=hash_of(token)).first()
    if key is None:
        count_guess(address=address, at=at)
        raise LinkEnded
    return key


def open_share_link(*, link_id: UUID, company: Company, at: datetime) -> tuple[ShareLink, Actor]:
    """The link and its guest, inside the company's scope; raises LinkEnded.

    The creator's rights are asked for anew: whoever left or may no longer share this ends the link.
    """
    link = ShareLink.objects.select_related("unit", "creator").filter(id=link_id).first()
    if link is None or link.revoked_at is not None or link.expires_at <= at:
        raise LinkEnded
    today = local_date(at, company.time_zone)
    creator = actor_of_person(person_id=link.creator_id, company_id=company.id, today=today)
    if not can_share(creator, link.unit):
        raise LinkEnded
    guest = Actor(company_id=company.id, today=today, grants=(_grant(link),), origin="link")
    if link.first_opened_at is None:
        _note_first(link, guest, at)
    return link, guest


def _grant(link: ShareLink) -> RoleGrant:
    if link.unit.parent_id is None:
        return RoleGrant("guest")
    return RoleGrant("guest", link.unit_id, link.unit.path)


def _note_first(link: ShareLink, guest: Actor, at: datetime) -> None:
    """Calls of a page come several at once: one of them notes it."""
    if ShareLink.objects.filter(id=link.id, first_opened_at=None).update(first_opened_at=at):
        record(
            actor=guest, at=at, action="share_link.open", object_type="share_link", object_id=link.id
        )  # fmt: skip
