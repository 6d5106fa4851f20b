"""Settle which unit a territory's word stands for, and count again what goes by territory."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from throughline.access.errors import NotFound, require
from throughline.audit.services.record import record
from throughline.crm.models import Metric, TerritoryAlias
from throughline.crm.services.change_metric import defer_recount
from throughline.org.models import Unit
from throughline.tenants.actor import Actor


@transaction.atomic
def settle_territory(*, actor: Actor, at: datetime, word: str, unit_id: UUID | None) -> None:
    """Without a unit its alias is taken away. Raises NotFound for a unit of nobody's."""
    require(actor, "metric", "write")
    unit = Unit.objects.filter(id=unit_id).first() if unit_id else None
    if unit_id is not None and unit is None:
        raise NotFound
    if unit is None:
        TerritoryAlias.objects.filter(word=word).delete()
    else:
        TerritoryAlias.objects.update_or_create(word=word, defaults={"unit": unit})
    for metric_id in Metric.objects.filter(by="territory").values_list("id", flat=True):
        defer_recount(metric_id)
    details = {"word": word, "unit": unit.code if unit else None}
    record(actor=actor, at=at, action="metric.territory", object_type="metric", details=details)
