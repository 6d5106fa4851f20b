"""A connector whose source is open: what every step of a pull works with."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from throughline.crm.connectors.source import Source
from throughline.crm.models import Connector


@dataclass(frozen=True, slots=True)
class OpenConnector:
    """Outside any transaction: a source may take its time."""

    company_id: UUID
    connector: Connector
    source: Source
    clock: Callable[[], datetime]
