"""Webhooks: where a connector is sent to, what came by it last, and how it is proved."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.conf import settings
from django.db.models import OuterRef, Subquery

from throughline.core.errors import ThroughlineError
from throughline.core.periods import local_date
from throughline.crm.connectors.webhook.secrets import opened_made
from throughline.crm.models import Connector, Delivery, Webhook
from throughline.kit.scope import current_company

PATH = "/api/v1/in/"


class NotAWebhook(ThroughlineError):
    code = "not_a_webhook"
    status = 404
    zh = "连接“{connector}”不接收推送，没有推送地址。"
    en = "“{connector}” is not sent to: it has no webhook address."


@dataclass(frozen=True, slots=True)
class Told:
    """What an administrator may know of a webhook; its secrets are not among it."""

    address: str
    secret_made_at: datetime | None
    previous_until: datetime | None
    ours: bool
    deliveries: list[Mapping[str, Any]]


def webhook_of(connector: Connector) -> Webhook:
    """Raises NotAWebhook."""
    found: Webhook | None = connector.webhooks.first()
    if found is None:
        raise NotAWebhook(connector=connector.name)
    return found


def public_address(path: str) -> str:
    """How senders call us, whatever a proxy in front of us calls."""
    return f"{settings.PUBLIC_URL.rstrip('/')}{path}"


def webhook_told(connector: Connector, *, latest: int = 20) -> Told:
    """`ours`: the signing secret is made here, so it can be made anew here."""
    webhook = webhook_of(connector)
    made = opened_made(current_company(), connector.id, bytes(webhook.sealed))
    rows = Delivery.objects.filter(connector=connector).order_by("-received_at")[:latest]
    return Told(
        address=public_address(PATH + made.token),
        secret_made_at=webhook.secret_made_at,
        previous_until=webhook.previous_until,
        ours=connector.settings.get("scheme") == "standard" and not connector.sealed,
        deliveries=list(rows.values("event_id", "received_at", "records")),
    )


def last_deliveries() -> Mapping[UUID, datetime]:
    """By connector, when something was taken last: one step down an index for each."""
    rows = Webhook.objects.values_list("connector_id", _sent_at())
    return {connector_id: sent_at for connector_id, sent_at in rows if sent_at is not None}


@dataclass(frozen=True, slots=True)
class Spoken:
    """Of which kinds of records a connector that is sent to tells, and of which days."""

    kinds: tuple[str, ...]
    since: date
    until: date


def spoken_for(zone: str) -> list[Spoken]:
    """Since the day from which, an administrator said, everything is sent, until it was last heard of."""
    rows = Webhook.objects.values_list("connector__mapping", "connector__settings", _sent_at())
    return [
        Spoken(tuple(mapping), date.fromisoformat(given["complete_from"]), local_date(sent_at, zone))
        for mapping, given, sent_at in rows
        if sent_at is not None
    ]


def _sent_at() -> Subquery:
    latest = Delivery.objects.filter(company_id=OuterRef("company_id"), connector_id=OuterRef("connector_id"))
    return Subquery(latest.order_by("-received_at").values("received_at")[:1])
