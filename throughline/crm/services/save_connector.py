"""Make a connector, or change its settings, its secrets or its mapping."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import transaction

from throughline.access.errors import require
from throughline.audit.services.record import record
from throughline.core.errors import ThroughlineError
from throughline.core.periods import time_zone as checked_zone
from throughline.crm.connectors.registry import kind_named
from throughline.crm.connectors.secrets import purpose_of
from throughline.crm.mapping.parse import parse_mapping
from throughline.crm.models import Connector
from throughline.crm.services.open_webhook import open_webhook
from throughline.kit.forms.given import read_settings
from throughline.kit.forms.secrets import opened_secrets, sealed_secrets
from throughline.tenants.actor import Actor
from throughline.tenants.selectors.zone_name import zone_name


class ConnectorOfAnotherKind(ThroughlineError):
    code = "connector_of_another_kind"
    status = 409
    zh = "连接“{connector}”是“{kind}”，不能改成另一种；请另建一个连接。"
    en = "The connector “{connector}” is of the kind “{kind}” and stays so; make another connector."


@transaction.atomic
def save_connector(
    *,
    actor: Actor,
    at: datetime,
    code: str,
    mapping: dict[str, Any] | None = None,
    name: str | None = None,
    kind: str | None = None,
    time_zone: str | None = None,
    settings: Mapping[str, Any] | None = None,
) -> Connector:
    """What is None stays as it is; a new connector is of the kind `file` unless told.

    A new mapping is a new version; the same again changes nothing. A connector without a mapping keeps what
    arrives until it has one. Raises the errors of crm.mapping and of kit.forms.given.
    """
    require(actor, "inbox", "write")
    if mapping:
        parse_mapping(mapping)
    if time_zone is not None:
        checked_zone(time_zone)
    connector = Connector.objects.select_for_update().filter(code=code).first()
    if connector is None:
        made_as = kind_named(kind or "file")
        connector = Connector(
            code=code, name=name or code, kind=made_as.code, mapping=dict(made_as.preset)
        )  # fmt: skip
        connector.time_zone = zone_name(actor.company_id)
        settings = settings or {}
    elif kind not in (None, connector.kind):
        raise ConnectorOfAnotherKind(connector=code, kind=connector.kind)
    changed = _changed(connector, name=name, time_zone=time_zone, mapping=mapping)
    if settings is not None:
        reset = _set(connector, actor, settings)
        changed += reset
        if reset and connector.state != "paused":
            connector.state, connector.due_at = "active", at  # whatever failed before is tried with them
    if connector._state.adding:
        connector.save()
        if kind_named(connector.kind).direction == "receives":
            open_webhook(connector)
        _audit(actor, at, connector, "connector.create", changed)
    elif changed:
        connector.mapping_version += "mapping" in changed
        connector.save()
        _audit(actor, at, connector, "connector.change", changed)
    return connector


def _changed(connector: Connector, **wanted: Any) -> list[str]:
    """The fields that get another value."""
    changed = [name for name, value in wanted.items() if value not in (None, getattr(connector, name))]
    for name in changed:
        setattr(connector, name, wanted[name])
    return changed


def _set(connector: Connector, actor: Actor, given: Mapping[str, Any]) -> list[str]:
    """The names of the settings that get another value; of a secret nothing but its name is ever told."""
    purpose = purpose_of(actor.company_id, connector.code)
    kept = opened_secrets(purpose, bytes(connector.sealed))
    read = read_settings(kind_named(connector.kind).settings, given, kept)
    before, after = {**connector.settings, **kept}, {**read.settings, **read.secrets}
    connector.settings = read.settings
    if read.secrets != kept:
        connector.sealed = sealed_secrets(purpose, read.secrets)
    return [name for name in {**before, **after} if before.get(name) != after.get(name)]


def _audit(actor: Actor, at: datetime, connector: Connector, action: str, changed: list[str]) -> None:
    details = {"code": connector.code, "mapping_version": connector.mapping_version, "changed": changed}
    record(actor=actor, at=at, action=action, object_type="inbox", object_id=connector.id, details=details)
