"""Plans that an actor may see, what is fixed in one, and what it published last."""

from typing import Any, cast
from uuid import UUID

from throughline.access.errors import NotFound
from throughline.cascade.limits import Fixed
from throughline.cascade.models import Limit, Plan, PlanQuerySet, Run
from throughline.tenants.actor import Actor


def plans_seen_by(actor: Actor) -> PlanQuerySet:
    """With everything that a list shows, in the order in which they were made."""
    seen: PlanQuerySet = Plan.objects.visible_to(actor)
    return seen.select_related("key_result__cycle", "root", "rule").order_by("id")


def plan_seen_by(actor: Actor, plan_id: UUID) -> Plan:
    """One; raises NotFound."""
    found: Plan | None = plans_seen_by(actor).filter(id=plan_id).first()
    if found is None:
        raise NotFound
    return found


def limits_by_owner(plan: Plan) -> dict[UUID, Limit]:
    """The limits with their reasons, by owner."""
    return {cast(UUID, row.unit_id or row.person_id): row for row in Limit.objects.filter(plan=plan)}


def fixed_in(plan: Plan) -> dict[UUID, Fixed]:
    """What is fixed, by owner."""
    return {
        owner: Fixed(row.lock, row.minimum, row.maximum, row.hold)
        for owner, row in limits_by_owner(plan).items()
    }


def runs_of(plan: Plan) -> Any:
    """Runs without their tables, the latest first; none that was put aside."""
    return (
        Run.objects.filter(plan=plan, discarded_at__isnull=True)
        .select_related("rule", "plan__key_result__cycle")
        .defer("table")
        .order_by("-at", "-id")
    )


def last_published(plan: Plan) -> Run | None:
    """The run whose numbers are in force."""
    found: Run | None = (
        runs_of(plan).filter(published_at__isnull=False).order_by("-published_at", "-id").first()
    )
    return found
