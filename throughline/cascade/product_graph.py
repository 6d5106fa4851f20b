"""A rule that multiplies factors: one product for people, one for units, as a graph with places."""

from collections.abc import Sequence
from typing import Any

from throughline.cascade.template_nodes import RuleNodes, named_node
from throughline.core.rules import Label
from throughline.core.rules.graph_json import VERSION
from throughline.core.rules.layout import with_places


def product_graph(people: Sequence[RuleNodes], units: Sequence[RuleNodes] = ()) -> dict[str, Any]:
    """Unit factors act on the first level below the root; further down units weigh what their people do."""
    factors = {"factors": [nodes[-1]["id"] for nodes in people]}
    person = named_node("person", "product", Label("人员权重", "Weight of people"), {}, factors)
    coefficient = _coefficient(units)
    levels = ["product", "members"] if units else ["members"]
    weight = {
        "id": "unit_weight",
        "kind": "unit_weight",
        "settings": {"levels": levels},
        "inputs": {"coefficient": coefficient[-1]["id"]} if coefficient else {},
    }
    split = {"id": "split", "kind": "split", "inputs": {"people": "person", "units": "unit_weight"}}
    read = [node for nodes in [*people, *units] for node in nodes]
    added = coefficient if len(units) > 1 else []
    return with_places({"version": VERSION, "nodes": [*read, person, *added, weight, split]})


def _coefficient(units: Sequence[RuleNodes]) -> RuleNodes:
    """Of one factor itself; several are multiplied."""
    if len(units) < 2:
        return list(units[0]) if units else []
    factors = {"factors": [nodes[-1]["id"] for nodes in units]}
    return [named_node("unit", "product", Label("区域系数", "Coefficient of units"), {}, factors)]
