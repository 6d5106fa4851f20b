"""A plan's rule on the people and attributes of a day: without limits, which are about today's people."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction

from throughline.cascade.computation import Share, allocation_of, tree_of
from throughline.cascade.demand import Demand
from throughline.cascade.models import Plan
from throughline.cascade.parameters import Parameters
from throughline.cascade.run_table import shares_in
from throughline.cascade.selectors.demands import demand_of
from throughline.cascade.selectors.participants import participants
from throughline.cascade.share_table import share_table


def targets_on(plan: Plan, on: date, total: Decimal) -> tuple[Demand, list[Share]]:
    """`total`, rounded to the quantum, shared among those who took part on the day.

    Raises the errors of core.rules, core.tree and core.allocation.
    """
    parameters = replace(Parameters.from_json(plan.parameters), empty_units="skip")
    nodes = participants(root=plan.root, on=on, parameters=parameters)
    demand = demand_of(_as_of(plan, on), nodes, parameters, amount=_whole(total, plan.quantum), fixed={})
    return demand, shares_in(share_table(demand, allocation_of(demand, tree_of(nodes))))


def _as_of(plan: Plan, on: date) -> Plan:
    """The plan in memory, with the attributes of another day; it is never saved so."""
    plan.attributes_on = on
    return plan


def _whole(total: Decimal, quantum: Decimal) -> Decimal:
    return round(Fraction(total) / Fraction(quantum)) * quantum
