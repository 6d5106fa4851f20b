"""Rules: kept version by version, changed by whoever saw the latest, copied, put aside, and checked."""

from uuid import UUID

from ninja import Router, Status

from throughline.cascade.api.rule_schemas import (
    ChangedRule,
    NewRule,
    RuleArchived,
    RuleDetailRow,
    RuleName,
    RuleNoteRow,
    RuleTemplateRow,
    SeenVersion,
)
from throughline.cascade.api.schemas import CheckedRule, GivenRule, RuleRow
from throughline.cascade.models import Rule
from throughline.cascade.selectors.rule_check import RuleCheck, check_rule
from throughline.cascade.selectors.rule_templates import rule_templates
from throughline.cascade.selectors.rules import RuleDetail, RuleNote, rule_detail, rule_list, rule_versions
from throughline.cascade.services.archive_rule import archive_rule
from throughline.cascade.services.change_rule import change_rule
from throughline.cascade.services.create_rule import create_rule
from throughline.cascade.services.duplicate_rule import duplicate_rule
from throughline.cascade.services.restore_rule import restore_rule
from throughline.cascade.templates import Template
from throughline.kit.api import TenantRequest

router = Router(tags=["cascade"])


@router.get("/rules", response=list[RuleNoteRow])
def read_rules(request: TenantRequest, archived: bool = False) -> list[RuleNote]:
    """The latest version of every rule with the plans that go by it; or of those that are put aside."""
    return rule_list(request.actor, archived=archived)


@router.post("/rules", response={201: RuleRow})
def add_rule(request: TenantRequest, body: NewRule) -> Status[Rule]:
    """Keep a rule; another body under the same code is its next version."""
    return Status(201, create_rule(actor=request.actor, at=request.now, **body.dict()))


@router.post("/rules/check", response=CheckedRule)
def check(request: TenantRequest, body: GivenRule) -> RuleCheck:
    """Everything that is wrong with a body, node by node, and the body as a graph; nothing is written."""
    return check_rule(request.actor, body.body)


@router.get("/rules/templates", response=list[RuleTemplateRow])
def read_templates(request: TenantRequest) -> list[Template]:
    """Rules to begin with, for the attributes and units that the company has."""
    return rule_templates(request.actor)


@router.get("/rules/{rule_id}", response=RuleDetailRow)
def read_rule(request: TenantRequest, rule_id: UUID) -> RuleDetail:
    """One version as an editor opens it."""
    return rule_detail(request.actor, rule_id)


@router.put("/rules/{rule_id}", response=RuleRow)
def put_rule(request: TenantRequest, rule_id: UUID, body: ChangedRule) -> Rule:
    """Keep another body or name as the next version; refused if somebody else has made one meanwhile."""
    return change_rule(actor=request.actor, at=request.now, rule_id=rule_id, **body.dict())


@router.get("/rules/{rule_id}/versions", response=list[RuleNoteRow])
def read_versions(request: TenantRequest, rule_id: UUID) -> list[RuleNote]:
    """Every version of the rule, the latest first."""
    return rule_versions(request.actor, rule_id)


@router.post("/rules/{rule_id}/restore", response=RuleRow)
def restore(request: TenantRequest, rule_id: UUID, body: SeenVersion) -> Rule:
    """Go back to this version: a new one with its body."""
    return restore_rule(actor=request.actor, at=request.now, rule_id=rule_id, version=body.version)


@router.post("/rules/{rule_id}/duplicate", response={201: RuleRow})
def duplicate(request: TenantRequest, rule_id: UUID, body: RuleName) -> Status[Rule]:
    """A copy of this version as a rule of its own."""
    return Status(201, duplicate_rule(actor=request.actor, at=request.now, rule_id=rule_id, name=body.name))


@router.post("/rules/{rule_id}/archive", response=RuleRow)
def archive(request: TenantRequest, rule_id: UUID, body: RuleArchived) -> Rule:
    """Put the rule aside, or bring it back; plans that go by it go on."""
    return archive_rule(actor=request.actor, at=request.now, rule_id=rule_id, archived=body.archived)
