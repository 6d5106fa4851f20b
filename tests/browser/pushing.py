"""Records sent to a webhook as a CRM on another machine sends them."""

import json
from datetime import UTC, datetime
from typing import Any

from playwright.sync_api import Page
from standardwebhooks.webhooks import Webhook


def push(page: Page, address: str, secret: str, records: list[dict[str, str]]) -> dict[str, Any]:
    """What the program answers to one signed call with these records."""
    body, at = json.dumps(records), datetime.now(UTC)
    headers = {
        "Content-Type": "application/json",
        "webhook-id": f"msg_{at.timestamp()}",
        "webhook-timestamp": str(int(at.timestamp())),
    }
    headers["webhook-signature"] = Webhook(secret).sign(headers["webhook-id"], at, body)
    answer = page.request.post(address, data=body, headers=headers)
    assert answer.status == 200, answer.text()
    told: dict[str, Any] = answer.json()
    return told
