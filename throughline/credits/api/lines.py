"""The ledger of credits, line by line."""

from typing import Any

from ninja import Query, Router

from throughline.credits.schemas import CreditPage, LinesWanted
from throughline.credits.selectors.lines import lines_seen_by
from throughline.kit.api import TenantRequest
from throughline.kit.paging import page_by_id

router = Router(tags=["credits"])


@router.get("/lines", response=CreditPage)
def read_lines(request: TenantRequest, wanted: Query[LinesWanted]) -> dict[str, Any]:
    """Lines that the reader may see, reversals included."""
    columns = {"person_id": "person_id", "fact_id": "fact_id", "since": "on__gte", "until": "on__lt"}
    given = wanted.dict(include=set(columns), exclude_none=True)
    chosen = {columns[field]: value for field, value in given.items()}
    return page_by_id(lines_seen_by(request.actor).filter(**chosen), after=wanted.after, limit=wanted.limit)
