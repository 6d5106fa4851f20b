"""A rule's body of any version as a graph."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from throughline.core.rules.errors import RuleVersionUnknown
from throughline.core.rules.factors.read import FORMAT, factors_from_json
from throughline.core.rules.factors.to_graph import graph_body
from throughline.core.rules.graph import Graph
from throughline.core.rules.graph_json import VERSION, graph_from_json


def rule_from_json(
    body: Any,
    *,
    unit_weights: Sequence[str] = ("members",),
    over_assignment: Decimal | None = None,
) -> Graph:
    """The graph of a body; raises RuleVersionUnknown, BadRuleField (version 1) or BadRule (version 2).

    What units weigh and the stretch target are said by the split of version 2; for version 1 they are given.
    """
    if isinstance(body, Mapping) and body.get("version") not in (FORMAT, VERSION):
        raise RuleVersionUnknown(version=body.get("version"))
    written = as_graph(body, unit_weights=unit_weights, over_assignment=over_assignment)
    return graph_from_json(written)


def as_graph(
    body: Any, *, unit_weights: Sequence[str] = ("members",), over_assignment: Decimal | None = None
) -> Any:
    """The body itself, or the one of version 2 that stands for a body of version 1."""
    if isinstance(body, Mapping) and body.get("version") == VERSION and body["version"] is not True:
        return body
    return graph_body(factors_from_json(body), unit_weights=unit_weights, over_assignment=over_assignment)
