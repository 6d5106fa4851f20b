"""Lines of the ledger that an actor may see."""

from throughline.credits.models import CreditLine, CreditQuerySet
from throughline.tenants.actor import Actor


def lines_seen_by(actor: Actor) -> CreditQuerySet:
    """With the record behind each, in the order of booking."""
    seen: CreditQuerySet = CreditLine.objects.visible_to(actor).select_related("fact").order_by("id")
    return seen
