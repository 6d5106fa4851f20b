"""Webhooks: their addresses, their signing secrets, and what came by them."""

from datetime import timedelta

from ninja import Router, Status

from throughline.access.errors import require
from throughline.crm.schemas import NewSecretRow, SecretWanted, WebhookRow
from throughline.crm.selectors.connectors import connector_named
from throughline.crm.selectors.webhooks import Told, webhook_told
from throughline.crm.services.rotate_secret import NewSecret, rotate_secret
from throughline.kit.api import TenantRequest

router = Router(tags=["crm"])


@router.get("/connectors/{code}/webhook", response=WebhookRow)
def read_webhook(request: TenantRequest, code: str) -> Told:
    """Where the connector is sent to, and the latest that came."""
    require(request.actor, "inbox", "write")
    return webhook_told(connector_named(code))


@router.post("/connectors/{code}/webhook/secret", response={201: NewSecretRow})
def add_secret(request: TenantRequest, code: str, body: SecretWanted) -> Status[NewSecret]:
    """Make the signing secret, or the one that takes its place; it is told only in this answer."""
    made = rotate_secret(
        actor=request.actor,
        at=request.now,
        code=code,
        overlap=timedelta(hours=max(-1, min(body.overlap_hours, 10_000))),
    )
    return Status(201, made)
