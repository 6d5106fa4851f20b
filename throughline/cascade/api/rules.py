"""Rules."""

from collections.abc import Iterable

from ninja import Router, Status

from throughline.cascade.api.schemas import CheckedRule, GivenRule, NewRule, RuleRow
from throughline.cascade.models import Rule
from throughline.cascade.selectors.rule_check import RuleCheck, check_rule
from throughline.cascade.selectors.runs import rules_seen_by
from throughline.cascade.services.create_rule import create_rule
from throughline.kit.api import TenantRequest

router = Router(tags=["cascade"])


@router.get("/rules", response=list[RuleRow])
def read_rules(request: TenantRequest) -> Iterable[Rule]:
    """Every version of every rule, the latest first."""
    return rules_seen_by(request.actor)


@router.post("/rules", response={201: RuleRow})
def add_rule(request: TenantRequest, body: NewRule) -> Status[Rule]:
    """Keep a rule; another body under the same code is its next version."""
    return Status(201, create_rule(actor=request.actor, at=request.now, **body.dict()))


@router.post("/rules/check", response=CheckedRule)
def check(request: TenantRequest, body: GivenRule) -> RuleCheck:
    """Everything that is wrong with a body, node by node, and the body as a graph; nothing is written."""
    return check_rule(request.actor, body.body)
