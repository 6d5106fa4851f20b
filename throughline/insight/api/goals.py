"""What the pages of goals read."""

from typing import Annotated
from uuid import UUID

from django.http import HttpResponse
from ninja import Query, Router
from pydantic import Field

from throughline.insight.goals_schemas import GapKind, GapPage, GoalsOverview, PeopleWithout
from throughline.insight.season_schemas import Season, SeasonWanted
from throughline.insight.selectors.gaps import gaps_of
from throughline.insight.selectors.goals import goals_overview_of
from throughline.insight.selectors.people_without import page_without
from throughline.insight.selectors.season import season_of
from throughline.kit.api import TenantRequest, as_json

router = Router(tags=["pages"])
Limit = Annotated[int, Field(ge=1, le=200)]


@router.get("/goals-overview", response=GoalsOverview)
def read_goals(request: TenantRequest, cycle_id: UUID | None = None) -> HttpResponse:
    """The objectives of a cycle with their key results, who carries them, and how much is missing."""
    return as_json(goals_overview_of(actor=request.actor, cycle_id=cycle_id))


@router.get("/goals-overview/gaps", response=GapPage)
def read_gaps(
    request: TenantRequest, cycle_id: UUID, kind: GapKind, after: UUID | None = None, limit: Limit = 50
) -> HttpResponse:
    """What is missing of one kind, page by page."""
    page = gaps_of(actor=request.actor, cycle_id=cycle_id, kind=kind, after=after, limit=limit)
    return as_json(page)


@router.get("/goals-overview/people", response=PeopleWithout)
def read_people_without(
    request: TenantRequest,
    cycle_id: UUID,
    unit_id: UUID | None = None,
    after: str = "",
    limit: Limit = 50,
) -> HttpResponse:
    """People who carry nothing in a cycle, in a unit and below it or everywhere."""
    page = page_without(actor=request.actor, cycle_id=cycle_id, unit_id=unit_id, after=after, limit=limit)
    return as_json(page)


@router.get("/season", response=Season)
def read_season(request: TenantRequest, wanted: Query[SeasonWanted]) -> HttpResponse:
    """The months or weeks of a period, with shares proposed out of what earlier years brought."""
    return as_json(season_of(actor=request.actor, wanted=wanted))
