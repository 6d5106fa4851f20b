"""Links for reading: those that an actor may see, and what one shows its guest."""

from datetime import datetime
from typing import cast

from throughline.insight.link_schemas import Shared, ShareLinkRow
from throughline.insight.models import ShareLink, View
from throughline.tenants.actor import Actor

LATEST = 200


def share_links_of(*, actor: Actor, at: datetime) -> list[ShareLinkRow]:
    """The latest first, ended ones too; one query."""
    rows = ShareLink.objects.visible_to(actor).select_related("unit", "creator", "key_result")
    return [share_link_row(link, actor, at) for link in rows.order_by("-made_at", "-id")[:LATEST]]


def share_link_row(link: ShareLink, actor: Actor, at: datetime) -> ShareLinkRow:
    ended = "revoked" if link.revoked_at else "expired" if link.expires_at <= at else "open"
    return ShareLinkRow(
        id=link.id,
        view=cast(View, link.view),
        unit=link.unit.name,
        key_result=link.key_result.title if link.key_result else None,
        creator=link.creator.name,
        mine=link.creator_id == actor.person_id,
        made_at=link.made_at,
        expires_at=link.expires_at,
        first_opened_at=link.first_opened_at,
        state=ended,  # type: ignore[arg-type]
    )


def shared_by(link: ShareLink) -> Shared:
    """What the page of a link says of itself."""
    company = link.company
    return Shared(
        view=cast(View, link.view),
        unit_id=link.unit_id,
        unit=link.unit.name,
        key_result_id=link.key_result_id,
        company=company.name,
        time_zone=company.time_zone,
        creator=link.creator.name,
        expires_at=link.expires_at,
    )
