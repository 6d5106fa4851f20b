"""What the pages of plans read."""

from uuid import UUID

from django.http import HttpResponse
from ninja import Router

from throughline.insight.plan_schemas import PlanChoices, PlanList, PlanPage
from throughline.insight.selectors.plan_choices import plan_choices_of
from throughline.insight.selectors.plan_page import plan_page_of
from throughline.insight.selectors.plans import plan_list_of
from throughline.kit.api import TenantRequest, as_json

router = Router(tags=["pages"])


@router.get("/plans", response=PlanList)
def read_plan_list(request: TenantRequest) -> HttpResponse:
    """Every plan, how it stands, its last run and the one in force."""
    return as_json(plan_list_of(request.actor))


@router.get("/plans/choices", response=PlanChoices)
def read_plan_choices(request: TenantRequest) -> HttpResponse:
    """What a new plan can be made of."""
    return as_json(plan_choices_of(request.actor))


@router.get("/plans/{plan_id}", response=PlanPage)
def read_plan_page(request: TenantRequest, plan_id: UUID) -> HttpResponse:
    """One plan: its rule, limits and runs, what is in force, and what people reached the period before."""
    return as_json(plan_page_of(request.actor, plan_id))
