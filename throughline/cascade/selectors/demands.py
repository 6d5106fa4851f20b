"""Everything that one computation of a plan needs, read from the database."""

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from uuid import UUID

from throughline.cascade.demand import Demand
from throughline.cascade.limits import Fixed
from throughline.cascade.models import Plan
from throughline.cascade.nodes import Nodes
from throughline.cascade.parameters import Parameters
from throughline.cascade.selectors.plans import fixed_in
from throughline.cascade.selectors.weights import weights_of
from throughline.core.amounts import to_quanta
from throughline.core.rules import Graph, rule_from_json
from throughline.goals.written import plain
from throughline.org.selectors.attribute_names import attribute_names


def demand_of(
    plan: Plan,
    nodes: Nodes,
    parameters: Parameters,
    *,
    amount: Decimal,
    fixed: Mapping[UUID, Fixed] | None = None,
) -> Demand:
    """The plan's rule on these nodes, with `fixed` or else the plan's own limits."""
    rule = rule_of(plan, parameters)
    return Demand(
        amount=plain(amount),
        quantum=_quantum(plan, rule),
        nodes=nodes,
        parameters=parameters,
        rule=rule,
        people=weights_of(rule, nodes, subject="person", on=plan.attributes_on),
        units=weights_of(rule, nodes, subject="unit", on=plan.attributes_on),
        fixed=fixed_in(plan) if fixed is None else fixed,
    )


def rule_of(plan: Plan, parameters: Parameters) -> Graph:
    """The plan's rule as a graph; raises BadRule, BadRuleField, RuleVersionUnknown."""
    rule = rule_from_json(
        plan.rule.body,
        unit_weights=parameters.unit_weights,
        over_assignment=parameters.over_assignment,
    )
    return replace(rule, names=attribute_names()) if rule.reads_names else rule


def _quantum(plan: Plan, rule: Graph) -> Decimal:
    """The plan's, or the rule's own, which is a multiple of it; raises NotAMultipleOfQuantum."""
    finest, own = plain(plan.quantum), rule.settings.quantum
    if own is None:
        return finest
    to_quanta(own, finest, node=rule.split.title.zh)
    return own
