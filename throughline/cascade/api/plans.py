"""Plans and what is fixed in them."""

from collections.abc import Iterable
from uuid import UUID

from ninja import Router, Status

from throughline.cascade.api.schemas import GivenLimit, LimitRow, NewPlan, PlanChanges, PlanRow
from throughline.cascade.limits import Fixed
from throughline.cascade.models import Limit, Plan
from throughline.cascade.selectors.plans import plan_seen_by, plans_seen_by
from throughline.cascade.services.change_plan import change_plan
from throughline.cascade.services.create_plan import create_plan
from throughline.cascade.services.set_limit import set_limit
from throughline.goals.owner import Owner
from throughline.kit.api import TenantRequest

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


@router.get("/plans/{plan_id}/limits", response=list[LimitRow])
def read_limits(request: TenantRequest, plan_id: UUID) -> Iterable[Limit]:
    """What is fixed for single owners."""
    return plan_seen_by(request.actor, plan_id).limits.order_by("id")


@router.put("/plans/{plan_id}/limits", response={204: None})
def put_limit(request: TenantRequest, plan_id: UUID, body: GivenLimit) -> Status[None]:
    """Fix one owner's part, or free it."""
    set_limit(
        actor=request.actor,
        at=request.now,
        plan_id=plan_id,
        owner=Owner(body.unit_id, body.person_id),
        fixed=Fixed(lock=body.lock, minimum=body.minimum, maximum=body.maximum, hold=body.hold),
        reason=body.reason,
    )
    return Status(204, None)
