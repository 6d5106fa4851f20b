"""Evaluate a company's key results because somebody asked for it."""

from datetime import datetime
from uuid import UUID

from throughline.access.errors import require
from throughline.audit.services.record import record
from throughline.progress.judge import Judgement
from throughline.progress.moment import Moment
from throughline.progress.services.defer_alerts import defer_alerts
from throughline.progress.services.evaluate import evaluate_cycles
from throughline.tenants.actor import Actor
from throughline.tenants.selectors.zone_name import zone_name


def evaluate_company(
    *, actor: Actor, at: datetime, as_of: str | None = None, cycle_id: UUID | None = None
) -> tuple[Moment, dict[UUID, Judgement]]:
    """At a moment as people write it, now without one; of one cycle, even an ended one, or of that day's."""
    require(actor, "key_result", "write")
    zone = zone_name(actor.company_id)
    moment = Moment.asked(as_of, at=at, zone=zone)
    judged = evaluate_cycles(moment=moment, cycle_ids=None if cycle_id is None else [cycle_id])
    defer_alerts(judged)
    details = {"as_of": moment.through.isoformat(), "key_results": len(judged)}
    record(actor=actor, at=at, action="key_result.evaluate", object_type="key_result", details=details)
    return moment, judged
