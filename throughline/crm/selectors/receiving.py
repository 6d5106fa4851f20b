"""What a call needs to know of its connector: one statement, because it runs for every call."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

from throughline.crm.connectors.webhook.errors import NoSuchWebhook
from throughline.kit.unnest import arrays_cursor

_RECEIVING = """
SELECT c.id, c.code, c.state, c.settings, c.mapping::text, c.sealed, w.sealed, w.previous_until
FROM crm_connector c JOIN crm_webhook w ON w.company_id = c.company_id AND w.connector_id = c.id
WHERE c.company_id = %s AND c.id = %s
"""


@dataclass(frozen=True, slots=True)
class Receiving:
    """`given` are the secrets that were entered, `made` those we made: both sealed. `mapping` is its JSON."""

    id: UUID
    code: str
    state: str
    settings: dict[str, Any]
    mapping: str
    given: bytes = field(repr=False)
    made: bytes = field(repr=False)
    previous_until: datetime | None

    @property
    def scheme(self) -> str:
        return str(self.settings["scheme"])


def receiving(*, company_id: UUID, connector_id: UUID) -> Receiving:
    """Raises NoSuchWebhook."""
    with arrays_cursor(binary=True) as cursor:
        row = cursor.execute(_RECEIVING, [company_id, connector_id]).fetchone()
    if row is None:
        raise NoSuchWebhook
    return Receiving(*row)
