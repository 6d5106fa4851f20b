"""Senders as they really sign: with the makers' own libraries where there are any."""

import base64
import hashlib
import hmac
import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from Crypto.Cipher import AES
from hubspot.utils.signature import Signature
from standardwebhooks.webhooks import Webhook

from throughline.crm.connectors.webhook.call import Call

SECRET = f"whsec_{base64.b64encode(bytes(24)).decode()}"
PLAIN = "s3cret-of-the-sender"
URI = "http://127.0.0.1:8000/api/v1/in/token"
Headers = dict[str, str]


def stamp(at: datetime) -> str:
    return str(int(at.timestamp()))


def standard(body: bytes, at: datetime, *, event_id: str = "msg_1", secret: str = SECRET) -> Headers:
    signature = Webhook(secret).sign(event_id, at, body.decode())
    return {"webhook-id": event_id, "webhook-timestamp": stamp(at), "webhook-signature": signature}


def stripe(body: bytes, at: datetime, *, secret: str = PLAIN) -> Headers:
    message = f"{stamp(at)}.".encode() + body
    return {"Stripe-Signature": f"t={stamp(at)},v1={_hex(secret, message)}"}


def hubspot(body: bytes, at: datetime, *, secret: str = PLAIN, uri: str = URI) -> Headers:
    timestamp = str(int(at.timestamp() * 1000))
    signature = Signature.get_signature(secret, body.decode(), "v3", uri, "POST", timestamp)
    return {"X-HubSpot-Signature-v3": signature, "X-HubSpot-Request-Timestamp": timestamp}


def espocrm(body: bytes, at: datetime, *, secret: str = PLAIN) -> Headers:
    return {"Signature": base64.b64encode(f"6743a1:{_hex(secret, body)}".encode()).decode()}


def feishu(body: bytes, at: datetime, *, secret: str = PLAIN, nonce: str = "n1") -> Headers:
    digest = hashlib.sha256(f"{stamp(at)}{nonce}{secret}".encode() + body).hexdigest()
    return {"X-Lark-Signature": digest, "X-Lark-Request-Timestamp": stamp(at), "X-Lark-Request-Nonce": nonce}


def encrypted(message: Mapping[str, Any], secret: str = PLAIN) -> bytes:
    """A body as Feishu encrypts it; its own library, which only opens, is asked in the tests to open it."""
    clear = json.dumps(message).encode()
    pad = AES.block_size - len(clear) % AES.block_size
    iv = hashlib.md5(clear, usedforsecurity=False).digest()
    cipher = AES.new(hashlib.sha256(secret.encode()).digest(), AES.MODE_CBC, iv)
    sealed = iv + cipher.encrypt(clear + bytes([pad]) * pad)
    return json.dumps({"encrypt": base64.b64encode(sealed).decode()}).encode()


def call(body: bytes, headers: Mapping[str, str], at: datetime, *, uri: str = URI) -> Call:
    return Call("POST", uri, wsgi(headers), body, at)


def wsgi(headers: Mapping[str, str]) -> Headers:
    return {f"HTTP_{name.upper().replace('-', '_')}": value for name, value in headers.items()}


def _hex(secret: str, message: bytes) -> str:
    return hmac.new(secret.encode(), message, hashlib.sha256).hexdigest()
