"""Open the source of a connector that pulls, with its secrets."""

from uuid import UUID

from throughline.core.errors import ThroughlineError
from throughline.crm.connectors.kind import Opening
from throughline.crm.connectors.registry import kind_named
from throughline.crm.connectors.secrets import purpose_of
from throughline.crm.connectors.source import Source
from throughline.crm.models import Connector
from throughline.kit.forms.secrets import opened_secrets


class NothingToPull(ThroughlineError):
    code = "nothing_to_pull"
    status = 409
    zh = "“{connector}”由对方推送或由人载入，没有可以读取的地址。"
    en = "“{connector}” is sent to us or loaded by people: there is no source to read."


def open_source(company_id: UUID, connector: Connector) -> Source:
    """To be closed by the caller; raises NothingToPull, CannotUnseal, and what opening raises."""
    kind = kind_named(connector.kind)
    if kind.open is None:
        raise NothingToPull(connector=connector.name)
    secrets = opened_secrets(purpose_of(company_id, connector.code), bytes(connector.sealed))
    return kind.open(Opening(connector.settings, secrets, connector.time_zone))
