"""Standard Webhooks 1.0: HMAC-SHA256 over id, timestamp and raw body, by the convention's own library."""

from binascii import Error as NotBase64
from hmac import compare_digest

from standardwebhooks.webhooks import EmptyWebhookSecretError, Webhook

from throughline.crm.connectors.webhook.call import Call, Keys, Proved
from throughline.crm.connectors.webhook.errors import (
    BodyNotReadable,
    SecretNotSet,
    SignatureMissing,
    SignatureWrong,
)
from throughline.crm.connectors.webhook.freshness import signed_at

HEADERS = ("webhook-id", "webhook-timestamp", "webhook-signature")


def prove(call: Call, keys: Keys) -> Proved:
    """Any of the signatures given may be by any of the secrets: both sides may be changing theirs."""
    event_id, timestamp, signatures = (call.header(name) for name in HEADERS)
    if not (event_id and timestamp and signatures):
        raise SignatureMissing(headers=", ".join(HEADERS))
    sent_at = signed_at(timestamp, call.at)
    try:
        text = call.body.decode()
    except UnicodeDecodeError as error:
        raise BodyNotReadable from error
    try:
        expected = [Webhook(secret).sign(event_id, sent_at, text).encode() for secret in keys.secrets]
    except (NotBase64, ValueError, EmptyWebhookSecretError) as error:
        raise SecretNotSet from error
    given = [one.encode() for one in signatures.split()]
    if not any(compare_digest(mine, theirs) for mine in expected for theirs in given):
        raise SignatureWrong
    return Proved(call.body, event_id, sent_at)
