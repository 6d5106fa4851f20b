"""A number that was published to a person or a unit, beside the one before, as far as a reader may see it."""

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
    """`level` is its arithmetic; `before` None for a first one, `changed` the own factors that differ.

    `unit` is the name of the unit that carries it, None for a person's own.
    """

    key_result: KeyResult
    unit: str | None
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
    visible = KeyResult.objects.visible_to(actor).select_related("owner_unit")
    key_result = visible.filter(id=key_result_id, withdrawn_on=None).first()
    if key_result is None:
        return None
    before = seen.filter(id__lt=told.id).order_by("-id").first()
    return NewNumber(
        key_result=key_result,
        unit=None if key_result.owner_unit is None else key_result.owner_unit.name,
        level=reasons_of([key_result_id])[key_result_id][-1],
        before=before and before.amount,
        changed=factor_changes(before.reasons["factors"], now.reasons["factors"]) if before else [],
    )
