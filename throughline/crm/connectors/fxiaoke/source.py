"""Deals, accounts and payments of Fxiaoke (纷享销客): what changed, or all, in the order of their ids."""

from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from typing import Final

import msgspec

from throughline.crm.connectors.failures import PagesRepeat, RecordsNotThere, host_of
from throughline.crm.connectors.fxiaoke.desk import FxiaokeDesk, Row
from throughline.crm.connectors.json_answer import words_at
from throughline.crm.connectors.kind import Opening
from throughline.crm.connectors.pace import Pace
from throughline.crm.connectors.source import Notice, SourceRecord
from throughline.kit.clock import now
from throughline.kit.outbound.client import OutboundClient

OBJECTS: Final = {"deal": "NewOpportunityObj", "account": "AccountObj", "payment": "PaymentObj"}
GONE: Final = {
    "deal": {"invalid"},
    "account": {"invalid"},
    "payment": {"invalid", "ineffective", "under_review"},
}
"""States of life in which a record does not count: voided, and a payment that nobody has approved yet."""
NEVER: Final = 253_402_214_400_000
"""The end of a span that has none: the last day of the year 9999, in milliseconds."""


def open_fxiaoke(opening: Opening) -> "FxiaokeSource":
    """With the installation's client."""
    return FxiaokeSource(opening, client=OutboundClient(), pace=Pace(100, 20), clock=now)


class FxiaokeSource:
    """See `crm.connectors.source.Source`.

    Pages go by id, because an offset ends at 10,000 and rows move while they are read.
    """

    def __init__(
        self, opening: Opening, *, client: OutboundClient, pace: Pace, clock: Callable[[], datetime]
    ) -> None:
        self.client, self.currency = client, opening.settings["currency"]
        self.desk = FxiaokeDesk(opening, client=client, pace=pace, clock=clock)
        payments = ("payment",) if opening.settings.get("payments") else ()
        self.object_kinds: Sequence[str] = ("deal", "account", *payments)

    def check(self) -> None:
        """One record of each kind: what an application may see is set by kind."""
        for object_kind in self.object_kinds:
            self.desk.query(OBJECTS[object_kind], [], most=1, patient=False)

    def changed(self, object_kind: str, since: datetime | None) -> Iterator[Sequence[SourceRecord]]:
        for rows in self._pages(object_kind, _changed_since(since) if since else []):
            yield [self._record(object_kind, row) for row in rows]

    def ids(self, object_kind: str) -> Iterator[Sequence[str]]:
        for rows in self._pages(object_kind, []):
            yield [str(row["_id"]) for row in rows if not _is_gone(object_kind, row)]

    def id_column(self, object_kind: str) -> str:
        return "_id"

    def notice(self, object_kind: str) -> Notice:
        return ""

    def close(self) -> None:
        self.client.close()

    def _pages(self, object_kind: str, filters: Sequence[Row]) -> Iterator[Sequence[Row]]:
        beyond: list[Row] = []
        after = ""
        while rows := self.desk.query(OBJECTS[object_kind], [*filters, *beyond]):
            last = str(rows[-1]["_id"])
            if last <= after:
                raise PagesRepeat(source=host_of(self.desk.address))
            yield rows
            after, beyond = last, [{"field_name": "_id", "operator": "GT", "field_values": [last]}]

    def _record(self, object_kind: str, row: Row) -> SourceRecord:
        version = words_at(row, "last_modified_time")
        if not version.isdecimal():
            raise RecordsNotThere(source=host_of(self.desk.address), path="last_modified_time")
        added = {"currency": row.get("mc_currency") or self.currency, "gone": _is_gone(object_kind, row)}
        modified = datetime.fromtimestamp(int(version) / 1_000, UTC)
        return SourceRecord(str(row["_id"]), version, msgspec.json.encode({**row, **added}), modified)


def _changed_since(since: datetime) -> list[Row]:
    between = [int(since.timestamp() * 1_000), NEVER]
    return [{"field_name": "last_modified_time", "operator": "BETWEEN", "field_values": between}]


def _is_gone(object_kind: str, row: Row) -> bool:
    return row.get("is_deleted") is True or row.get("life_status") in GONE[object_kind]
