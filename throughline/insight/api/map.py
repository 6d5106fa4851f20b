"""What the alignment map and its table read, level by level."""

from uuid import UUID

from django.http import HttpResponse
from ninja import Router

from throughline.insight.map_schemas import AlignmentMap, MapChildren, MapFound, MapLine, Order
from throughline.insight.map_workbook import map_workbook
from throughline.insight.selectors.alignment_map import alignment_map_of
from throughline.insight.selectors.map_children import LONGEST_PAGE, map_children_of
from throughline.insight.selectors.map_export import map_rows
from throughline.insight.selectors.map_line import map_line_of
from throughline.insight.selectors.map_search import found_on_map
from throughline.kit.api import TenantRequest, as_json, language_of
from throughline.kit.spreadsheets.write import CONTENT_TYPE

router = Router(tags=["pages"])


@router.get("/map", response=AlignmentMap)
def read_map(request: TenantRequest, objective_id: UUID | None = None) -> HttpResponse:
    """The top of the map: one objective of the running cycle and its key results."""
    return as_json(alignment_map_of(actor=request.actor, objective_id=objective_id))


@router.get("/map/children/{key_result_id}", response=MapChildren)
def read_map_children(
    request: TenantRequest,
    key_result_id: UUID,
    order: Order = "amount",
    offset: int = 0,
    limit: int = LONGEST_PAGE,
) -> HttpResponse:
    """What serves a key result: the next level, a page of it."""
    found = map_children_of(
        actor=request.actor, key_result_id=key_result_id, order=order, offset=offset, limit=limit
    )
    return as_json(found)


@router.get("/map/line/{key_result_id}", response=MapLine)
def read_map_line(request: TenantRequest, key_result_id: UUID) -> HttpResponse:
    """A key result with the line above it up to its objective, and its open alerts."""
    return as_json(map_line_of(actor=request.actor, key_result_id=key_result_id))


@router.get("/map/export")
def export_map(request: TenantRequest, objective_id: UUID) -> HttpResponse:
    """Everything under an objective as an XLSX file, depth first, up to 20,000 rows."""
    objective, rows = map_rows(actor=request.actor, objective_id=objective_id)
    file = map_workbook(objective.title, rows, language_of(request))
    headers = {"Content-Disposition": f'attachment; filename="alignment-{request.actor.today}.xlsx"'}
    return HttpResponse(file, content_type=CONTENT_TYPE, headers=headers)


@router.get("/map/find", response=list[MapFound])
def find_on_map(request: TenantRequest, q: str) -> list[MapFound]:
    """Places on the map by name or title."""
    return found_on_map(actor=request.actor, q=q)
