"""Write one version of a rule, and the audit row that says how it came about."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from throughline.audit.services.record import record
from throughline.cascade.models import Rule
from throughline.core.rules import rule_from_json
from throughline.tenants.actor import Actor

NAMED = "rule-{number}"


def keep_rule(
    *,
    actor: Actor,
    at: datetime,
    action: str,
    name: str,
    body: Mapping[str, Any],
    code: str | None = None,
    last: Rule | None = None,
    template: str = "",
    restored_from: int | None = None,
    **details: Any,
) -> Rule:
    """The version after `last`, or the first of a rule; without a `code` the next free one is taken.

    The caller has asked for the right, and holds `last`. Raises the errors of core.rules.
    """
    rule_from_json(body)
    rule = Rule.objects.create(
        code=last.code if last else code or free_code(),
        name=name,
        body=dict(body),
        version=last.version + 1 if last else 1,
        template=last.template if last else template,
        restored_from=restored_from,
        created_at=at,
        created_by_id=actor.person_id,
        archived_at=last.archived_at if last else None,
    )
    record(
        actor=actor,
        at=at,
        action=action,
        object_type="rule",
        object_id=rule.id,
        details={"code": rule.code, "name": name, "version": rule.version, **details},
    )
    return rule


def free_code() -> str:
    """The first code of the form rule-1, rule-2, … that no rule has."""
    taken = set(Rule.objects.filter(code__startswith="rule-").values_list("code", flat=True))
    number = 1
    while NAMED.format(number=number) in taken:
        number += 1
    return NAMED.format(number=number)
