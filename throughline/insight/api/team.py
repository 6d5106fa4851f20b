"""What the Team page reads: a unit, its people page by page, the units below it side by side."""

from typing import Annotated
from uuid import UUID

from django.http import HttpResponse
from ninja import Query, Router, Schema
from pydantic import Field

from throughline.core.status import Status
from throughline.insight.selectors.team import team_of
from throughline.insight.selectors.team_people import PeopleWanted, team_people_of
from throughline.insight.selectors.team_units import team_units_of
from throughline.insight.services.export_team import export_team
from throughline.insight.team_schemas import Team, TeamOrder, TeamPeople, TeamUnits
from throughline.kit.api import TenantRequest, as_json, language_of
from throughline.kit.spreadsheets.write import CONTENT_TYPE

router = Router(tags=["pages"])


class PeopleAsked(Schema):
    """Which people of a team, in which order; without anything everybody, the furthest behind first."""

    unit: UUID | None = None
    strand: str | None = Field(None, max_length=300)
    status: list[Status] = []
    office: UUID | None = None
    level: str | None = Field(None, max_length=400)
    q: str = Field("", max_length=200)
    alerts_only: bool = False
    order: TeamOrder = "lag"
    descending: bool = True

    @property
    def wanted(self) -> PeopleWanted:
        return PeopleWanted(
            unit_id=self.unit,
            strand=self.strand,
            statuses=self.status,
            office_id=self.office,
            level=self.level,
            text=self.q,
            alerts_only=self.alerts_only,
            order=self.order,
            descending=self.descending,
        )


@router.get("/team", response=Team)
def read_team(
    request: TenantRequest,
    unit: UUID | None = None,
    strand: Annotated[str | None, Field(max_length=300)] = None,
) -> HttpResponse:
    """A unit and everybody below it, the reader's own without one: figures, how people stand, open alerts."""
    return as_json(team_of(actor=request.actor, unit_id=unit, strand=strand))


@router.get("/team/people", response=TeamPeople)
def read_team_people(
    request: TenantRequest,
    asked: Query[PeopleAsked],
    offset: Annotated[int, Field(ge=0)] = 0,
    limit: Annotated[int, Field(ge=1, le=200)] = 200,
) -> HttpResponse:
    """Its people, narrowed and sorted, page by page."""
    found = team_people_of(actor=request.actor, wanted=asked.wanted, offset=offset, limit=limit)
    return as_json(found)


@router.get("/team/units", response=TeamUnits)
def read_team_units(
    request: TenantRequest,
    unit: UUID | None = None,
    strand: Annotated[str | None, Field(max_length=300)] = None,
) -> HttpResponse:
    """The units directly below it, side by side."""
    found = team_units_of(actor=request.actor, at=request.now, unit_id=unit, strand=strand)
    return as_json(found)


@router.get("/team/export")
def export_team_people(request: TenantRequest, asked: Query[PeopleAsked]) -> HttpResponse:
    """The same rows in the same order as an XLSX file, up to 20,000; that it was taken is kept."""
    file = export_team(
        actor=request.actor, at=request.now, wanted=asked.wanted, language=language_of(request)
    )
    headers = {"Content-Disposition": f'attachment; filename="team-{request.actor.today}.xlsx"'}
    return HttpResponse(file, content_type=CONTENT_TYPE, headers=headers)
