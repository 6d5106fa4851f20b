"""HubSpot's documented interface: the search and its limits, lists with cursors, associations, owners."""

import json
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from throughline.crm.connectors.tests.contract.served import SECRET, Deal, ServedOverHttp
from throughline.kit.outbound.tests.server import Asked, Reply

TOO_FAR = 10_000
"""A search gives no more in all, whatever the page."""
COMPANIES = {"71": "上海海泰", "72": "Nordwind"}
OWNERS = {"false": {"5": "lin@example.com"}, "true": {"6": "gone@example.com"}}
PRIMARY = {"associationTypes": [{"category": "HUBSPOT_DEFINED", "typeId": 5, "label": "Primary"}]}


@dataclass
class ServedHubSpot(ServedOverHttp):
    """`properties` and `companies` of single deals, by number; `searches` are those that were made."""

    kind = "hubspot"
    properties: dict[int, dict[str, str | None]] = field(default_factory=dict)
    companies: dict[int, list[dict[str, Any]]] = field(default_factory=dict)
    searches: list[dict[str, Any]] = field(default_factory=list)

    def settings(self) -> dict[str, Any]:
        return {"address": self.address, "token": SECRET}

    def signing_in(self, asked: Asked) -> Reply | None:
        signed = asked.headers.get("authorization") == f"Bearer {SECRET}"
        return None if signed else Reply(401, b'{"status": "error", "category": "INVALID_AUTHENTICATION"}')

    def error(self, words: str) -> Reply:
        told = {"status": "error", "category": "VALIDATION_ERROR", "message": words, "correlationId": "c-1"}
        return Reply(400, json.dumps(told).encode())

    def data(self, asked: Asked) -> Reply:
        given = json.loads(asked.body or b"{}")
        match asked.path.split("/")[2:]:
            case ["v3", "objects", "deals", "search"]:
                found = self._searched(given)
            case ["v3", "objects", "companies", "search"]:
                found = {"total": 0, "results": []}
            case ["v3", "objects", "deals"]:
                found = self._listed(asked.query)
            case ["v3", "objects", "companies"]:
                found = {"results": []}
            case ["v4", "associations", "deals", "companies", "batch", "read"]:
                found = {"results": [row for one in given["inputs"] if (row := self._companies(one["id"]))]}
            case ["v3", "objects", "companies", "batch", "read"]:
                wanted = [one["id"] for one in given["inputs"]]
                found = {"results": [{"id": one, "properties": {"name": COMPANIES[one]}} for one in wanted]}
            case ["v3", "owners"]:
                owners = OWNERS[asked.query["archived"]]
                found = {"results": [{"id": one, "email": email} for one, email in owners.items()]}
            case _:
                return Reply(404)
        return Reply(body=json.dumps(found).encode())

    def _searched(self, given: dict[str, Any]) -> dict[str, Any]:
        self.searches.append(given)
        assert int(given.get("after", 0)) + given["limit"] <= TOO_FAR and given["limit"] <= 200
        filters = {one["propertyName"]: one for group in given["filterGroups"] for one in group["filters"]}
        beyond = int(filters.get("hs_object_id", {"value": "0"})["value"])
        stamp = filters.get("hs_lastmodifieddate")
        since = datetime.fromtimestamp(int(stamp["value"]) / 1_000, UTC) if stamp else None
        found = [self._row(deal) for deal in self.there(since) if int(deal.id) > beyond]
        return {"total": len(found), "results": found[: given["limit"]]}

    def _listed(self, query: dict[str, str]) -> dict[str, Any]:
        first, size = int(query.get("after", 0)), int(query["limit"])
        rows = [self._row(deal) for deal in self.there()]
        onward = {"paging": {"next": {"after": str(first + size)}}} if first + size < len(rows) else {}
        return {"results": rows[first : first + size], **onward}

    def _companies(self, deal: str) -> dict[str, Any]:
        rows = self.companies.get(int(deal), [{"toObjectId": 71, **PRIMARY}])
        return {"from": {"id": deal}, "to": rows} if rows else {}

    def _row(self, deal: Deal) -> dict[str, Any]:
        changed = deal.changed.isoformat(timespec="milliseconds").replace("+00:00", "Z")
        properties = {
            "dealname": "Pumps", "amount": deal.amount, "closedate": changed, "hubspot_owner_id": "5",
            "hs_is_closed": "true" if deal.won else "false", "hs_object_id": deal.id,
            "hs_is_closed_won": "true" if deal.won else "false", **self.properties.get(int(deal.id), {}),
        }  # fmt: skip
        row = {"id": deal.id, "properties": properties, "createdAt": "2026-10-01T08:00:00.000Z"}
        return {**row, "updatedAt": changed, "archived": False}


serve = ServedHubSpot.serve
