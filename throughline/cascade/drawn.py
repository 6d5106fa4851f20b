"""The rule of a plan as a graph, which is what pages draw and change."""

from typing import Any

from throughline.cascade.models import Plan
from throughline.cascade.parameters import Parameters
from throughline.core.rules import as_graph
from throughline.core.rules.layout import with_places


def drawn(plan: Plan) -> dict[str, Any]:
    """With a place for every node; of version 1, units weigh and stretch targets are as the plan says.

    Raises BadParameter.
    """
    said = Parameters.from_json(plan.parameters)
    graph = as_graph(plan.rule.body, unit_weights=said.unit_weights, over_assignment=said.over_assignment)
    return with_places(graph)
