"""Take a link back before its time."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from throughline.access.errors import NotAllowed, NotFound
from throughline.audit.services.record import record
from throughline.insight.models import ShareLink
from throughline.tenants.actor import Actor


@transaction.atomic
def revoke_share_link(*, actor: Actor, at: datetime, link_id: UUID) -> None:
    """From the next call on it shows nothing; done twice it changes nothing."""
    if not ShareLink.objects.visible_to(actor).filter(id=link_id).exists():
        raise NotFound
    writable = ShareLink.objects.visible_to(actor, "write").filter(id=link_id)
    if not writable.exists():
        raise NotAllowed(action="write", object_type="share_link")
    if writable.filter(revoked_at=None).update(revoked_at=at):
        record(
            actor=actor, at=at, action="share_link.revoke", object_type="share_link", object_id=link_id
        )  # fmt: skip
