"""What the page of one record of the inbox reads."""

from uuid import UUID

from django.http import HttpResponse
from ninja import Router

from throughline.insight.inbox_schemas import InboxRecordPage
from throughline.insight.selectors.inbox_record import inbox_record_page
from throughline.kit.api import TenantRequest, as_json, language_of

router = Router(tags=["pages"])


@router.get("/crm/inbox/{record_id}", response=InboxRecordPage)
def read_inbox_record(request: TenantRequest, record_id: UUID) -> HttpResponse:
    """One record: its content, its versions, and what became of it or why it waits."""
    return as_json(inbox_record_page(actor=request.actor, record_id=record_id, language=language_of(request)))
