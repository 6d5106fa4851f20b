"""The style of Stripe: `Stripe-Signature: t=<s>,v1=<hex>`, HMAC-SHA256 of `t.body`; used by many others."""

import hmac
from hashlib import sha256

from throughline.crm.connectors.webhook.call import Call, Keys, Proved
from throughline.crm.connectors.webhook.errors import SignatureMissing, SignatureWrong
from throughline.crm.connectors.webhook.freshness import signed_at

HEADER = "Stripe-Signature"


def prove(call: Call, keys: Keys) -> Proved:
    """Several v1 may be given while the sender changes its secret."""
    parts = [part.strip().partition("=") for part in call.header(HEADER).split(",")]
    timestamp = next((value for name, _, value in parts if name == "t"), "")
    given = [value.encode() for name, _, value in parts if name == "v1"]
    if not (timestamp and given):
        raise SignatureMissing(headers=HEADER)
    sent_at = signed_at(timestamp, call.at)
    message = timestamp.encode() + b"." + call.body
    expected = [hmac.new(secret.encode(), message, sha256).hexdigest().encode() for secret in keys.secrets]
    if not any(hmac.compare_digest(mine, theirs) for mine in expected for theirs in given):
        raise SignatureWrong
    return Proved(call.body, sent_at=sent_at)
