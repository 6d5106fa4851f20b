"""Compute a plan and keep the run whole; nothing is published by it."""

from datetime import date, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.db import transaction

from throughline.access.errors import require
from throughline.audit.services.record import record
from throughline.cascade.computation import Share, allocation_of, shares_of, tree_of
from throughline.cascade.demand import Demand
from throughline.cascade.models import Plan, Run
from throughline.cascade.nodes import Nodes
from throughline.cascade.parameters import Parameters
from throughline.cascade.run_table import write_table
from throughline.cascade.selectors.participants import participants
from throughline.cascade.selectors.plans import fixed_in, last_published, plan_seen_by
from throughline.cascade.selectors.weights import weights_of
from throughline.core.errors import ThroughlineError
from throughline.core.rules import rule_from_json
from throughline.goals.written import plain
from throughline.tenants.actor import Actor


class ReplannedAlready(ThroughlineError):
    code = "replanned_already"
    status = 409
    zh = "方案“{plan}”已重排过；新的指标请再次重排。"
    en = "The plan “{plan}” has been re-planned; change its numbers by another re-plan."


@transaction.atomic
def run_plan(*, actor: Actor, at: datetime, plan_id: UUID, effective: date | None = None) -> Run:
    """Share the key result's target among those who take part on `effective` (the cycle's first day).

    Raises ReplannedAlready, and the errors of core.rules, core.tree and core.allocation.
    """
    require(actor, "plan", "write")
    plan = plan_seen_by(actor, plan_id)
    last = last_published(plan)
    if last is not None and last.mode == "replan":
        raise ReplannedAlready(plan=plan.name)
    day = effective or plan.key_result.cycle.starts_on
    parameters = Parameters.from_json(plan.parameters)
    nodes = participants(root=plan.root, on=day, parameters=parameters)
    demand = demand_of(plan, nodes, parameters, amount=plan.key_result.target)
    tree = tree_of(nodes)
    shares = shares_of(demand, allocation_of(demand, tree))
    return keep_run(actor=actor, at=at, plan=plan, demand=demand, shares=shares, effective=day, basis=last)


def demand_of(plan: Plan, nodes: Nodes, parameters: Parameters, *, amount: Decimal) -> Demand:
    """The plan's rule and limits on these nodes."""
    rule = rule_from_json(plan.rule.body)
    return Demand(
        amount=plain(amount),
        quantum=plain(plan.quantum),
        nodes=nodes,
        parameters=parameters,
        people=weights_of(rule, nodes, subject="person", on=plan.attributes_on),
        units=weights_of(rule, nodes, subject="unit", on=plan.attributes_on),
        fixed=fixed_in(plan),
    )


def keep_run(
    *,
    actor: Actor,
    at: datetime,
    plan: Plan,
    demand: Demand,
    shares: list[Share],
    effective: date,
    basis: Run | None,
    mode: str = "plan",
    more: dict[str, Any] | None = None,
) -> Run:
    """Write the run with what it was computed from, and one audit row."""
    run = Run.objects.create(
        plan=plan,
        rule=plan.rule,
        at=at,
        attributes_on=plan.attributes_on,
        amount=demand.amount,
        effective=effective,
        mode=mode,
        totals={**_totals(demand, shares, basis), **(more or {})},
        table=write_table(shares),
    )
    record(
        actor=actor,
        at=at,
        action=f"plan.{'run' if mode == 'plan' else mode}",
        object_type="plan",
        object_id=plan.id,
        details={"run": str(run.id), "amount": str(demand.amount), "effective": effective.isoformat()},
    )
    return run


def _totals(demand: Demand, shares: list[Share], basis: Run | None) -> dict[str, Any]:
    """`basis` is the run that was in force: publishing is refused once another one is."""
    people = [share for share in shares if share.is_person]
    codes = {node.id: node.code for node in demand.nodes.rows}
    return {
        "amount": str(demand.amount),
        "people": len(people),
        "units": len(shares) - len(people),
        "allocated_to_people": str(sum((share.amount for share in people), Decimal(0))),
        "parameters": demand.parameters.to_json(),
        "limits": [
            {"owner": str(one), "code": codes[one], **fixed.to_json()}
            for one, fixed in demand.fixed.items()
            if one in codes
        ],
        "basis": None if basis is None else str(basis.id),
    }
