"""Opportunities of a Tryton server, those that changed or all, in the order of their ids."""

import json
from base64 import urlsafe_b64encode
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from typing import Any, Final
from urllib.parse import quote, urlencode

import msgspec

from throughline.crm.connectors.answers import json_of
from throughline.crm.connectors.failures import PagesRepeat, RecordsNotThere, host_of
from throughline.crm.connectors.kind import Opening
from throughline.crm.connectors.source import Notice, SourceRecord
from throughline.crm.connectors.tryton.values import plain, typed
from throughline.kit.clock import now
from throughline.kit.outbound.client import OutboundClient

MODEL: Final = "sale.opportunity"
FIELDS: Final = (
    "number", "reference", "description", "state", "amount", "currency.code", "conversion_probability",
    "start_date", "end_date", "party.rec_name", "employee.rec_name", "create_date", "write_date",
)  # fmt: skip


def open_tryton(opening: Opening) -> "TrytonSource":
    """With the installation's client."""
    return TrytonSource(opening, client=OutboundClient(), clock=now)


class TrytonSource:
    """See `crm.connectors.source.Source`.

    Pages go by id: a row that somebody changes meanwhile keeps its place, and none slips between two pages.
    """

    object_kinds: Sequence[str] = ("deal",)

    def __init__(self, opening: Opening, *, client: OutboundClient, clock: Callable[[], datetime]) -> None:
        address, database = opening.settings["address"].rstrip("/"), opening.settings["database"]
        self.address = f"{address}/{quote(database, safe='')}/rest/model/{MODEL}"
        self.size = opening.settings["page_size"]
        self.headers = {"Authorization": f"Bearer {opening.secrets['key']}"}
        self.client, self.clock = client, clock

    def check(self) -> None:
        """One opportunity."""
        self._rows([], ("state",), most=1, patient=False)

    def changed(self, object_kind: str, since: datetime | None) -> Iterator[Sequence[SourceRecord]]:
        for rows in self._pages(_changed_since(since) if since else [], FIELDS):
            yield [_record(row) for row in rows]

    def ids(self, object_kind: str) -> Iterator[Sequence[str]]:
        for rows in self._pages([], ("id",)):
            yield [str(row["id"]) for row in rows]

    def id_column(self, object_kind: str) -> str:
        return "id"

    def notice(self, object_kind: str) -> Notice:
        return ""

    def close(self) -> None:
        self.client.close()

    def _pages(self, domain: list[Any], fields: Sequence[str]) -> Iterator[Sequence[Any]]:
        after = -1
        while rows := self._rows([domain, ["id", ">", after]], fields, most=self.size):
            if rows[-1]["id"] <= after:
                raise PagesRepeat(source=host_of(self.address))
            yield rows
            after = rows[-1]["id"]

    def _rows(
        self, domain: list[Any], fields: Sequence[str], *, most: int, patient: bool = True
    ) -> Sequence[Any]:
        asked = [("d", _packed(domain)), ("o", _packed([["id", "ASC"]])), ("s", str(most))]
        address = f"{self.address}?{urlencode([*asked, *(('f', field) for field in fields)])}"
        answer = self.client.send("GET", address, headers=self.headers, repeatable=patient)
        rows = json_of(answer, address, self.clock)
        if not isinstance(rows, list) or not all(isinstance(row, dict) and "id" in row for row in rows):
            raise RecordsNotThere(source=host_of(address), path="/")
        return rows


def _changed_since(since: datetime) -> list[Any]:
    """A row that was never changed has no `write_date`."""
    moment = typed(since)
    created = ["AND", ["write_date", "=", None], ["create_date", ">=", moment]]
    return ["OR", ["write_date", ">=", moment], created]


def _packed(value: Any) -> str:
    return urlsafe_b64encode(json.dumps(value).encode()).decode()


def _record(row: Any) -> SourceRecord:
    content = plain(row)
    modified = content.get("write_date") or content["create_date"]
    body = msgspec.json.encode({**content, "modified": modified})
    return SourceRecord(str(content["id"]), modified, body, datetime.fromisoformat(modified).astimezone(UTC))
