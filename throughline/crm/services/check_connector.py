"""Try whether a connector's settings are right: open its source, sign in, and close it again."""

from contextlib import closing

from throughline.access.errors import require
from throughline.crm.selectors.connectors import connector_named
from throughline.crm.services.open_source import open_source
from throughline.tenants.actor import Actor


def check_connector(*, actor: Actor, code: str) -> None:
    """Raises NothingToPull, CannotUnseal, and SourceFailed with what the source said."""
    require(actor, "inbox", "write")
    with closing(open_source(actor.company_id, connector_named(code))) as source:
        source.check()
