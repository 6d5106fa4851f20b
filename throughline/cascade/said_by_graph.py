"""What a graph says itself, and a plan therefore does not: how units weigh, and the over-assignment."""

from collections.abc import Mapping
from typing import Any, Final

from throughline.cascade.parameters import Parameters
from throughline.core.errors import ThroughlineError
from throughline.core.rules.graph_json import VERSION

SAID_BY_GRAPH: Final = ("unit_weights", "over_assignment")


class SaidByTheGraph(ThroughlineError):
    code = "said_by_the_graph"
    status = 422
    zh = "规则“{rule}”是一张图，{fields} 由图里的“单元权重”和“分配”节点决定；请在图里改，方案参数里不要再写。"
    en = (
        "The rule “{rule}” is a graph, whose unit weights and split say {fields}; "
        "change it there, and leave it out of the plan's parameters."
    )


def said_once(
    *, rule: str, body: Mapping[str, Any], kept: Mapping[str, Any], given: Mapping[str, Any]
) -> dict[str, Any]:
    """The plan's parameters with what is given laid over them, checked, as they are kept.

    With a graph, what a plan said for its rule of version 1 is cleared. Raises BadParameter, and
    SaidByTheGraph for what is newly given beside a graph.
    """
    merged = Parameters.from_json({**kept, **given}).to_json()
    if body.get("version") != VERSION:
        return merged
    usual = Parameters().to_json()
    before = {**usual, **kept}
    new = [field for field in SAID_BY_GRAPH if merged[field] not in (usual[field], before[field])]
    if new:
        raise SaidByTheGraph(rule=rule, fields=", ".join(new))
    return {**merged, **{field: usual[field] for field in SAID_BY_GRAPH}}


def cleared(before: Mapping[str, Any], after: Mapping[str, Any]) -> dict[str, Any]:
    """What of it stood in a plan and stands there no more, for the audit."""
    usual = Parameters().to_json()
    return {
        field: [before[field], after[field]]
        for field in SAID_BY_GRAPH
        if before.get(field, usual[field]) != after[field]
    }
