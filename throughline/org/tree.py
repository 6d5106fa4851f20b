"""The org tree as a mapping from unit to parent: loops, and paths. Pure."""

from collections.abc import Hashable, Mapping
from typing import TypeVar

Node = TypeVar("Node", bound=Hashable)


def loops(parents: Mapping[Node, Node | None]) -> list[list[Node]]:
    """Every loop, each from one of its nodes up to the node before it is met again."""
    found: list[list[Node]] = []
    settled: set[Node] = set()
    for start in parents:
        trail: dict[Node, None] = {}
        node: Node | None = start
        while node is not None and node not in settled and node not in trail:
            trail[node] = None
            node = parents.get(node)
        if node is not None and node in trail:
            nodes = list(trail)
            found.append(nodes[nodes.index(node) :])
        settled.update(trail)
    return found


def line_up(node: Node, parents: Mapping[Node, Node | None]) -> list[Node]:
    """A node and those above it, the root last; `parents` must hold no loop."""
    line = [node]
    while (above := parents.get(line[-1])) is not None:
        line.append(above)
    return line


def path_of(codes_up: list[str]) -> str:
    """'/' + the codes from the root + '/', from the codes of a line up."""
    return "/" + "/".join(reversed(codes_up)) + "/"
