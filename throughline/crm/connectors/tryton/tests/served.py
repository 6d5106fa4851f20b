"""Tryton's REST interface in its own form: typed values, a domain in the address, an error as HTML."""

import json
from base64 import urlsafe_b64decode
from datetime import UTC, datetime
from typing import Any

from throughline.crm.connectors.tests.contract.served import SECRET, Deal, ServedOverHttp
from throughline.crm.connectors.tryton.values import plain, typed
from throughline.kit.outbound.tests.server import Asked, Reply

HTML = {"Content-Type": "text/html"}


class ServedTryton(ServedOverHttp):
    kind = "tryton"

    def settings(self) -> dict[str, Any]:
        return {"address": self.address, "database": "crm", "key": SECRET, "page_size": 100}

    def signing_in(self, asked: Asked) -> Reply | None:
        signed = asked.headers.get("authorization") == f"Bearer {SECRET}"
        return None if signed else Reply(401, b"<h1>Unauthorized</h1>", HTML)

    def data(self, asked: Asked) -> Reply:
        domain = json.loads(urlsafe_b64decode(asked.query["d"]))
        since, after = _since(domain), next((int(one[2]) for one in domain if one[:2] == ["id", ">"]), -1)
        found = [deal for deal in self.there(since) if int(deal.id) > after][: int(asked.query["s"])]
        return Reply(body=json.dumps([_row(deal) for deal in found]).encode())

    def error(self, words: str) -> Reply:
        return Reply(400, f"<h1>{words}</h1>".encode(), HTML)


def _since(domain: list[Any]) -> datetime | None:
    changed = next((part for part in domain if part[:1] == ["OR"]), None)
    return datetime.fromisoformat(plain(changed[1][2])) if changed else None


def _row(deal: Deal) -> dict[str, Any]:
    day = deal.changed.astimezone(UTC)
    return {
        "id": int(deal.id), "description": "Pumps", "state": "won" if deal.won else "lead",
        "amount": {"__class__": "Decimal", "decimal": deal.amount},
        "currency": {"code": "CNY"}, "conversion_probability": 0.5, "start_date": None,
        "end_date": {"__class__": "date", "year": day.year, "month": day.month, "day": day.day},
        "party": {"rec_name": "上海海泰"}, "employee": {"rec_name": "林小满"},
        "create_date": typed(deal.changed), "write_date": typed(deal.changed),
    }  # fmt: skip


serve = ServedTryton.serve
