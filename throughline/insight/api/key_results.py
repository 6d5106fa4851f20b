"""What the page of a key result reads: the page itself, and its lists part by part."""

from typing import Annotated, Literal
from uuid import UUID

from django.http import HttpResponse
from ninja import Query, Router
from pydantic import Field

from throughline.insight.key_result_schemas import (
    AskedCredits,
    ChildList,
    CreditList,
    History,
    KeyResultPage,
    OpenDealList,
    Peers,
    Skipping,
)
from throughline.insight.selectors.children import child_list
from throughline.insight.selectors.counted_credits import credit_list
from throughline.insight.selectors.counted_deals import deal_list
from throughline.insight.selectors.key_result_history import Only, history_of
from throughline.insight.selectors.key_result_page import counted_row, key_result_page_of
from throughline.insight.selectors.peers import peers_of
from throughline.kit.api import TenantRequest, as_json

router = Router(tags=["pages"])


@router.get("/key-results/{key_result_id}", response=KeyResultPage)
def read_key_result_page(request: TenantRequest, key_result_id: UUID) -> HttpResponse:
    """How a key result stands, its curve, where it leads, whom it serves and why it is that number."""
    return as_json(key_result_page_of(actor=request.actor, key_result_id=key_result_id))


@router.get("/key-results/{key_result_id}/children", response=ChildList)
def read_children(request: TenantRequest, key_result_id: UUID, part: Query[Skipping]) -> HttpResponse:
    """The key results that serve it directly, as far as the reader may see them."""
    return as_json(child_list(request.actor, counted_row(request.actor, key_result_id), part))


@router.get("/key-results/{key_result_id}/open-deals", response=OpenDealList)
def read_open_deals(
    request: TenantRequest,
    key_result_id: UUID,
    part: Query[Skipping],
    order: Literal["close", "amount"] = "close",
) -> HttpResponse:
    """The open deals that it will count once they are won: the next to close, or the largest first."""
    row = counted_row(request.actor, key_result_id)
    return as_json(deal_list(request.actor, row, order=order, part=part))


@router.get("/key-results/{key_result_id}/credits", response=CreditList)
def read_counted_credits(
    request: TenantRequest, key_result_id: UUID, asked: Query[AskedCredits]
) -> HttpResponse:
    """The credits that it counts, or by which its ratio divides, as far as the reader may see them."""
    return as_json(credit_list(request.actor, key_result_id, asked))


@router.get("/key-results/{key_result_id}/history", response=History)
def read_history(
    request: TenantRequest,
    key_result_id: UUID,
    only: Only = "everything",
    before: str | None = None,
    limit: Annotated[int, Field(ge=1, le=100)] = 20,
) -> HttpResponse:
    """Everything that happened to it, or only what was reported."""
    return as_json(history_of(request.actor, key_result_id, only=only, before=before, limit=limit))


@router.get("/key-results/{key_result_id}/peers", response=Peers)
def read_peers(request: TenantRequest, key_result_id: UUID) -> HttpResponse:
    """How its target stands among those of the same level, hidden where they are fewer than five."""
    return as_json(peers_of(request.actor, key_result_id))
