"""What the Home page reads."""

from django.http import HttpResponse
from ninja import Router, Status

from throughline.insight.schemas import Home
from throughline.insight.selectors.home import home_of
from throughline.kit.api import TenantRequest, as_json

router = Router(tags=["pages"])


@router.get("/home", response=Home)
def read_home(request: TenantRequest) -> HttpResponse:
    """The reader's own page: key results, the line, the reasons, alerts, open deals, what to do."""
    return as_json(home_of(actor=request.actor))


@router.get("/nothing", response={204: None}, include_in_schema=False)
def read_nothing(request: TenantRequest) -> Status[None]:
    """An authenticated call that returns nothing: the yardstick of the benchmarks."""
    return Status(204, None)
