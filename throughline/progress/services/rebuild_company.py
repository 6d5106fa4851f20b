"""Build a company's actuals anew because somebody asked for it."""

from datetime import datetime
from uuid import UUID

from throughline.access.errors import require
from throughline.audit.services.record import record
from throughline.progress.judge import Judgement
from throughline.progress.moment import Moment
from throughline.progress.services.defer_alerts import defer_alerts
from throughline.progress.services.refresh_key_results import refresh_all
from throughline.tenants.actor import Actor
from throughline.tenants.selectors.zone_name import zone_name


def rebuild_company(
    *, actor: Actor, at: datetime, as_of: str | None = None
) -> tuple[Moment, dict[UUID, Judgement]]:
    """From the ledger of credits, as of a moment as people write it; by the real clock without one."""
    require(actor, "key_result", "write")
    zone = zone_name(actor.company_id)
    moment = Moment.asked(as_of, at=at, zone=zone)
    judged = refresh_all(moment=moment, clock="real" if as_of is None else "forward")
    defer_alerts(judged)
    details = {"as_of": moment.through.isoformat(), "key_results": len(judged)}
    record(actor=actor, at=at, action="key_result.rebuild", object_type="key_result", details=details)
    return moment, judged
