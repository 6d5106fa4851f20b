"""Runs that an actor may see."""

from uuid import UUID

from throughline.access.errors import NotFound
from throughline.cascade.computation import Share
from throughline.cascade.models import Run
from throughline.cascade.run_table import read_table
from throughline.cascade.selectors.plans import plan_seen_by
from throughline.tenants.actor import Actor


def run_seen_by(actor: Actor, run_id: UUID) -> Run:
    """One, of a plan that the actor may see; raises NotFound."""
    run = Run.objects.filter(id=run_id).first()
    if run is None:
        raise NotFound
    plan_seen_by(actor, run.plan_id)
    return run


def shares_in(actor: Actor, run_id: UUID) -> list[Share]:
    """The run's whole table; raises NotFound."""
    return read_table(bytes(run_seen_by(actor, run_id).table))
