"""The inbox: what arrived, what waits and why; trying it again, setting it aside, mending it."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from ninja import Query, Router, Status

from throughline.access.errors import require
from throughline.crm.inbox_rows import group_of, row_of
from throughline.crm.inbox_schemas import (
    ChosenBody,
    HandledAnswer,
    InboxPage,
    InboxQuery,
    InboxSummary,
    MendBody,
    MendedAnswer,
    ReplayAnswer,
    SetAsideBody,
    WaitingPage,
)
from throughline.crm.mapping.reasons import sentence
from throughline.crm.models import InboxRecord
from throughline.crm.selectors.chosen import Chosen
from throughline.crm.selectors.inbox import waiting_seen_by
from throughline.crm.selectors.inbox_page import MOST_COUNTED, InboxAsked, counts_by_state, inbox_rows
from throughline.crm.selectors.waiting import waiting_groups
from throughline.crm.services.mend_record import mend_record
from throughline.crm.services.replay import replay_or_start
from throughline.crm.services.set_aside import set_aside, take_back
from throughline.kit.api import TenantRequest, as_json, language_of
from throughline.kit.paging import page_by_id

router = Router(tags=["crm"])


@router.get("/inbox", response=InboxPage)
def read_inbox(request: TenantRequest, asked: Query[InboxQuery]) -> HttpResponse:
    """What arrived, the newest first."""
    require(request.actor, "inbox", "read")
    found = list(inbox_rows(request.actor, InboxAsked(**asked.dict())))
    page = found[: asked.limit]
    return as_json(
        InboxPage(
            items=[row_of(record, language_of(request)) for record in page],
            next=page[-1].id if len(found) > asked.limit else None,
        )
    )


@router.get("/inbox/summary", response=InboxSummary)
def read_summary(request: TenantRequest) -> HttpResponse:
    """How many records are in each state, and what waits for which reason."""
    require(request.actor, "inbox", "read")
    waiting = [group_of(group, language_of(request)) for group in waiting_groups(request.actor)]
    return as_json(InboxSummary(counts=counts_by_state(), most=MOST_COUNTED, waiting=waiting))


@router.get("/inbox/waiting", response=WaitingPage)
def read_waiting(request: TenantRequest, after: UUID | None = None, limit: int = 50) -> dict[str, Any]:
    """Records that could not be mapped, each with its reason, the oldest first."""
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
def replay(request: TenantRequest, body: ChosenBody) -> dict[str, Any]:
    """Fold waiting records again, after the mapping or the people were mended; very many by a job."""
    count, job = replay_or_start(actor=request.actor, at=request.now, chosen=Chosen(**body.dict()))
    return {"records": count, "job": job.id if job else None}


@router.post("/inbox/set-aside", response=HandledAnswer)
def put_aside(request: TenantRequest, body: SetAsideBody) -> dict[str, int]:
    """Waiting records that shall not count, with a word why."""
    chosen = Chosen(**body.dict(exclude={"words"}))
    return {"records": set_aside(actor=request.actor, at=request.now, chosen=chosen, words=body.words)}


@router.post("/inbox/take-back", response=HandledAnswer)
def bring_back(request: TenantRequest, body: ChosenBody) -> dict[str, int]:
    """Try records again that were set aside."""
    return {"records": take_back(actor=request.actor, at=request.now, chosen=Chosen(**body.dict()))}


@router.post("/inbox/{record_id}/mend", response={201: MendedAnswer})
def mend(request: TenantRequest, record_id: UUID, body: MendBody) -> Status[InboxRecord]:
    """Put a record with the right fields in the place of one that waits; the raw one is kept."""
    made = mend_record(actor=request.actor, at=request.now, record_id=record_id, **body.dict())
    return Status(201, made)
