"""A call signed as Standard Webhooks says."""

import time
from datetime import UTC, datetime

from standardwebhooks.webhooks import Webhook


def signed(body: bytes, event_id: str, secret: str) -> dict[str, str]:
    """The three headers, for now."""
    now = int(time.time())
    signature = Webhook(secret).sign(event_id, datetime.fromtimestamp(now, UTC), body.decode())
    return {"webhook-id": event_id, "webhook-timestamp": str(now), "webhook-signature": signature}
