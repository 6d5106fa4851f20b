"""Rules that an actor may see: the latest version of each, one version, and all of one."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

from throughline.access.errors import NotFound
from throughline.cascade.models import Plan, Rule, RuleQuerySet
from throughline.cascade.selectors.rule_check import RuleCheck, check_rule
from throughline.tenants.actor import Actor


@dataclass(frozen=True)
class PlanUsing:
    """A plan that goes by some version of a rule."""

    id: UUID
    name: str
    rule_version: int


@dataclass(frozen=True)
class RuleNote:
    """One version without its body, and the plans that go by any version of the rule."""

    id: UUID
    code: str
    name: str
    version: int
    template: str
    restored_from: int | None
    created_at: datetime
    created_by: str | None
    archived: bool
    plans: list[PlanUsing] = field(default_factory=list)


@dataclass(frozen=True)
class RuleDetail:
    """A version as it is opened; `latest` is the one that a change must have seen."""

    note: RuleNote
    latest: RuleNote
    body: dict[str, Any]
    check: RuleCheck


def rules_seen_by(actor: Actor) -> RuleQuerySet:
    """Every version, by code, the latest version first."""
    seen: RuleQuerySet = Rule.objects.visible_to(actor)
    return seen.order_by("code", "-version")


def rule_seen_by(actor: Actor, rule_id: UUID) -> Rule:
    """One version; raises NotFound."""
    found: Rule | None = rules_seen_by(actor).select_related("created_by").filter(id=rule_id).first()
    if found is None:
        raise NotFound
    return found


def rule_list(actor: Actor, *, archived: bool = False) -> list[RuleNote]:
    """The latest version of each rule, those that changed last first; two queries."""
    latest = rules_seen_by(actor).distinct("code").defer("body").select_related("created_by")
    found = [one for one in latest if (one.archived_at is not None) == archived]
    plans = _plans_by_code(actor, [one.code for one in found])
    changed = sorted(found, key=lambda one: one.created_at, reverse=True)
    return [_note(one, plans.get(one.code, [])) for one in changed]


def rule_versions(actor: Actor, rule_id: UUID) -> list[RuleNote]:
    """Every version of the rule, the latest first, each with the plans that go by it. Raises NotFound."""
    code = rule_seen_by(actor, rule_id).code
    versions = rules_seen_by(actor).filter(code=code).defer("body").select_related("created_by")
    plans = _plans_by_code(actor, [code]).get(code, [])
    return [_note(one, [plan for plan in plans if plan.rule_version == one.version]) for one in versions]


def rule_detail(actor: Actor, rule_id: UUID) -> RuleDetail:
    """Raises NotFound."""
    rule = rule_seen_by(actor, rule_id)
    versions = rules_seen_by(actor).filter(code=rule.code)
    latest = versions.defer("body").select_related("created_by").first() or rule
    plans = _plans_by_code(actor, [rule.code]).get(rule.code, [])
    return RuleDetail(_note(rule, plans), _note(latest, plans), rule.body, check_rule(actor, rule.body))


def _plans_by_code(actor: Actor, codes: Sequence[str]) -> dict[str, list[PlanUsing]]:
    seen = Plan.objects.visible_to(actor).filter(rule__code__in=codes).order_by("-id")
    found: dict[str, list[PlanUsing]] = {}
    for plan, name, code, version in seen.values_list("id", "name", "rule__code", "rule__version"):
        found.setdefault(code, []).append(PlanUsing(plan, name, version))
    return found


def _note(rule: Rule, plans: list[PlanUsing]) -> RuleNote:
    return RuleNote(
        id=rule.id,
        code=rule.code,
        name=rule.name,
        version=rule.version,
        template=rule.template,
        restored_from=rule.restored_from,
        created_at=rule.created_at,
        created_by=rule.created_by.name if rule.created_by else None,
        archived=rule.archived_at is not None,
        plans=plans,
    )
