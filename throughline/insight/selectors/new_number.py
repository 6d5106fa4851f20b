"""A number that was published to somebody, beside the one that they had, as far as a reader may see it."""

from dataclasses import dataclass
from decimal import Decimal
from uuid import UUID

from throughline.cascade.models import Allocation
from throughline.cascade.review import FactorChange, factor_changes
from throughline.cascade.selectors.reasons import Level, reasons_of
from throughline.goals.models import KeyResult
from throughline.tenants.actor import Actor


@dataclass(frozen=True)
class NewNumber:
    """`level` is its arithmetic; `before` None for a first one, `changed` the own factors that differ."""

    key_result: KeyResult
    level: Level
    before: Decimal | None
    changed: list[FactorChange]


def new_number(actor: Actor, *, key_result_id: UUID, run_id: UUID) -> NewNumber | None:
    """None once another number holds, or for somebody who may not see it; six queries."""
    seen = Allocation.objects.visible_to(actor).filter(key_result_id=key_result_id)
    told = seen.filter(run_id=run_id).first()
    now = seen.filter(current=True).first()
    if told is None or now is None or now.amount != told.amount:
        return None
    key_result = KeyResult.objects.visible_to(actor).filter(id=key_result_id, withdrawn_on=None).first()
    if key_result is None:
        return None
    before = seen.filter(id__lt=told.id).order_by("-id").first()
    return NewNumber(
        key_result=key_result,
        level=reasons_of([key_result_id])[key_result_id][-1],
        before=before and before.amount,
        changed=factor_changes(before.reasons["factors"], now.reasons["factors"]) if before else [],
    )
