"""What the search box reads while somebody types."""

from typing import Annotated

from django.http import HttpResponse
from ninja import Router
from pydantic import Field

from throughline.insight.search_schemas import Findings
from throughline.insight.selectors.search import MOST, search
from throughline.kit.api import TenantRequest, as_json

router = Router(tags=["pages"])


@router.get("/search", response=Findings)
def read_search(
    request: TenantRequest,
    q: Annotated[str, Field(max_length=200)] = "",
    limit: Annotated[int, Field(ge=1, le=MOST)] = MOST,
) -> HttpResponse:
    """What the reader may see, by name, pinyin, initials, number or code: the beginning of any word of it."""
    return as_json(search(actor=request.actor, text=q, limit=limit))
