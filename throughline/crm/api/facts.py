"""Facts: what records became."""

from typing import Any

from ninja import Query, Router

from throughline.crm.models import Fact
from throughline.crm.schemas import FactPage, FactsWanted
from throughline.kit.api import TenantRequest
from throughline.kit.paging import page_by_id

router = Router(tags=["crm"])


@router.get("/facts", response=FactPage)
def read_facts(request: TenantRequest, wanted: Query[FactsWanted]) -> dict[str, Any]:
    """Deals, contracts, visits … that the reader may see."""
    chosen = wanted.dict(exclude={"after", "limit"}, exclude_none=True)
    seen = Fact.objects.visible_to(request.actor).filter(**chosen)
    return page_by_id(seen, after=wanted.after, limit=wanted.limit)
