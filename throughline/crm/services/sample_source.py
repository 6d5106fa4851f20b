"""The first records of an object as its source gives them, for whoever maps its fields; nothing is kept."""

from contextlib import closing
from typing import Any, Final

from throughline.access.errors import require
from throughline.crm.connectors.json_answer import decoded
from throughline.crm.selectors.connectors import connector_named
from throughline.crm.services.open_source import open_source
from throughline.tenants.actor import Actor

SHOWN: Final = 20


def sample_source(*, actor: Actor, code: str, object_kind: str) -> list[Any]:
    """At most 20, from the first page that has any; raises NothingToPull and what the source raises."""
    require(actor, "inbox", "write")
    with closing(open_source(actor.company_id, connector_named(code))) as source:
        for page in source.changed(object_kind, None):
            if page:
                return [decoded(record.body) for record in page[:SHOWN]]
    return []
