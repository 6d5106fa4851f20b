"""How connectors are told: their settings, which secrets they have, and how each is doing."""

from collections.abc import Iterable
from datetime import datetime
from typing import cast

from throughline.core.errors import Language
from throughline.core.periods import local_date
from throughline.core.sentence import failure_sentence
from throughline.crm.connectors.secrets import purpose_of
from throughline.crm.models import Connector
from throughline.crm.schemas import ConnectorRow, ConnectorState
from throughline.crm.selectors.connectors import Unfolded, unfolded_by_connector
from throughline.crm.selectors.webhooks import last_deliveries
from throughline.kit.forms.secrets import secrets_set
from throughline.kit.scope import current_company

NOTHING = Unfolded()


def connector_rows(connectors: Iterable[Connector], language: Language) -> list[ConnectorRow]:
    """In the order given."""
    unfolded, sent = unfolded_by_connector(), last_deliveries()
    return [_row(one, unfolded.get(one.id, NOTHING), sent.get(one.id), language) for one in connectors]


def _row(
    connector: Connector, unfolded: Unfolded, sent_at: datetime | None, language: Language
) -> ConnectorRow:
    """What was sent to it is noted with the delivery: that ends a row of failures too."""
    heard_at = max((at for at in (connector.heard_at, connector.loaded_at, sent_at) if at), default=None)
    mended = sent_at is not None and connector.failed_at is not None and sent_at > connector.failed_at
    return ConnectorRow(
        id=connector.id,
        code=connector.code,
        name=connector.name,
        kind=connector.kind,
        state=cast(ConnectorState, connector.state),
        settings=connector.settings,
        secrets=secrets_set(purpose_of(current_company(), connector.code), bytes(connector.sealed)),
        heard_at=heard_at,
        failed_at=connector.failed_at,
        failures=0 if mended else connector.failures,
        failure=failure_sentence(connector.failure_code, connector.failure, language),
        due_at=connector.due_at,
        pending=unfolded.pending,
        waiting=unfolded.waiting,
        time_zone=connector.time_zone,
        mapping=connector.mapping,
        mapping_version=connector.mapping_version,
        loaded_at=connector.loaded_at,
        covers_from=connector.covers_from or connector.settings.get("complete_from"),
        covers_until=local_date(sent_at, connector.time_zone) if sent_at else connector.covers_until,
    )
