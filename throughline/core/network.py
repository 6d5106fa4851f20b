"""Alignments as a network without loops: child to parent, several parents allowed."""

from collections.abc import Hashable, Iterable, Mapping
from graphlib import CycleError, TopologicalSorter
from typing import TypeVar

from throughline.core.errors import ThroughlineError

Node = TypeVar("Node", bound=Hashable)


class AlignmentLoop(ThroughlineError):
    code = "alignment_loop"
    status = 422
    zh = "这些对齐绕成了一圈：{loop}。请去掉其中一条。"
    en = "These alignments form a loop: {loop}. Remove one of them."


def order_bottom_up(
    links: Iterable[tuple[Node, Node]], names: Mapping[Node, str] | None = None
) -> list[Node]:
    """Every node of `links` (child, parent), each after all of its children: the order of a roll-up.

    Raises AlignmentLoop, which names the loop from child to parent by `names` (else by the nodes
    themselves) and carries its nodes as the parameter `nodes`.
    """
    sorter: TopologicalSorter[Node] = TopologicalSorter()
    for child, parent in links:
        sorter.add(parent, child)
    try:
        return list(sorter.static_order())
    except CycleError as error:
        nodes: list[Node] = error.args[1]
        called = [(names or {}).get(node, str(node)) for node in nodes]
        raise AlignmentLoop(loop=" → ".join(called), nodes=nodes) from None


def check_alignments(links: Iterable[tuple[Node, Node]], names: Mapping[Node, str] | None = None) -> None:
    """Raises AlignmentLoop if `links` (child, parent) form a loop, a link to itself included."""
    order_bottom_up(links, names)


def ancestors(links: Iterable[tuple[Node, Node]], node: Node) -> set[Node]:
    """Every node that `node` serves, directly or through others; `links` are (child, parent)."""
    parents: dict[Node, list[Node]] = {}
    for child, parent in links:
        parents.setdefault(child, []).append(parent)
    found: set[Node] = set()
    waiting = [node]
    while waiting:
        above = [parent for parent in parents.get(waiting.pop(), []) if parent not in found]
        found.update(above)
        waiting.extend(above)
    return found
