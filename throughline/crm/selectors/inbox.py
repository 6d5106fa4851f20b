"""The inbox: what is pending, what waits and why, as an administrator sees it."""

from throughline.crm.models import InboxQuerySet, InboxRecord
from throughline.tenants.actor import Actor


def is_anything_pending(*, beyond: int = 0) -> bool:
    """Whether records are still to be folded; more than so many."""
    return InboxRecord.objects.filter(state="pending")[beyond:].exists()


def waiting_seen_by(actor: Actor) -> InboxQuerySet:
    """Records that wait, oldest first, with their connector."""
    seen: InboxQuerySet = InboxRecord.objects.visible_to(actor).filter(state="waiting")
    return seen.select_related("connector").order_by("id")
