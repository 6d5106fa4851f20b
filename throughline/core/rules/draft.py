"""A body that is still being written: what of it can be worked out, and what is wrong with the rest."""

from collections.abc import Iterable, Mapping
from typing import Any

from throughline.core.rules.column import Type
from throughline.core.rules.graph import OF, Graph, Node, Subject
from throughline.core.rules.graph_json import nodes_from_json
from throughline.core.rules.nodes import KINDS
from throughline.core.rules.nodes.split.settings import Settings
from throughline.core.rules.problems import Problem
from throughline.core.rules.wiring import in_order


def draft_from_json(body: Any) -> tuple[Graph, list[Problem]]:
    """The nodes that are sound, with all that they read, as a graph; and every problem of the body.

    The graph's split stands in for one that is not sound: its connections are known, but it is no node.
    """
    nodes, problems = nodes_from_json(body)
    wrong = {problem.node for problem in problems}
    sound: dict[str, Node] = {}
    for node in in_order(nodes):
        if node.id not in wrong and sound.keys() >= set(node.connected):
            sound[node.id] = node
    return Graph(sound, _split(nodes.values())), problems


def loose_nodes(graph: Graph) -> list[Node]:
    """The nodes that lead nowhere: neither people nor units are weighed by them."""
    used = {node.id for subject in OF for node in graph.behind(graph.roots(subject))}
    return [node for node in graph.nodes.values() if node.id not in used and node is not graph.split]


def nodes_for(graph: Graph, subject: Subject, about: Mapping[str, Subject]) -> list[Node]:
    """The nodes that are worked out for people, or for units.

    A node that leads nowhere is for units if it is a unit weight or reads attributes of units only; `about`
    says whose attribute each code is.
    """
    wanted = [node.id for node in graph.behind(graph.roots(subject))]
    wanted += [node.id for node in loose_nodes(graph) if _subject(graph, node, about) == subject]
    chosen = set(wanted)
    return [node for node in graph.nodes.values() if node.id in chosen or node is graph.split]


def _subject(graph: Graph, node: Node, about: Mapping[str, Subject]) -> Subject:
    read = {code for one in graph.behind([node.id]) for code in graph.reads(one)}
    of_units = bool(read) and all(about.get(code) == "unit" for code in read)
    return "unit" if of_units or node.kind.gives is Type.UNIT_WEIGHT else "person"


def _split(nodes: Iterable[Node]) -> Node:
    kind = KINDS["split"]
    found = next((node for node in nodes if node.kind is kind), Node("", kind, None, {}))
    return found if found.settings is not None else Node(found.id, kind, Settings(), found.inputs, found.name)
