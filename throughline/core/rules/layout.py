"""Where nodes stand in the drawing: in columns from left to right, each next to the one that reads it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Final

from throughline.core.rules.graph import Node
from throughline.core.rules.graph_json import nodes_from_json
from throughline.core.rules.nodes import KINDS
from throughline.core.rules.wiring import in_order

COLUMN: Final = 280
ROW: Final = 180
"""In the units of `place`: a node is narrower than a column, and lower than a row."""

Place = dict[str, int]


def with_places(body: Mapping[str, Any]) -> dict[str, Any]:
    """The body with a place for every node; those that have one keep it.

    Nodes without one stand as `places` has them, below all that have one.
    """
    nodes, _ = nodes_from_json(body)
    items = body["nodes"] if nodes else []
    lacking = {_id(item) for item in items if _id(item) in nodes and item.get("place") is None}
    if not lacking:
        return dict(body)
    below = max((_bottom(item) for item in items if _id(item) not in lacking), default=0)
    found = {node: {**place, "y": place["y"] + below} for node, place in places(nodes).items()}
    placed = [{**item, "place": found[_id(item)]} if _id(item) in lacking else item for item in items]
    return {**body, "nodes": placed}


def places(nodes: Mapping[str, Node]) -> dict[str, Place]:
    """A place for each node: the split at the right, what it reads to the left of it, in the order of ports.

    A node that reads others stands in the middle of those that it was the first to read; what it reads and
    nobody knows takes no place.
    """
    ordered = in_order({node.id: _reading_known(node, nodes) for node in nodes.values()})
    columns, rows = _columns(ordered), _Rows({node.id: node for node in ordered})
    splits = [node for node in ordered if node.kind is KINDS["split"]]
    for node in [*splits, *reversed(ordered)]:
        rows.place(node)
    circled = [node for node in nodes if node not in columns]
    return {
        **{node: {"x": COLUMN * columns[node], "y": round(ROW * row)} for node, row in rows.found.items()},
        **{node: {"x": 0, "y": ROW * (rows.taken + place)} for place, node in enumerate(circled)},
    }


def _reading_known(node: Node, nodes: Mapping[str, Node]) -> Node:
    known = {port: tuple(one for one in ids if one in nodes) for port, ids in node.inputs.items()}
    return replace(node, inputs=known)


def _columns(ordered: Sequence[Node]) -> dict[str, int]:
    """Next to the reader that is farthest to the left."""
    earliest: dict[str, int] = {}
    for node in ordered:
        earliest[node.id] = 1 + max((earliest[one] for one in node.connected), default=-1)
    last: dict[str, int] = {}
    for node in reversed(ordered):
        here = last.setdefault(node.id, earliest[node.id])
        for one in node.connected:
            last[one] = min(last.get(one, here), here - 1)
    return last


@dataclass
class _Rows:
    """The row of each node as it is met; whoever reads nothing new takes the next one that is free."""

    nodes: Mapping[str, Node]
    found: dict[str, float] = field(default_factory=dict)
    taken: int = 0

    def place(self, node: Node) -> float:
        if node.id not in self.found:
            rows = [
                self.place(self.nodes[one]) for one in dict.fromkeys(node.connected) if one not in self.found
            ]
            self.taken += not rows
            self.found[node.id] = (rows[0] + rows[-1]) / 2 if rows else self.taken - 1
        return self.found[node.id]


def _id(item: Any) -> str:
    """Of a node as it is written; empty where it has none."""
    given = item.get("id") if isinstance(item, dict) else None
    return given if isinstance(given, str) else ""


def _bottom(item: Any) -> int:
    place = item.get("place") if isinstance(item, dict) else None
    return int(place["y"]) + ROW if isinstance(place, dict) and isinstance(place.get("y"), int) else 0
