"""A copy of a rule under a code of its own, to be changed without touching the first."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from throughline.access.errors import NotFound, require
from throughline.cascade.models import Rule
from throughline.cascade.services.keep_rule import keep_rule
from throughline.tenants.actor import Actor


@transaction.atomic
def duplicate_rule(*, actor: Actor, at: datetime, rule_id: UUID, name: str) -> Rule:
    """Of the version that is named. Raises NotFound."""
    require(actor, "rule", "write")
    rule = Rule.objects.filter(id=rule_id).first()
    if rule is None:
        raise NotFound
    return keep_rule(
        actor=actor,
        at=at,
        action="rule.duplicate",
        name=name,
        body=rule.body,
        template=rule.template,
        source=rule.name,
    )
