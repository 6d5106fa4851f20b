"""Hang a unit under another from a date on; where it hung before stays known."""

from datetime import date, datetime
from uuid import UUID

from django.db import transaction

from throughline.access.errors import NotFound, require
from throughline.audit.services.record import record
from throughline.org.models import Unit
from throughline.org.services import histories
from throughline.org.services.apply_due_placements import units_to_date
from throughline.org.services.check_tree import (
    lock_organisation,
    parents_on,
    refuse_deep_paths,
    refuse_loops,
    unit_codes,
)
from throughline.org.services.refresh_figures import refresh_figures
from throughline.org.services.tree_errors import SecondRoot
from throughline.org.timeline import set_from
from throughline.tenants.actor import Actor


@transaction.atomic
def move_unit(*, actor: Actor, at: datetime, unit_id: UUID, parent_id: UUID, on: date) -> Unit:
    """Move a unit with all below it; refuses a loop on any day from `on`, and moving the root."""
    require(actor, "unit", "write")
    lock_organisation()
    codes = unit_codes()
    if unit_id not in codes or parent_id not in codes:
        raise NotFound
    unit: Unit = Unit.objects.get(id=unit_id)
    if unit.parent_id is None:
        raise SecondRoot(root=unit.code, unit=codes[parent_id])
    before = histories.load(histories.PLACEMENTS)
    moved = {unit_id: set_from(before[unit_id], on, parent_id)}
    after = {**before, **moved}
    refuse_loops(after, codes, on)
    refuse_deep_paths(parents_on(after, on), codes)
    histories.save(histories.PLACEMENTS, before, moved)
    units_to_date(on=actor.today)
    if list(moved[unit_id]) != list(before[unit_id]):
        refresh_figures(changed_from=[on], today=actor.today)
    details = {"unit": unit.code, "to": codes[parent_id], "on": str(on)}
    record(actor=actor, at=at, action="unit.move", object_type="unit", object_id=unit_id, details=details)
    unit.refresh_from_db()
    return unit
