"""The nodes of a rule that is being written, with their values; nothing is written by any of these."""

from datetime import date
from uuid import UUID

from ninja import Router

from throughline.cascade.api.node_schemas import AttributeChoice, GivenPlanNodes, GivenRuleDraft, NodesAnswer
from throughline.cascade.draft import Draft
from throughline.cascade.selectors.choosable import Choosable, choosable
from throughline.cascade.selectors.node_values import (
    NodeValues,
    node_values_in_company,
    node_values_in_plan,
)
from throughline.kit.api import TenantRequest

router = Router(tags=["cascade"])


@router.get("/attributes", response=list[AttributeChoice])
def read_choosable(request: TenantRequest, on: date | None = None) -> list[Choosable]:
    """What a rule may read: each attribute with the values in use as of a date, and how many have each."""
    return choosable(request.actor, on)


@router.post("/rules/nodes", response=NodesAnswer)
def read_nodes(request: TenantRequest, body: GivenRuleDraft) -> NodeValues:
    """What each node gives to one owner and to everybody in the company, and what is wrong with the body."""
    return node_values_in_company(request.actor, body.body, on=body.on, owner=body.owner)


@router.post("/plans/{plan_id}/nodes", response=NodesAnswer)
def read_plan_nodes(request: TenantRequest, plan_id: UUID, body: GivenPlanNodes) -> NodeValues:
    """The same for those who take part in a plan; of a rule of version 1 the graph goes by its parameters."""
    draft = Draft(
        body=body.body,
        parameters=body.parameters,
        attributes_on=body.attributes_on,
        effective=body.effective,
    )
    return node_values_in_plan(request.actor, plan_id, draft, body.owner)
