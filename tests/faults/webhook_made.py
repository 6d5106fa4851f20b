"""A webhook made as an administrator makes it. Imported once Django is set up."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from throughline.crm.selectors.webhooks import webhook_told
from throughline.crm.services.rotate_secret import rotate_secret
from throughline.crm.services.save_connector import save_connector
from throughline.kit.clock import now
from throughline.tenants.actor import Actor

CODE = "push"


def webhook_made(
    actor: Actor, mapping: Mapping[str, Any], complete_from: date, *, object_kind: str = "deal"
) -> dict[str, str]:
    """Its address and its secret; everything since `complete_from` comes by it."""
    connector = save_connector(
        actor=actor, at=now(), code=CODE, kind="webhook", mapping=dict(mapping),
        settings={"scheme": "standard", "object": object_kind, "complete_from": complete_from.isoformat()},
    )  # fmt: skip
    made = rotate_secret(actor=actor, at=now(), code=CODE, overlap=timedelta())
    return {"address": webhook_told(connector).address, "secret": made.secret}
