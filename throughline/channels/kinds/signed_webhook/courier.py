"""Standard Webhooks 1.0: a call with an id, a time stamp and a signature; receivers know it by its id."""

import base64
import binascii
import json
from typing import Final

from standardwebhooks.webhooks import Webhook

from throughline.channels.failures import SecretsRefused
from throughline.channels.http import Vendor
from throughline.channels.kind import Opening
from throughline.channels.letter import Event

PREFIX: Final = "whsec_"
BYTES: Final = range(24, 65)


class WebhookCourier:
    def __init__(self, opening: Opening) -> None:
        self.clock = opening.clock
        self.secret = opening.secrets["secret"]
        self.vendor = Vendor(opening.settings["address"], [self.secret], opening.clock)
        if not _is_secret(self.secret):
            raise SecretsRefused(channel=self.vendor.host, problem="whsec_…")

    def close(self) -> None:
        self.vendor.close()

    def tell(self, event: Event) -> str:
        """What it answered as a status: its body is nobody's business."""
        body = json.dumps(
            {"type": event.type, "timestamp": event.at.isoformat(), "data": dict(event.data)},
            ensure_ascii=False, separators=(",", ":"),
        )  # fmt: skip
        at = self.clock()
        answer = self.vendor.client.send(
            "POST",
            self.vendor.base,
            headers={
                "Content-Type": "application/json",
                "webhook-id": event.id,
                "webhook-timestamp": str(int(at.timestamp())),
                "webhook-signature": Webhook(self.secret).sign(event.id, at, body),
            },
            content=body.encode(),
            follow=False,
        )
        self.vendor.check(answer)
        return f"HTTP {answer.status}"


def _is_secret(text: str) -> bool:
    try:
        return len(base64.b64decode(text.removeprefix(PREFIX), validate=True)) in BYTES
    except (binascii.Error, ValueError):
        return False
