"""Give a connector that is sent to its address."""

from throughline.access.models import WebhookKey
from throughline.crm.connectors.webhook.secrets import Made, hash_of, new_token, sealed_made
from throughline.crm.models import Connector, Webhook
from throughline.kit.scope import current_company


def open_webhook(connector: Connector) -> Webhook:
    """In the transaction that makes the connector; the token is random, and known to us by its hash."""
    company_id, token = current_company(), new_token()
    WebhookKey.objects.create(token_hash=hash_of(token), company_id=company_id, connector_id=connector.id)
    return Webhook.objects.create(
        connector=connector, sealed=sealed_made(company_id, connector.id, Made(token))
    )
