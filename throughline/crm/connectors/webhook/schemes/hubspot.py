"""HubSpot v3: base64 HMAC-SHA256 of method, address, body and timestamp (ms), by the app's client secret."""

import hmac
from base64 import b64encode
from hashlib import sha256

from throughline.crm.connectors.webhook.call import Call, Keys, Proved
from throughline.crm.connectors.webhook.errors import SignatureMissing, SignatureWrong
from throughline.crm.connectors.webhook.freshness import signed_at

SIGNATURE, TIMESTAMP = "X-HubSpot-Signature-v3", "X-HubSpot-Request-Timestamp"


def prove(call: Call, keys: Keys) -> Proved:
    """The address is the public one, whatever a proxy in front of us calls."""
    given, timestamp = call.header(SIGNATURE), call.header(TIMESTAMP)
    if not (given and timestamp):
        raise SignatureMissing(headers=f"{SIGNATURE}, {TIMESTAMP}")
    sent_at = signed_at(timestamp, call.at, per_second=1_000)
    message = call.method.encode() + call.uri.encode() + call.body + timestamp.encode()
    expected = (b64encode(hmac.new(one.encode(), message, sha256).digest()) for one in keys.secrets)
    if not any(hmac.compare_digest(mine, given.encode()) for mine in expected):
        raise SignatureWrong
    return Proved(call.body, sent_at=sent_at)
