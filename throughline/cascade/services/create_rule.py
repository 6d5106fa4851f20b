"""Keep a rule; another body under the same code is its next version."""

from datetime import datetime
from typing import Any

from django.db import transaction

from throughline.access.errors import require
from throughline.cascade.models import Rule
from throughline.cascade.services.keep_rule import keep_rule
from throughline.tenants.actor import Actor


@transaction.atomic
def create_rule(
    *,
    actor: Actor,
    at: datetime,
    name: str,
    body: dict[str, Any],
    code: str | None = None,
    template: str | None = None,
) -> Rule:
    """The same body and name again give the version that is there; without a code it is a new rule.

    Raises the errors of core.rules.
    """
    require(actor, "rule", "write")
    last: Rule | None = Rule.objects.select_for_update().filter(code=code).order_by("-version").first()
    if last is not None and (last.body, last.name) == (body, name):
        return last
    return keep_rule(
        actor=actor,
        at=at,
        action="rule.create",
        name=name,
        body=body,
        code=code,
        last=last,
        template=template or "",
    )
