"""Plans and what is fixed in them."""

from collections.abc import Iterable
from time import perf_counter
from uuid import UUID

from django.http import HttpResponse
from ninja import Router, Status

from throughline.cascade.api.given import draft_of, limit_of
from throughline.cascade.api.schemas import (
    GivenDraft,
    GivenLimit,
    LimitRow,
    NewPlan,
    PlanChanges,
    PlanRow,
    SavedPlan,
)
from throughline.cascade.models import Limit, Plan
from throughline.cascade.selectors.plans import plan_seen_by, plans_seen_by
from throughline.cascade.selectors.preview import preview
from throughline.cascade.services.change_plan import change_plan
from throughline.cascade.services.create_plan import create_plan
from throughline.cascade.services.save_plan import save_plan
from throughline.cascade.services.set_limits import set_limits
from throughline.cascade.table import PlanTable, table_of
from throughline.kit.api import TenantRequest, as_json

router = Router(tags=["cascade"])


@router.get("/plans", response=list[PlanRow])
def read_plans(request: TenantRequest) -> Iterable[Plan]:
    """All plans."""
    return plans_seen_by(request.actor)


@router.post("/plans", response={201: PlanRow})
def add_plan(request: TenantRequest, body: NewPlan) -> Status[Plan]:
    """Make a plan: one rule for one key result and one part of the tree."""
    return Status(201, create_plan(actor=request.actor, at=request.now, **body.dict()))


@router.get("/plans/{plan_id}", response=PlanRow)
def read_plan(request: TenantRequest, plan_id: UUID) -> Plan:
    """One plan."""
    return plan_seen_by(request.actor, plan_id)


@router.patch("/plans/{plan_id}", response=PlanRow)
def patch_plan(request: TenantRequest, plan_id: UUID, body: PlanChanges) -> Plan:
    """Give it another rule, date or parameters; its runs stay as they were."""
    given = {field: value for field, value in body.dict(exclude_unset=True).items() if value is not None}
    return change_plan(actor=request.actor, at=request.now, plan_id=plan_id, **given)


@router.put("/plans/{plan_id}", response=PlanRow)
def put_plan(request: TenantRequest, plan_id: UUID, body: SavedPlan) -> Plan:
    """Keep what was changed on the page: the rule's next version, the plan's fields and its limits."""
    given = body.dict(exclude_unset=True, exclude={"limits", "revision"})
    return save_plan(
        actor=request.actor,
        at=request.now,
        plan_id=plan_id,
        revision=body.revision,
        limits=[limit_of(one) for one in body.limits],
        **{field: value for field, value in given.items() if value is not None},
    )


@router.post("/plans/{plan_id}/preview", response=PlanTable)
def read_preview(request: TenantRequest, plan_id: UUID, body: GivenDraft) -> HttpResponse:
    """The table that the plan would give with these changes; nothing is written."""
    started = perf_counter()
    computed = preview(request.actor, plan_id, draft_of(body))
    return as_json(table_of(computed, took_ms=round(1000 * (perf_counter() - started))))


@router.get("/plans/{plan_id}/limits", response=list[LimitRow])
def read_limits(request: TenantRequest, plan_id: UUID) -> Iterable[Limit]:
    """What is fixed for single owners."""
    return plan_seen_by(request.actor, plan_id).limits.order_by("id")


@router.put("/plans/{plan_id}/limits", response={204: None})
def put_limit(request: TenantRequest, plan_id: UUID, body: GivenLimit) -> Status[None]:
    """Fix one owner's part, or free it."""
    set_limits(
        actor=request.actor,
        at=request.now,
        plan_id=plan_id,
        limits=[limit_of(body)],
        revision=body.revision,
    )
    return Status(204, None)
