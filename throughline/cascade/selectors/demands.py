"""Everything that one computation of a plan needs, read from the database."""

from collections.abc import Mapping
from decimal import Decimal
from uuid import UUID

from throughline.cascade.demand import Demand
from throughline.cascade.limits import Fixed
from throughline.cascade.models import Plan
from throughline.cascade.nodes import Nodes
from throughline.cascade.parameters import Parameters
from throughline.cascade.selectors.plans import fixed_in
from throughline.cascade.selectors.weights import weights_of
from throughline.core.rules import rule_from_json
from throughline.goals.written import plain


def demand_of(
    plan: Plan,
    nodes: Nodes,
    parameters: Parameters,
    *,
    amount: Decimal,
    fixed: Mapping[UUID, Fixed] | None = None,
) -> Demand:
    """The plan's rule on these nodes, with `fixed` or else the plan's own limits."""
    rule = rule_from_json(plan.rule.body)
    return Demand(
        amount=plain(amount),
        quantum=plain(plan.quantum),
        nodes=nodes,
        parameters=parameters,
        people=weights_of(rule, nodes, subject="person", on=plan.attributes_on),
        units=weights_of(rule, nodes, subject="unit", on=plan.attributes_on),
        fixed=fixed_in(plan) if fixed is None else fixed,
    )
