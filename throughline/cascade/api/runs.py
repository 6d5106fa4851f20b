"""Runs, their publication, and why a number is what it is."""

from collections.abc import Iterable
from uuid import UUID

from ninja import Router, Status

from throughline.cascade.api.schemas import (
    ChangeRow,
    NewReplan,
    NewRun,
    PublishedRow,
    ReasonLevel,
    RunRow,
    ShareRow,
)
from throughline.cascade.computation import Share
from throughline.cascade.models import Run
from throughline.cascade.review import Change
from throughline.cascade.selectors.plans import plan_seen_by, runs_of
from throughline.cascade.selectors.reasons import Level
from throughline.cascade.selectors.reviews import review
from throughline.cascade.selectors.runs import run_seen_by, shares_in
from throughline.cascade.selectors.why import why
from throughline.cascade.services.publish_run import Published, publish_run
from throughline.cascade.services.replan import replan
from throughline.cascade.services.run_plan import run_plan
from throughline.kit.api import TenantRequest

router = Router(tags=["cascade"])


@router.get("/plans/{plan_id}/runs", response=list[RunRow])
def read_runs(request: TenantRequest, plan_id: UUID) -> Iterable[Run]:
    """The latest first."""
    found: Iterable[Run] = runs_of(plan_seen_by(request.actor, plan_id))
    return found


@router.post("/plans/{plan_id}/runs", response={201: RunRow})
def add_run(request: TenantRequest, plan_id: UUID, body: NewRun) -> Status[Run]:
    """Compute the plan; nothing is published by it."""
    made = run_plan(actor=request.actor, at=request.now, plan_id=plan_id, effective=body.effective)
    return Status(201, made)


@router.post("/plans/{plan_id}/replans", response={201: RunRow})
def add_replan(request: TenantRequest, plan_id: UUID, body: NewReplan) -> Status[Run]:
    """Keep what was asked for by a day and share the rest anew; nothing is published by it."""
    made = replan(actor=request.actor, at=request.now, plan_id=plan_id, **body.dict())
    return Status(201, made)


@router.get("/runs/{run_id}", response=RunRow)
def read_run(request: TenantRequest, run_id: UUID) -> Run:
    """One run, without its table."""
    return run_seen_by(request.actor, run_id)


@router.get("/runs/{run_id}/shares", response=list[ShareRow])
def read_shares(request: TenantRequest, run_id: UUID) -> list[Share]:
    """The run's table: every owner with amount, weight and reasons."""
    return shares_in(request.actor, run_id)


@router.get("/runs/{run_id}/changes", response=list[ChangeRow])
def read_changes(request: TenantRequest, run_id: UUID, against: UUID | None = None) -> list[Change]:
    """Who would gain and who would lose, and why: beside what is in force, or beside another run."""
    return review(request.actor, run_id, against)


@router.post("/runs/{run_id}/publish", response=PublishedRow)
def publish(request: TenantRequest, run_id: UUID) -> Published:
    """Put the run's numbers in force; only what differs is written."""
    return publish_run(actor=request.actor, at=request.now, run_id=run_id)


@router.get("/key-results/{key_result_id}/why", response=list[ReasonLevel])
def read_why(request: TenantRequest, key_result_id: UUID) -> list[Level]:
    """Why this number: level by level from below the plan's root; it multiplies out."""
    return why(request.actor, key_result_id)
