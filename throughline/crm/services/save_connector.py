"""Make a connector, or change its mapping."""

from datetime import datetime
from typing import Any

from django.db import transaction

from throughline.access.errors import require
from throughline.audit.services.record import record
from throughline.core.periods import time_zone as checked_zone
from throughline.crm.mapping.parse import parse_mapping
from throughline.crm.models import Connector
from throughline.tenants.actor import Actor
from throughline.tenants.selectors.zone_name import zone_name


@transaction.atomic
def save_connector(
    *,
    actor: Actor,
    at: datetime,
    code: str,
    mapping: dict[str, Any],
    name: str | None = None,
    kind: str = "file",
    time_zone: str | None = None,
) -> Connector:
    """A new mapping is a new version; the same again changes nothing. Raises the errors of crm.mapping."""
    require(actor, "inbox", "write")
    parse_mapping(mapping)
    if time_zone is not None:
        checked_zone(time_zone)
    connector = Connector.objects.select_for_update().filter(code=code).first()
    if connector is None:
        zone = time_zone or zone_name(actor.company_id)
        connector = Connector.objects.create(
            code=code, name=name or code, kind=kind, time_zone=zone, mapping=mapping
        )
        _audit(actor, at, connector, "connector.create")
        return connector
    wanted = {
        "name": name or connector.name,
        "time_zone": time_zone or connector.time_zone,
        "mapping": mapping,
    }
    if any(getattr(connector, field) != value for field, value in wanted.items()):
        for field, value in wanted.items():
            setattr(connector, field, value)
        connector.mapping_version += 1
        connector.save()
        _audit(actor, at, connector, "connector.change")
    return connector


def _audit(actor: Actor, at: datetime, connector: Connector, action: str) -> None:
    details = {"code": connector.code, "mapping_version": connector.mapping_version}
    record(actor=actor, at=at, action=action, object_type="inbox", object_id=connector.id, details=details)
