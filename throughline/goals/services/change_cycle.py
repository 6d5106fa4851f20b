"""Change a cycle: its name, calendar and pace; its days only while no key result counts on them."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any, Final
from uuid import UUID

from django.db import transaction

from throughline.access.errors import require
from throughline.audit.services.record import record
from throughline.core.errors import ThroughlineError
from throughline.core.pace import pace_curve, rule_from_json
from throughline.core.periods import Period
from throughline.goals.models import Cycle, KeyResult
from throughline.goals.selectors.cycles import CycleUse, cycle_seen_by, use_of
from throughline.goals.services.create_cycle import CycleNameTaken
from throughline.goals.services.defer_refresh import defer_refresh
from throughline.org.selectors.calendars import working_calendar
from throughline.tenants.actor import Actor

DAYS: Final = frozenset({"starts_on", "ends_on"})
PACE: Final = frozenset({"calendar_id", "pace_rule"})


class CycleHasKeyResults(ThroughlineError):
    code = "cycle_has_key_results"
    status = 409
    zh = "“{name}”已有 {count} 个关键结果，起止日不能再改；可改名称、日历与时间进度，或另建一个周期。"
    en = (
        "“{name}” holds {count} key results, so its days stay; its name, calendar and pace may change, "
        "or make another cycle."
    )


class CycleReplanned(ThroughlineError):
    code = "cycle_replanned"
    status = 409
    zh = "“{name}”中已有重排过的关键结果，日历与时间进度不能再改，否则重排日前后的应达会对不上。"
    en = (
        "Key results of “{name}” were re-planned, so its calendar and pace stay: what had been asked for "
        "by that day would no longer fit."
    )


@transaction.atomic
def change_cycle(*, actor: Actor, at: datetime, cycle_id: UUID, changes: Mapping[str, Any]) -> Cycle:
    """`changes` holds new values by field name.

    Raises CycleHasKeyResults, CycleReplanned, CycleNameTaken and what is wrong with the pace or calendar.
    """
    cycle = cycle_seen_by(actor, cycle_id)
    require(actor, "cycle", "write")
    changed = {field: value for field, value in changes.items() if getattr(cycle, field) != value}
    if not changed:
        return cycle
    _refuse_fixed(cycle, use_of(cycle), changed)
    for field, value in changed.items():
        setattr(cycle, field, value)
    rule, period = rule_from_json(cycle.pace_rule), Period.closed(cycle.starts_on, cycle.ends_on)
    pace_curve(rule, period, working_calendar(cycle.calendar_id))
    cycle.save(update_fields=[*changed])
    record(
        actor=actor,
        at=at,
        action="cycle.change",
        object_type="cycle",
        object_id=cycle.id,
        details={field: _plain(value) for field, value in changed.items()},
    )
    if PACE & set(changed):
        defer_refresh(KeyResult.objects.filter(cycle=cycle, withdrawn_on=None).values_list("id", flat=True))
    return cycle


def _refuse_fixed(cycle: Cycle, use: CycleUse, changed: Mapping[str, Any]) -> None:
    if DAYS & set(changed) and use.key_results:
        raise CycleHasKeyResults(name=cycle.name, count=use.key_results)
    if PACE & set(changed) and use.replanned:
        raise CycleReplanned(name=cycle.name)
    if "name" in changed and Cycle.objects.filter(name=changed["name"]).exists():
        raise CycleNameTaken(name=changed["name"])


def _plain(value: Any) -> Any:
    return str(value) if isinstance(value, UUID | date) else value
