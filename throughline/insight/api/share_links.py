"""Links for reading: made, listed and taken back; and what a guest asks first."""

from datetime import timedelta
from uuid import UUID

from ninja import Router, Status

from throughline.insight.link_errors import NotInLink
from throughline.insight.link_schemas import MadeShareLink, NewShareLink, Shared, ShareLinkRow
from throughline.insight.selectors.share_links import share_link_row, share_links_of, shared_by
from throughline.insight.services.revoke_share_link import revoke_share_link
from throughline.insight.services.share_view import share_view
from throughline.kit.api import TenantRequest

router = Router(tags=["share links"])


@router.get("/share-links", response=list[ShareLinkRow])
def read_share_links(request: TenantRequest) -> list[ShareLinkRow]:
    """Those that the reader made or may take back, the latest first."""
    return share_links_of(actor=request.actor, at=request.now)


@router.post("/share-links", response={201: MadeShareLink})
def add_share_link(request: TenantRequest, body: NewShareLink) -> Status[MadeShareLink]:
    """Share a view for a while; the token in the answer is told only here."""
    made = share_view(
        actor=request.actor,
        at=request.now,
        view=body.view,
        lasts=timedelta(hours=body.hours),
        unit_id=body.unit_id,
        key_result_id=body.key_result_id,
    )
    row = share_link_row(made.link, request.actor, request.now)
    return Status(201, MadeShareLink(link=row, token=made.token))


@router.delete("/share-links/{link_id}", response={204: None})
def delete_share_link(request: TenantRequest, link_id: UUID) -> Status[None]:
    """Take a link back: from now on it shows nothing."""
    revoke_share_link(actor=request.actor, at=request.now, link_id=link_id)
    return Status(204, None)


@router.get("/shared", response=Shared)
def read_shared(request: TenantRequest) -> Shared:
    """What the link that brought the reader here shows, by whom and until when."""
    link = getattr(request, "link", None)
    if link is None:
        raise NotInLink
    return shared_by(link)
