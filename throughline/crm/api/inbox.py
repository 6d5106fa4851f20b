"""The inbox: what waits and why, and trying it again."""

from typing import Any
from uuid import UUID

from ninja import Router

from throughline.access.errors import require
from throughline.crm.mapping.reasons import sentence
from throughline.crm.models import InboxRecord
from throughline.crm.schemas import ReplayAnswer, ReplayBody, WaitingPage
from throughline.crm.selectors.inbox import waiting_seen_by
from throughline.crm.services.replay import replay_waiting
from throughline.kit.api import TenantRequest, language_of
from throughline.kit.paging import page_by_id

router = Router(tags=["crm"])


@router.get("/inbox/waiting", response=WaitingPage)
def read_waiting(request: TenantRequest, after: UUID | None = None, limit: int = 50) -> dict[str, Any]:
    """Records that could not be mapped, each with its reason."""
    require(request.actor, "inbox", "read")
    page = page_by_id(waiting_seen_by(request.actor), after=after, limit=limit)
    return {**page, "items": [_waiting(request, row) for row in page["items"]]}


def _waiting(request: TenantRequest, row: InboxRecord) -> dict[str, Any]:
    return {
        "id": row.id,
        "connector": row.connector.code,
        "object_kind": row.object_kind,
        "external_id": row.external_id,
        "received_at": row.received_at,
        "reason": row.reason_code,
        "message": sentence(row.reason_code, row.reason, language_of(request)),
    }


@router.post("/inbox/replay", response=ReplayAnswer)
def replay(request: TenantRequest, body: ReplayBody) -> dict[str, int]:
    """Fold waiting records again, after the mapping or the people were mended."""
    return {"records": replay_waiting(actor=request.actor, at=request.now, record_ids=body.ids)}
