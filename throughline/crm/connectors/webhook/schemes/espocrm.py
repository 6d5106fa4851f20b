"""EspoCRM: `Signature` is base64 of `webhookId:hexHMAC-SHA256(body)`. No timestamp, so no guard of its own
against a copy of an old call: what such a copy brings is told by the records' own modification times."""

import hmac
from base64 import b64decode
from binascii import Error as NotBase64
from hashlib import sha256

from throughline.crm.connectors.webhook.call import Call, Keys, Proved
from throughline.crm.connectors.webhook.errors import SignatureMissing, SignatureWrong

HEADER = "Signature"


def prove(call: Call, keys: Keys) -> Proved:
    """The id of the webhook at EspoCRM is theirs: it is signed by nobody, and not looked at."""
    header = call.header(HEADER)
    if not header:
        raise SignatureMissing(headers=HEADER)
    try:
        given = b64decode(header, validate=True).rpartition(b":")[2]
    except (NotBase64, ValueError) as error:
        raise SignatureWrong from error
    expected = (hmac.new(one.encode(), call.body, sha256).hexdigest().encode() for one in keys.secrets)
    if not any(hmac.compare_digest(mine, given) for mine in expected):
        raise SignatureWrong
    return Proved(call.body)
