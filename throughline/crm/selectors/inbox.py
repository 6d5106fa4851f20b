"""The inbox: what is pending, what waits and why, as an administrator sees it."""

from throughline.crm.models import InboxQuerySet, InboxRecord
from throughline.tenants.actor import Actor


def is_anything_pending() -> bool:
    """Whether records are still to be folded."""
    return InboxRecord.objects.filter(state="pending").exists()


def waiting_seen_by(actor: Actor) -> InboxQuerySet:
    """Records that wait, oldest first, with their connector."""
    seen: InboxQuerySet = InboxRecord.objects.visible_to(actor).filter(state="waiting")
    return seen.select_related("connector").order_by("id")
