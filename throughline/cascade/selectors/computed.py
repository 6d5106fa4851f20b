"""A plan computed, and nothing written: what a run keeps and a preview shows."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Literal
from uuid import UUID

from throughline.cascade.computation import Share, allocation_of, shares_of, tree_of
from throughline.cascade.demand import Demand
from throughline.cascade.limits import Fixed
from throughline.cascade.models import Plan, Run
from throughline.cascade.parameters import Parameters
from throughline.cascade.selectors.demands import demand_of
from throughline.cascade.selectors.participants import participants
from throughline.cascade.selectors.plans import last_published
from throughline.core.errors import ThroughlineError


class ReplannedAlready(ThroughlineError):
    code = "replanned_already"
    status = 409
    zh = "方案“{plan}”已重排过；新的指标请再次重排。"
    en = "The plan “{plan}” has been re-planned; change its numbers by another re-plan."


@dataclass(frozen=True)
class Computed:
    """`basis` is the run in force when this was computed; `more` is what a re-plan says besides."""

    demand: Demand
    shares: list[Share]
    effective: date
    basis: Run | None
    mode: Literal["plan", "replan"] = "plan"
    more: dict[str, Any] = field(default_factory=dict)


def compute_plan(
    plan: Plan, *, effective: date | None = None, fixed: Mapping[UUID, Fixed] | None = None
) -> Computed:
    """The key result's target shared among those who take part on `effective` (the cycle's first day).

    The plan may carry a draft's rule, date and parameters, and `fixed` its limits. Raises ReplannedAlready,
    and the errors of core.rules, core.tree and core.allocation.
    """
    last = last_published(plan)
    if last is not None and last.mode == "replan":
        raise ReplannedAlready(plan=plan.name)
    day = effective or plan.key_result.cycle.starts_on
    parameters = Parameters.from_json(plan.parameters)
    nodes = participants(root=plan.root, on=day, parameters=parameters)
    demand = demand_of(plan, nodes, parameters, amount=plan.key_result.target, fixed=fixed)
    shares = shares_of(demand, allocation_of(demand, tree_of(nodes)))
    return Computed(demand, shares, day, last)
