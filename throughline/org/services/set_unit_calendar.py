"""Say by which working calendar a unit works."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from throughline.access.errors import NotFound, require
from throughline.audit.services.record import record
from throughline.org.models import Calendar, Unit
from throughline.org.services.refresh_figures import judge_anew
from throughline.tenants.actor import Actor


@transaction.atomic
def set_unit_calendar(*, actor: Actor, at: datetime, unit_id: UUID, calendar_id: UUID | None) -> None:
    """A unit, and those below it without one of their own, works by this calendar; None takes it away."""
    require(actor, "unit", "write")
    unit = Unit.objects.filter(id=unit_id).first()
    if unit is None or (calendar_id and not Calendar.objects.filter(id=calendar_id).exists()):
        raise NotFound
    unit.calendar_id = calendar_id
    unit.save(update_fields=["calendar"])
    record(
        actor=actor,
        at=at,
        action="unit.set_calendar",
        object_type="unit",
        object_id=unit_id,
        details={"calendar": str(calendar_id or "")},
    )
    judge_anew()
