"""What the page of an alert reads."""

from uuid import UUID

from django.http import HttpResponse
from ninja import Router

from throughline.insight.alert_schemas import AlertInFull
from throughline.insight.selectors.alert_page import alert_page_of
from throughline.kit.api import TenantRequest, as_json

router = Router(tags=["pages"])


@router.get("/alerts/{alert_id}/page", response=AlertInFull)
def read_alert_page(request: TenantRequest, alert_id: UUID) -> HttpResponse:
    """What it is about, who was told of it, when and by which channel, and what was done."""
    return as_json(alert_page_of(request.actor, alert_id))
