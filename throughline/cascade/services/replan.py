"""Re-plan in mid-cycle: what was asked for by a day is kept, the rest is shared by the new weights."""

from datetime import date, datetime
from decimal import Decimal
from uuid import UUID

from django.db import transaction

from throughline.access.errors import require
from throughline.cascade.models import Run
from throughline.cascade.selectors.plans import plan_seen_by
from throughline.cascade.selectors.replanned import KeptBy, compute_replan
from throughline.cascade.services.run_plan import keep_run
from throughline.tenants.actor import Actor


@transaction.atomic
def replan(
    *,
    actor: Actor,
    at: datetime,
    plan_id: UUID,
    effective: date,
    amount: Decimal | None = None,
    kept_by: KeptBy = "calendar",
) -> Run:
    """A run to be looked at, then published. Raises NotFound and the errors of `compute_replan`."""
    require(actor, "plan", "write")
    plan = plan_seen_by(actor, plan_id)
    computed = compute_replan(plan, effective=effective, amount=amount, kept_by=kept_by)
    return keep_run(actor=actor, at=at, plan=plan, computed=computed)
