"""Salesforce's documented interface: client credentials, describe, queries by pages, the bin."""

import json
import re
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from urllib.parse import parse_qs

import msgspec

from throughline.crm.connectors.salesforce.desk import VERSION
from throughline.crm.connectors.tests.contract.served import SECRET, Deal, ServedOverHttp
from throughline.kit.outbound.tests.server import Asked, Reply

PAGE = 100
TOKEN = "00D-access-token"
DATA = f"/services/data/{VERSION}"
SINCE = re.compile(r"SystemModstamp >= (\S+)")
FIELDS = ("Id", "Name", "Amount", "StageName", "Probability", "CloseDate", "IsClosed", "IsWon", "OwnerId",
          "AccountId", "CreatedDate", "SystemModstamp", "IsDeleted")  # fmt: skip


@dataclass
class ServedSalesforce(ServedOverHttp):
    """`queries` are those that were made; `more` fields are there besides; `tokens` were given so far."""

    kind = "salesforce"
    more: dict[str, Any] = field(default_factory=dict)
    queries: list[str] = field(default_factory=list)
    tokens: int = 0
    _kept: list[list[dict[str, Any]]] = field(default_factory=list)

    def settings(self) -> dict[str, Any]:
        return {"address": self.address, "client_id": "3MVG9", "client_secret": SECRET}

    def id_of(self, number: int) -> str:
        return f"006{number:015d}"

    def signing_in(self, asked: Asked) -> Reply | None:
        if asked.path == "/services/oauth2/token":
            form = {name: values[0] for name, values in parse_qs(asked.body.decode()).items()}
            if form != {"grant_type": "client_credentials", "client_id": "3MVG9", "client_secret": SECRET}:
                return Reply(400, b'{"error": "invalid_client", "error_description": "invalid client"}')
            self.tokens += 1
            told = {"access_token": TOKEN, "instance_url": self.address, "token_type": "Bearer"}
            return Reply(body=json.dumps(told).encode())
        signed = asked.headers.get("authorization") == f"Bearer {TOKEN}"
        return None if signed else _told(401, "INVALID_SESSION_ID", "Session expired or invalid")

    def error(self, words: str) -> Reply:
        return _told(400, "INVALID_FIELD", words)

    def data(self, asked: Asked) -> Reply:
        match asked.path.removeprefix(DATA).strip("/").split("/"):
            case ["sobjects", _, "describe"]:
                found: Any = {"fields": [{"name": name} for name in (*FIELDS, *self.more)]}
            case ["query" | "queryAll" as resource]:
                found = self._first(asked.query["q"], deleted=resource == "queryAll")
            case ["query", locator]:
                found = self._page(*map(int, locator.split("-")))
            case _:
                return _told(404, "NOT_FOUND", "The requested resource does not exist")
        return Reply(body=msgspec.json.encode(found))

    def _first(self, soql: str, *, deleted: bool) -> dict[str, Any]:
        self.queries.append(soql)
        found = SINCE.search(soql)
        since = datetime.fromisoformat(found[1]) if found else None
        there = self.there(since, deleted=deleted) if "FROM Opportunity" in soql else []
        self._kept.append([self._row(deal) for deal in there])
        return self._page(len(self._kept) - 1, 0)

    def _page(self, query: int, first: int) -> dict[str, Any]:
        """From the result as it was when it was asked for."""
        rows, onward = self._kept[query], first + PAGE
        page = {"totalSize": len(rows), "done": onward >= len(rows), "records": rows[first:onward]}
        return page if page["done"] else {**page, "nextRecordsUrl": f"{DATA}/query/{query}-{onward}"}

    def _row(self, deal: Deal) -> dict[str, Any]:
        changed = deal.changed.isoformat(timespec="milliseconds").replace("+00:00", "+0000")
        return {
            "attributes": {"type": "Opportunity", "url": f"{DATA}/sobjects/Opportunity/{deal.id}"},
            "Id": deal.id, "Name": "Pumps", "StageName": "成交", "Amount": msgspec.Raw(deal.amount.encode()),
            "Probability": 100.0, "CloseDate": deal.changed.date().isoformat(), "IsWon": deal.won,
            "IsClosed": deal.won, "IsDeleted": deal.deleted, "CreatedDate": changed,
            "SystemModstamp": changed, "Owner": {"Email": "lin@example.com", "Name": "林小满"},
            "Account": {"Name": "上海海泰"}, **self.more,
        }  # fmt: skip


def _told(status: int, code: str, words: str) -> Reply:
    return Reply(status, json.dumps([{"message": words, "errorCode": code}]).encode())


serve = ServedSalesforce.serve
