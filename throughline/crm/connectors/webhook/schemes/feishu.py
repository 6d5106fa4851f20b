"""Feishu (Lark) events: hex SHA-256 of timestamp, nonce, encrypt key and body; the body AES-256-CBC.

Saving the address at Feishu sends a `url_verification`, which is not signed: it is encrypted with the same
key, and answered with its challenge.
"""

from base64 import b64decode
from hashlib import sha256
from hmac import compare_digest
from typing import Any

import msgspec
from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.algorithms import AES
from cryptography.hazmat.primitives.ciphers.modes import CBC
from cryptography.hazmat.primitives.padding import PKCS7

from throughline.crm.connectors.webhook.call import Call, Keys, Proved
from throughline.crm.connectors.webhook.errors import BodyNotReadable, SignatureMissing, SignatureWrong
from throughline.crm.connectors.webhook.freshness import signed_at

SIGNATURE, TIMESTAMP = "X-Lark-Signature", "X-Lark-Request-Timestamp"
NONCE = "X-Lark-Request-Nonce"
BLOCK = 16


class Encrypted(msgspec.Struct):
    encrypt: str


def prove(call: Call, keys: Keys) -> Proved:
    """With the event's own id; what is sent is the event in clear."""
    if not call.header(SIGNATURE):
        return _challenged(call, keys)
    given, timestamp = call.header(SIGNATURE), call.header(TIMESTAMP)
    sent_at = signed_at(timestamp, call.at)
    stamp = (timestamp + call.header(NONCE)).encode()
    for key in keys.secrets:
        expected = sha256(stamp + key.encode() + call.body).hexdigest()
        if compare_digest(expected.encode(), given.encode()):
            clear = _opened(call.body, key)
            header = _read(clear).get("header")
            event_id = header.get("event_id", "") if isinstance(header, dict) else ""
            _check_token(clear, keys)
            return Proved(clear, event_id if isinstance(event_id, str) else "", sent_at)
    raise SignatureWrong


def _challenged(call: Call, keys: Keys) -> Proved:
    for key in keys.secrets:
        try:
            clear = _opened(call.body, key)
            asked = _read(clear)
        except (BodyNotReadable, SignatureWrong):
            continue
        if asked.get("type") == "url_verification" and isinstance(asked.get("challenge"), str):
            _check_token(clear, keys)
            return Proved(b"", answer={"challenge": asked["challenge"]})
    raise SignatureMissing(headers=f"{SIGNATURE}, {TIMESTAMP}, {NONCE}")


def _opened(body: bytes, key: str) -> bytes:
    """Raises SignatureWrong for what was not encrypted with this key."""
    try:
        sealed = b64decode(msgspec.json.decode(body, type=Encrypted).encrypt, validate=True)
        cipher = Cipher(AES(sha256(key.encode()).digest()), CBC(sealed[:BLOCK])).decryptor()
        padded = cipher.update(sealed[BLOCK:]) + cipher.finalize()
        unpadder = PKCS7(BLOCK * 8).unpadder()
        return unpadder.update(padded) + unpadder.finalize()
    except (msgspec.MsgspecError, ValueError) as error:
        raise SignatureWrong from error


def _read(clear: bytes) -> dict[str, Any]:
    try:
        return msgspec.json.decode(clear, type=dict[str, Any])
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise BodyNotReadable from error


def _check_token(clear: bytes, keys: Keys) -> None:
    """The app's verification token, where the connector knows it."""
    message = _read(clear)
    header = message.get("header")
    told = header.get("token") if isinstance(header, dict) else message.get("token")
    if keys.token and not compare_digest(keys.token.encode(), str(told).encode()):
        raise SignatureWrong
