"""Why one key result has its number, for whoever may see the allocation."""

from uuid import UUID

from throughline.access.errors import NotFound
from throughline.cascade.models import Allocation
from throughline.cascade.selectors.reasons import Level, reasons_of
from throughline.tenants.actor import Actor


def why(actor: Actor, key_result_id: UUID) -> list[Level]:
    """The levels from below the root down to it; raises NotFound for what is not published or not seen."""
    seen = Allocation.objects.visible_to(actor).filter(key_result_id=key_result_id, current=True)
    if not seen.exists():
        raise NotFound
    return reasons_of([key_result_id])[key_result_id]
