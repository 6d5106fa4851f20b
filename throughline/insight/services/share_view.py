"""Make a link by which somebody without a login sees one view for a while."""

import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256
from uuid import UUID

from django.db import transaction

from throughline.access.errors import NotAllowed, NotFound, require
from throughline.access.models import LinkKey
from throughline.access.permissions import may_everywhere, reaches, reaches_unit
from throughline.audit.services.record import record
from throughline.goals.models import KeyResult
from throughline.insight.link_errors import LinkTooLong
from throughline.insight.models import LONGEST, ShareLink, View
from throughline.org.models import Unit
from throughline.tenants.actor import Actor

SHORTEST = timedelta(hours=1)


@dataclass(frozen=True)
class Made:
    """The link, and its token: told this once, and kept nowhere."""

    link: ShareLink
    token: str


@transaction.atomic
def share_view(
    *,
    actor: Actor,
    at: datetime,
    view: View,
    lasts: timedelta,
    unit_id: UUID | None = None,
    key_result_id: UUID | None = None,
) -> Made:
    """Of a unit and below (by default all that the actor sees), or of one key result."""
    require(actor, "share_link", "write", everywhere=False)
    if not SHORTEST <= lasts <= LONGEST:
        raise LinkTooLong(days=LONGEST.days)
    unit = _unit_of(actor, key_result_id) if view == "key_result" else _unit(actor, unit_id)
    if actor.person_id is None or not can_share(actor, unit):
        raise NotAllowed(action="write", object_type="share_link")
    link = ShareLink.objects.create(
        creator_id=actor.person_id,
        view=view,
        unit=unit,
        key_result_id=key_result_id if view == "key_result" else None,
        made_at=at,
        expires_at=at + lasts,
    )
    token = secrets.token_urlsafe(32)
    LinkKey.objects.create(token_hash=hash_of(token), company_id=actor.company_id, link_id=link.id)
    details = {"view": view, "unit": unit.code, "until": link.expires_at.isoformat()}
    record(
        actor=actor, at=at, action="share_link.create", object_type="share_link", object_id=link.id,
        details=details,
    )  # fmt: skip
    return Made(link, token)


def can_share(actor: Actor, unit: Unit) -> bool:
    """Whether the actor may read and share everything in the unit: asked again whenever a link is opened."""
    sharing = reaches_unit(actor, "share_link", "write", unit.path)
    return sharing and reaches_unit(actor, "key_result", "read", unit.path)


def hash_of(token: str) -> str:
    """What is kept of a token; it is 256 random bits, so that a plain hash cannot be searched."""
    return sha256(token.encode()).hexdigest()


def _unit(actor: Actor, unit_id: UUID | None) -> Unit:
    """The one asked for, else the whole of what the actor may share: the company, or the unit they lead."""
    seen = Unit.objects.visible_to(actor)
    if unit_id is not None:
        unit: Unit | None = seen.filter(id=unit_id).first()
    elif may_everywhere(actor, "share_link", "write"):
        unit = seen.filter(parent=None).first()
    else:
        led = [grant.unit_id for _, grant in reaches(actor, "share_link", "write")]
        unit = seen.filter(id__in=led).order_by("path").first()
    if unit is None:
        raise NotFound
    return unit


def _unit_of(actor: Actor, key_result_id: UUID | None) -> Unit:
    rows = KeyResult.objects.visible_to(actor).filter(id=key_result_id)
    kr: KeyResult | None = rows.select_related("owner_unit", "owner_person__unit").first()
    if kr is None:
        raise NotFound
    unit: Unit | None = kr.owner_person.unit if kr.owner_person else kr.owner_unit
    if unit is None:
        raise NotFound
    return unit
