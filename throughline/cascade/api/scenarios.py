"""Runs kept as scenarios: called something, put aside, and held beside each other."""

from typing import Annotated
from urllib.parse import quote
from uuid import UUID

from django.http import HttpResponse
from ninja import Field, Query, Router, Schema, Status

from throughline.cascade.api.schemas import Quantity, RunRow
from throughline.cascade.comparison import Compared
from throughline.cascade.models import Run
from throughline.cascade.selectors.comparisons import comparison, comparison_workbook
from throughline.cascade.services.discard_run import discard_run
from throughline.cascade.services.name_run import name_run
from throughline.cascade.services.restore_run import restore_run
from throughline.core.errors import Language
from throughline.kit.api import TenantRequest, language_of
from throughline.kit.spreadsheets.write import CONTENT_TYPE

router = Router(tags=["cascade"])


class AskedRuns(Schema):
    """Two or three runs of one plan."""

    first: UUID
    second: UUID
    third: UUID | None = None

    @property
    def ids(self) -> list[UUID]:
        return [run for run in (self.first, self.second, self.third) if run is not None]


class RunNames(Schema):
    name: Annotated[str, Field(max_length=80)] = ""
    note: Annotated[str, Field(max_length=500)] = ""


class RunDiscarded(Schema):
    discarded: bool = True


class ComparedFactor(Schema):
    """One coefficient a run; null where the run has no such factor."""

    name: dict[str, str]
    coefficients: list[str | None]


class ComparedRow(Schema):
    """One owner in each run, in the order asked for; null where it takes no part.

    `factors` are those that differ, `depth` counts from 1 below the plan's root.
    """

    owner: UUID
    is_person: bool
    code: str
    name: str
    parent: UUID
    depth: int
    amounts: list[Quantity | None]
    spread: Quantity
    factors: list[ComparedFactor]


@router.put("/runs/{run_id}/name", response=RunRow)
def put_run_name(request: TenantRequest, run_id: UUID, body: RunNames) -> Run:
    """Say what a run is for; what it computed stays as it is."""
    return name_run(actor=request.actor, at=request.now, run_id=run_id, **body.dict())


@router.post("/runs/{run_id}/discard", response=RunRow)
def post_run_discarded(request: TenantRequest, run_id: UUID, body: RunDiscarded) -> Run:
    """Put a run aside, or bring it back; one that was published stays."""
    return discard_run(actor=request.actor, at=request.now, run_id=run_id, discarded=body.discarded)


@router.post("/runs/{run_id}/restore", response={201: RunRow})
def post_run_restored(request: TenantRequest, run_id: UUID) -> Status[Run]:
    """Go back to an earlier run: a copy of it, to be reviewed and published as any run."""
    return Status(201, restore_run(actor=request.actor, at=request.now, run_id=run_id))


@router.get("/plans/{plan_id}/comparison", response=list[ComparedRow])
def read_comparison(request: TenantRequest, plan_id: UUID, asked: Query[AskedRuns]) -> list[Compared]:
    """Two or three runs of the plan beside each other, whoever differs most first."""
    return comparison(request.actor, plan_id, asked.ids)


@router.get("/plans/{plan_id}/comparison/sheet", response={200: bytes})
def read_comparison_sheet(
    request: TenantRequest, plan_id: UUID, asked: Query[AskedRuns], language: Language | None = None
) -> HttpResponse:
    """The same as an XLSX file: the runs, the people, the units."""
    chosen = language or language_of(request)
    name, data = comparison_workbook(request.actor, plan_id, asked.ids, chosen)
    headers = {"Content-Disposition": f"attachment; filename*=UTF-8''{quote(f'{name}.xlsx')}"}
    return HttpResponse(data, content_type=CONTENT_TYPE, headers=headers)
