"""Opportunities and accounts of a Salesforce organisation, those that changed or all."""

from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from typing import Any

import msgspec

from throughline.crm.connectors.failures import RecordsNotThere, host_of
from throughline.crm.connectors.kind import Opening
from throughline.crm.connectors.salesforce.desk import Row, SalesforceDesk
from throughline.crm.connectors.salesforce.questions import SOBJECTS, changed_since, columns, ids_of
from throughline.crm.connectors.source import Notice, SourceRecord
from throughline.kit.clock import now
from throughline.kit.outbound.client import OutboundClient


def open_salesforce(opening: Opening) -> "SalesforceSource":
    """With the installation's client."""
    return SalesforceSource(opening, client=OutboundClient(), clock=now)


class SalesforceSource:
    """See `crm.connectors.source.Source`.

    Changes come with what lies in the bin, each record saying whether it does; what was emptied from it is
    found by the sweep of the ids.
    """

    object_kinds: Sequence[str] = tuple(SOBJECTS)

    def __init__(self, opening: Opening, *, client: OutboundClient, clock: Callable[[], datetime]) -> None:
        self.client, self.currency = client, opening.settings["currency"]
        self.desk = SalesforceDesk(opening, client=client, clock=clock)

    def check(self) -> None:
        """One opportunity."""
        next(self.desk.query(f"{ids_of('deal')} LIMIT 1", patient=False))

    def changed(self, object_kind: str, since: datetime | None) -> Iterator[Sequence[SourceRecord]]:
        asked = columns(object_kind, self.desk.fields(SOBJECTS[object_kind]))
        question = changed_since(object_kind, asked, since)
        for rows in self.desk.query(question, deleted=since is not None):
            yield [self._record(row) for row in rows]

    def ids(self, object_kind: str) -> Iterator[Sequence[str]]:
        for rows in self.desk.query(ids_of(object_kind)):
            yield [str(row["Id"]) for row in rows]

    def id_column(self, object_kind: str) -> str:
        return "Id"

    def notice(self, object_kind: str) -> Notice:
        return ""

    def close(self) -> None:
        self.client.close()

    def _record(self, row: Row) -> SourceRecord:
        if not {"Id", "SystemModstamp"} <= row.keys():
            raise RecordsNotThere(source=host_of(self.desk.address), path="records")
        version = str(row["SystemModstamp"])
        currency = row.get("CurrencyIsoCode") or self.currency
        body = msgspec.json.encode({**row, "currency": currency, "outcome": _outcome(row)})
        return SourceRecord(str(row["Id"]), version, body, datetime.fromisoformat(version).astimezone(UTC))


def _outcome(row: Any) -> str:
    """By what the organisation has set for its stages, whatever it calls them."""
    if row.get("IsWon"):
        return "won"
    return "lost" if row.get("IsClosed") else "open"
