"""A small interface of its own making: pages of ten, errors inside a 200."""

import json
from datetime import datetime
from typing import Any

from throughline.crm.connectors.tests.contract.served import SECRET, ServedOverHttp
from throughline.kit.outbound.tests.server import Asked, Reply

PAGE = 10


class ServedRest(ServedOverHttp):
    kind = "rest"

    def settings(self) -> dict[str, Any]:
        deals = {"kind": "deal", "path": "/deals", "records": "items", "modified_at": "changed"}
        return {
            "address": self.address, "auth": "bearer", "token": SECRET, "objects": [deals],
            "since_parameter": "since", "error_path": "error", "overlap": 60,
        }  # fmt: skip

    def signing_in(self, asked: Asked) -> Reply | None:
        return None if asked.headers.get("authorization") == f"Bearer {SECRET}" else Reply(401)

    def data(self, asked: Asked) -> Reply:
        since = asked.query.get("since")
        found = self.there(datetime.fromisoformat(since) if since else None)
        first = (int(asked.query["page"]) - 1) * PAGE
        rows = [
            {"id": deal.id, "amount": deal.amount, "changed": deal.changed.isoformat()}
            for deal in found[first : first + PAGE]
        ]
        return Reply(body=json.dumps({"items": rows}).encode())

    def error(self, words: str) -> Reply:
        return Reply(body=json.dumps({"error": words}).encode())


serve = ServedRest.serve
