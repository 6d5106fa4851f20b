"""A rule's body looked at before it is kept: everything that is wrong with it, and what it is as a graph."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from throughline.access.errors import require
from throughline.cascade.parameters import Parameters
from throughline.core.errors import ThroughlineError
from throughline.core.rules import HIRED_ON, UNIT_CODE, Label, as_graph
from throughline.core.rules.draft import draft_from_json
from throughline.core.rules.graph import Graph, Node
from throughline.core.rules.layout import with_places
from throughline.core.rules.problems import Problem
from throughline.org.models import Attribute
from throughline.org.selectors.attribute_names import attribute_names
from throughline.tenants.actor import Actor


@dataclass(frozen=True)
class RuleCheck:
    """`graph` is the body of version 2, also of a body of version 1, with a place for every node; `draft` is
    what of it is sound.

    Of a body that is none of either version there are none.
    """

    problems: list[Problem]
    graph: dict[str, Any] | None
    draft: Graph | None = None


def check_rule(actor: Actor, body: Mapping[str, Any], parameters: Parameters | None = None) -> RuleCheck:
    """`parameters` are the plan's, which a body of version 1 goes by. Nothing is written.

    Raises Forbidden.
    """
    require(actor, "rule", "read")
    given = parameters or Parameters()
    try:
        written = as_graph(body, unit_weights=given.unit_weights, over_assignment=given.over_assignment)
    except ThroughlineError as error:
        text = Label(error.message("zh"), error.message("en"))
        return RuleCheck([Problem(error.code, text, field=str(error.params.get("field", "")))], None)
    draft, problems = draft_from_json(written)
    draft = replace(draft, names=attribute_names())
    return RuleCheck([*problems, *_unknown_attributes(draft)], with_places(written), draft)


def _unknown_attributes(graph: Graph) -> list[Problem]:
    """Attributes that nodes name and the company does not have."""
    known = {*Attribute.objects.values_list("code", flat=True), HIRED_ON, UNIT_CODE}
    return [
        _unknown(node, code) for node in graph.nodes.values() for code in sorted(graph.reads(node) - known)
    ]


def _unknown(node: Node, code: str) -> Problem:
    text = Label(
        f"“{node.title.zh}”读取的属性 {code} 没有定义；请先定义，或改正名称。",
        f"“{node.title.en}” reads the attribute {code}, which is not defined; define it or correct it.",
    )
    return Problem("unknown_attribute", text, node=node.id, field="settings")
