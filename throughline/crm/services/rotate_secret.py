"""Make a webhook's signing secret, or another one that takes its place."""

from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Final

from django.db import transaction

from throughline.access.errors import require
from throughline.audit.services.record import record
from throughline.core.errors import ThroughlineError
from throughline.crm.connectors.webhook.secrets import new_secret, opened_made, sealed_made
from throughline.crm.models import Webhook
from throughline.crm.selectors.connectors import connector_named
from throughline.crm.selectors.webhooks import webhook_of
from throughline.kit.scope import current_company
from throughline.tenants.actor import Actor

LONGEST_OVERLAP: Final = timedelta(days=7)


class SecretMadeByTheSender(ThroughlineError):
    code = "secret_made_by_sender"
    status = 409
    zh = "连接“{connector}”用的是对方的密钥；请在对方那里更换，再填到连接的设置里。"
    en = "“{connector}” uses the sender's secret: change it there, then enter it in the connector's settings."


class OverlapTooLong(ThroughlineError):
    code = "overlap_too_long"
    status = 422
    zh = "原密钥最多再保留 {hours} 小时。"
    en = "The secret before may stay valid for {hours} hours at most."


@dataclass(frozen=True)
class NewSecret:
    """The secret, told this once, and until when the one before is valid too."""

    secret: str = field(repr=False)
    previous_until: datetime | None


@transaction.atomic
def rotate_secret(*, actor: Actor, at: datetime, code: str, overlap: timedelta) -> NewSecret:
    """Raises SecretMadeByTheSender, OverlapTooLong, WebhookUnknown, CannotUnseal."""
    require(actor, "inbox", "write")
    if not timedelta() <= overlap <= LONGEST_OVERLAP:
        raise OverlapTooLong(hours=LONGEST_OVERLAP // timedelta(hours=1))
    connector = connector_named(code, for_update=True)
    webhook: Webhook = webhook_of(connector)
    if connector.settings.get("scheme") != "standard" or connector.sealed:
        raise SecretMadeByTheSender(connector=connector.name)
    company_id = current_company()
    made = opened_made(company_id, connector.id, bytes(webhook.sealed))
    renewed = replace(made, secret=new_secret(), previous=made.secret)
    webhook.sealed = sealed_made(company_id, connector.id, renewed)
    webhook.secret_made_at = at
    webhook.previous_until = at + overlap if made.secret else None
    webhook.save(update_fields=["sealed", "secret_made_at", "previous_until"])
    until = webhook.previous_until
    details = {"code": connector.code, "previous_until": until.isoformat() if until else None}
    record(
        actor=actor, at=at, action="connector.rotate", object_type="inbox", object_id=connector.id,
        details=details,
    )  # fmt: skip
    return NewSecret(renewed.secret, webhook.previous_until)
