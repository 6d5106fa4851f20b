"""Remove a connector that never brought anything."""

from datetime import datetime

from django.db import transaction

from throughline.access.errors import require
from throughline.access.models import WebhookKey
from throughline.audit.services.record import record
from throughline.core.errors import ThroughlineError
from throughline.crm.models import Connector
from throughline.crm.selectors.connectors import connector_named
from throughline.tenants.actor import Actor


class ConnectorInUse(ThroughlineError):
    code = "connector_in_use"
    status = 409
    zh = "连接“{connector}”已经带来过记录，业绩要能追溯到它们，不能删除；不再用时请暂停。"
    en = (
        "“{connector}” has brought records, which figures are traced back to; it cannot be removed. Pause it."
    )


@transaction.atomic
def remove_connector(*, actor: Actor, at: datetime, code: str) -> None:
    """Raises ConnectorInUse where a record, a load or a fact came by it."""
    require(actor, "inbox", "write")
    connector = connector_named(code, for_update=True)
    if _is_used(connector):
        raise ConnectorInUse(connector=connector.name)
    details = {"code": connector.code, "kind": connector.kind}
    record(
        actor=actor, at=at, action="connector.remove", object_type="inbox", object_id=connector.id,
        details=details,
    )  # fmt: skip
    WebhookKey.objects.filter(connector_id=connector.id).delete()
    connector.delete()


def _is_used(connector: Connector) -> bool:
    brought = (connector.records, connector.loads, connector.facts, connector.accounts)
    return any(rows.exists() for rows in brought)
