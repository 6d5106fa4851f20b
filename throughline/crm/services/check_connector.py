"""Try whether a connector's settings are right: open its source, sign in, and close it again."""

from contextlib import closing

from throughline.access.errors import require
from throughline.core.errors import ThroughlineError
from throughline.crm.connectors.kind import Opening
from throughline.crm.connectors.registry import kind_named
from throughline.crm.connectors.secrets import opened_secrets
from throughline.crm.selectors.connectors import connector_named
from throughline.tenants.actor import Actor


class NothingToCheck(ThroughlineError):
    code = "nothing_to_check"
    status = 409
    zh = "“{connector}”由对方推送或由人载入，没有可以试连的地址。"
    en = "“{connector}” is sent to us or loaded by people: there is no source to try."


def check_connector(*, actor: Actor, code: str) -> None:
    """Raises NothingToCheck, CannotUnseal, and SourceFailed with what the source said."""
    require(actor, "inbox", "write")
    connector = connector_named(code)
    kind = kind_named(connector.kind)
    if kind.open is None:
        raise NothingToCheck(connector=connector.name)
    secrets = opened_secrets(actor.company_id, connector.code, bytes(connector.sealed))
    with closing(kind.open(Opening(connector.settings, secrets, connector.time_zone))) as source:
        source.check()
