"""The bell: what is new for the reader."""

from django.http import HttpResponse
from ninja import Router, Status

from throughline.insight.notice_schemas import Notices
from throughline.insight.selectors.news import news_of
from throughline.insight.services.see_notices import see_notices
from throughline.kit.api import TenantRequest, as_json

router = Router(tags=["pages"])


@router.get("/notices", response=Notices)
def read_notices(request: TenantRequest) -> HttpResponse:
    """The last two weeks: alerts, targets, what is in the way below, jobs that ended."""
    return as_json(news_of(actor=request.actor, at=request.now))


@router.post("/notices/seen", response={204: None})
def post_seen(request: TenantRequest) -> Status[None]:
    """Whatever happened until now is no longer new."""
    see_notices(actor=request.actor, at=request.now)
    return Status(204, None)
