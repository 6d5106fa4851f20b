"""Say that a load is complete: from here on, a metric without facts is 0 and not 'no data'."""

from datetime import date, datetime
from uuid import UUID

from django.db import transaction
from procrastinate.contrib.django import app

from throughline.audit.services.record import record
from throughline.crm.models import Connector, Load
from throughline.kit.moments import last_day_told
from throughline.tenants.actor import Actor
from throughline.tenants.selectors.zone_name import zone_name

EVALUATE = "progress.evaluate"


@transaction.atomic
def complete_load(
    *,
    actor: Actor,
    at: datetime,
    as_of: datetime,
    connector_id: UUID,
    object_kind: str,
    rows: int,
    new_records: int,
    file_name: str = "",
    sha256: str = "",
    covers_from: date | None = None,
    covers_until: date | None = None,
) -> Load:
    """The load covers the days until `covers_until` (default: the date of `as_of` at the company)."""
    zone = zone_name(actor.company_id)
    until = covers_until or last_day_told(as_of, zone)
    load = Load.objects.create(
        connector_id=connector_id, object_kind=object_kind, file_name=file_name, sha256=sha256, rows=rows,
        new_records=new_records, at=at, as_of=as_of, covers_from=covers_from, covers_until=until,
        person_id=actor.person_id,
    )  # fmt: skip
    widen(connector_id, at, covers_from, until)
    details = {"object": object_kind, "file": file_name, "sha256": sha256, "rows": rows, "new": new_records}
    record(
        actor=actor, at=at, action="inbox.load", object_type="inbox", object_id=connector_id, details=details
    )
    app.configure_task(EVALUATE).defer(company_id=str(actor.company_id), as_of=as_of.isoformat())
    return load


def widen(connector_id: UUID, at: datetime, covers_from: date | None, until: date) -> None:
    """The days that a connector speaks for; without a start, from the beginning."""
    connector = Connector.objects.select_for_update().get(id=connector_id)
    starts = [connector.covers_from, covers_from] if connector.loaded_at else [covers_from]
    connector.covers_from = None if None in starts else min(day for day in starts if day is not None)
    connector.covers_until = max(until, connector.covers_until or until)
    connector.loaded_at = at
    connector.save(update_fields=["covers_from", "covers_until", "loaded_at"])
