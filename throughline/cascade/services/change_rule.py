"""Give a rule another body or name: its next version."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction

from throughline.access.errors import require
from throughline.cascade.models import Rule
from throughline.cascade.services.keep_rule import keep_rule
from throughline.cascade.services.latest_version import latest_version
from throughline.tenants.actor import Actor


@transaction.atomic
def change_rule(
    *,
    actor: Actor,
    at: datetime,
    rule_id: UUID,
    version: int,
    name: str | None = None,
    body: Mapping[str, Any] | None = None,
) -> Rule:
    """`version` is the latest that the planner saw. Without a change the latest stays the latest.

    Raises NotFound, RuleChangedMeanwhile, and the errors of core.rules.
    """
    require(actor, "rule", "write")
    _, latest = latest_version(rule_id, seen=version)
    named, written = name or latest.name, latest.body if body is None else dict(body)
    if (named, written) == (latest.name, latest.body):
        return latest
    return keep_rule(actor=actor, at=at, action="rule.change", name=named, body=written, last=latest)
