"""Offer a metric no more, or again; key results that it feeds go on."""

from datetime import datetime

from django.db import transaction

from throughline.access.errors import require
from throughline.audit.services.record import record
from throughline.crm.selectors.metrics import metric_named
from throughline.tenants.actor import Actor


@transaction.atomic
def archive_metric(*, actor: Actor, at: datetime, code: str, archived: bool) -> None:
    """Raises UnknownMetric; the same again changes nothing."""
    require(actor, "metric", "write")
    metric = metric_named(code)
    if archived == (metric.archived_at is not None):
        return
    metric.archived_at = at if archived else None
    metric.save(update_fields=["archived_at"])
    action = "metric.archive" if archived else "metric.restore"
    record(
        actor=actor, at=at, action=action, object_type="metric", object_id=metric.id, details={"code": code}
    )
