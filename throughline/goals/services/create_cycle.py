"""Make a cycle: a period with a working calendar and a pace rule."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db import transaction

from throughline.access.errors import require
from throughline.audit.services.record import record
from throughline.core.errors import ThroughlineError
from throughline.core.pace import pace_curve, rule_from_json
from throughline.core.periods import Period
from throughline.goals.models import Cycle
from throughline.org.selectors.calendars import working_calendar
from throughline.tenants.actor import Actor

WORKING_DAYS = {"kind": "working_days"}


class CycleNameTaken(ThroughlineError):
    code = "cycle_name_taken"
    status = 409
    zh = "已有名为“{name}”的周期；请换一个名称。"
    en = "There is already a cycle called “{name}”; choose another name."


@transaction.atomic
def create_cycle(
    *,
    actor: Actor,
    at: datetime,
    name: str,
    starts_on: date,
    ends_on: date,
    calendar_id: UUID,
    pace_rule: dict[str, Any] | None = None,
) -> Cycle:
    """Both dates are included. Raises CycleNameTaken, and what is wrong with the pace rule or calendar."""
    require(actor, "cycle", "write")
    rule = pace_rule or WORKING_DAYS
    pace_curve(rule_from_json(rule), Period.closed(starts_on, ends_on), working_calendar(calendar_id))
    if Cycle.objects.filter(name=name).exists():
        raise CycleNameTaken(name=name)
    cycle = Cycle.objects.create(
        name=name, starts_on=starts_on, ends_on=ends_on, calendar_id=calendar_id, pace_rule=rule
    )
    record(
        actor=actor,
        at=at,
        action="cycle.create",
        object_type="cycle",
        object_id=cycle.id,
        details={"name": name, "starts_on": str(starts_on), "ends_on": str(ends_on), "pace_rule": rule},
    )
    return cycle
