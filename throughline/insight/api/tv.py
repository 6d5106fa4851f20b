"""What the screen in the hall reads."""

from django.http import HttpResponse
from ninja import Router

from throughline.insight.selectors.tv import tv_of
from throughline.insight.tv_schemas import Tv
from throughline.kit.api import TenantRequest, as_json

router = Router(tags=["pages"])


@router.get("/tv", response=Tv)
def read_tv(request: TenantRequest) -> HttpResponse:
    """The company at a glance, unit by unit, with the latest events: all views of the screen in one call."""
    return as_json(tv_of(actor=request.actor, at=request.now))
