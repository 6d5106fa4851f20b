"""A plan computed, and nothing written: what a run keeps and a preview shows."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any, Literal
from uuid import UUID

import polars as pl

from throughline.cascade.computation import Share, allocation_of, tree_of
from throughline.cascade.demand import Demand
from throughline.cascade.in_words import in_words
from throughline.cascade.limits import Fixed
from throughline.cascade.models import Plan, Run
from throughline.cascade.parameters import Parameters
from throughline.cascade.run_table import shares_in
from throughline.cascade.selectors.demands import demand_of
from throughline.cascade.selectors.participants import participants
from throughline.cascade.selectors.plans import last_published
from throughline.cascade.share_table import share_table
from throughline.core.errors import ThroughlineError


class ReplannedAlready(ThroughlineError):
    code = "replanned_already"
    status = 409
    zh = "方案“{plan}”已重排过；新的指标请再次重排。"
    en = "The plan “{plan}” has been re-planned; change its numbers by another re-plan."


@dataclass(frozen=True)
class Computed:
    """`table` is what share_table gives, `basis` the run in force when this was computed, and `more` what a
    re-plan says besides.
    """

    demand: Demand
    table: pl.DataFrame
    effective: date
    basis: Run | None
    mode: Literal["plan", "replan"] = "plan"
    more: dict[str, Any] = field(default_factory=dict)

    @cached_property
    def shares(self) -> list[Share]:
        """The table's rows."""
        return shares_in(self.table)


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
    with in_words(nodes):
        demand = demand_of(plan, nodes, parameters, amount=plan.key_result.target, fixed=fixed)
        table = share_table(demand, allocation_of(demand, tree_of(nodes)))
    return Computed(demand, table, day, last)
