"""Go back to an earlier version of a rule: a new version with the old body, so that nothing is lost."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from throughline.access.errors import require
from throughline.cascade.models import Rule
from throughline.cascade.services.keep_rule import keep_rule
from throughline.cascade.services.latest_version import latest_version
from throughline.tenants.actor import Actor


@transaction.atomic
def restore_rule(*, actor: Actor, at: datetime, rule_id: UUID, version: int) -> Rule:
    """`rule_id` is the earlier version, `version` the latest that the planner saw.

    Plans stay with the version that they have. Raises NotFound, RuleChangedMeanwhile.
    """
    require(actor, "rule", "write")
    earlier, latest = latest_version(rule_id, seen=version)
    if earlier.body == latest.body:
        return latest
    return keep_rule(
        actor=actor,
        at=at,
        action="rule.restore",
        name=latest.name,
        body=earlier.body,
        last=latest,
        restored_from=earlier.version,
        before=earlier.version,
    )
