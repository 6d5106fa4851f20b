"""What was asked about a plan's rule, as far as somebody may see rules."""

from uuid import UUID

from throughline.cascade.selectors.plans import plan_seen_by
from throughline.judging.models import Backtest, JudgingKind
from throughline.tenants.actor import Actor


def latest_of(actor: Actor, plan_id: UUID) -> dict[JudgingKind, Backtest]:
    """The last of each kind about a plan; raises NotFound for a plan out of sight."""
    plan = plan_seen_by(actor, plan_id)
    seen = Backtest.objects.visible_to(actor).filter(plan=plan).order_by("kind", "-id").distinct("kind")
    return {one.kind: one for one in seen}
