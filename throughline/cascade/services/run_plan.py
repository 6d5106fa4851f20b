"""Compute a plan and keep the run whole; nothing is published by it."""

from datetime import date, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.db import transaction

from throughline.access.errors import require
from throughline.audit.services.record import record
from throughline.cascade.models import Plan, Run
from throughline.cascade.run_table import write_table
from throughline.cascade.selectors.computed import Computed, compute_plan
from throughline.cascade.selectors.plans import plan_seen_by
from throughline.tenants.actor import Actor


@transaction.atomic
def run_plan(*, actor: Actor, at: datetime, plan_id: UUID, effective: date | None = None) -> Run:
    """Raises NotFound and the errors of `compute_plan`."""
    require(actor, "plan", "write")
    plan = plan_seen_by(actor, plan_id)
    return keep_run(actor=actor, at=at, plan=plan, computed=compute_plan(plan, effective=effective))


def keep_run(*, actor: Actor, at: datetime, plan: Plan, computed: Computed) -> Run:
    """Write the run with what it was computed from, and one audit row."""
    demand, effective = computed.demand, computed.effective
    run = Run.objects.create(
        plan=plan,
        rule=plan.rule,
        at=at,
        made_by_id=actor.person_id,
        attributes_on=plan.attributes_on,
        amount=demand.amount,
        effective=effective,
        mode=computed.mode,
        totals={**_totals(plan, computed), **computed.more},
        table=write_table(computed.table),
    )
    record(
        actor=actor,
        at=at,
        action=f"plan.{'run' if computed.mode == 'plan' else computed.mode}",
        object_type="plan",
        object_id=plan.id,
        details={"run": str(run.id), "amount": str(demand.amount), "effective": effective.isoformat()},
    )
    return run


def _totals(plan: Plan, computed: Computed) -> dict[str, Any]:
    """`basis` is the run that was in force: publishing is refused once another one is."""
    demand = computed.demand
    of_people = computed.table.filter("is_person")["amount"].to_list()
    codes = {node.id: node.code for node in demand.nodes.rows}
    return {
        "amount": str(demand.amount),
        "people": len(of_people),
        "units": len(computed.table) - len(of_people),
        "allocated_to_people": str(sum(map(Decimal, of_people), Decimal(0))),
        "revision": plan.revision,
        "parameters": demand.parameters.to_json(),
        "limits": [
            {"owner": str(one), "code": codes[one], **fixed.to_json()}
            for one, fixed in demand.fixed.items()
            if one in codes
        ],
        "basis": None if computed.basis is None else str(computed.basis.id),
    }
