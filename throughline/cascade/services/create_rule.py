"""Keep a rule; another body under the same code is its next version."""

from datetime import datetime
from typing import Any

from django.db import transaction

from throughline.access.errors import require
from throughline.audit.services.record import record
from throughline.cascade.models import Rule
from throughline.core.rules import rule_from_json
from throughline.tenants.actor import Actor


@transaction.atomic
def create_rule(*, actor: Actor, at: datetime, code: str, name: str, body: dict[str, Any]) -> Rule:
    """The same body and name again give the version that is there. Raises the errors of core.rules."""
    require(actor, "rule", "write")
    rule_from_json(body)
    last: Rule | None = Rule.objects.select_for_update().filter(code=code).order_by("-version").first()
    if last is not None and (last.body, last.name) == (body, name):
        return last
    rule = Rule.objects.create(
        code=code, name=name, body=body, version=last.version + 1 if last else 1, created_at=at
    )
    record(
        actor=actor,
        at=at,
        action="rule.create",
        object_type="rule",
        object_id=rule.id,
        details={"code": code, "version": rule.version},
    )
    return rule
