"""The body of a rule as plain JSON, the form in which it is kept: docs/algorithms/rule-graph.md.

Everything that is wrong is found at once, so that an editor can show each problem on its node.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from throughline.core.rules.graph import Graph, Node
from throughline.core.rules.kind import Kind
from throughline.core.rules.label import Label
from throughline.core.rules.nodes import KINDS
from throughline.core.rules.problems import BadRule, Problem
from throughline.core.rules.shapes import Code, Expected, Field, Record, Shape, Text, Whole, Wrong, WrongField
from throughline.core.rules.shapes.shape import wrong
from throughline.core.rules.wiring import in_order, wiring_problems

VERSION: Final = 2
MOST_NODES: Final = 200

ID: Final = Code(
    Expected("节点的代号：字母、数字、-、_，最多 60 个", "a node's id: up to 60 letters, digits, - and _")
)
NAME: Final = Record(
    Label, {key: Field(Text(Expected("两种语言的名称", "a name in both languages"))) for key in ("zh", "en")}
)
PLACE: Final = Record(
    dict[str, int], {axis: Field(Whole(least=-100_000, most=100_000)) for axis in ("x", "y")}
)
_FIELDS: Final = {"id", "kind", "name", "place", "settings", "inputs"}
_NODES = Expected(f"最多 {MOST_NODES} 个节点的列表", f"a list of up to {MOST_NODES} nodes")
_PORT = Expected("一个节点的代号，或它们的列表", "the id of a node, or a list of them")


@dataclass
class _Reading:
    """What has been found so far."""

    nodes: dict[str, Node]
    problems: list[Problem]

    def note(self, error: Wrong, node: str = "") -> None:
        self.problems += [_as_problem(field, node) for field in error.fields]


def graph_from_json(body: Any) -> Graph:
    """The graph written in `body`; raises BadRule with everything that is wrong with it."""
    nodes, problems = nodes_from_json(body)
    if problems:
        raise BadRule(problems)
    ordered = {node.id: node for node in in_order(nodes)}
    split = next(node for node in ordered.values() if node.kind.code == "split")
    return Graph(ordered, split)


def nodes_from_json(body: Any) -> tuple[dict[str, Node], list[Problem]]:
    """Every node that has an id and a kind, and everything that is wrong with the body."""
    reading = _Reading({}, [])
    for place, item in enumerate(_items(body, reading)):
        _read_node(item, place, reading)
    return reading.nodes, [*reading.problems, *wiring_problems(reading.nodes)]


def _items(body: Any, reading: _Reading) -> list[Any]:
    if not isinstance(body, Mapping):
        reading.note(wrong("body", body, Expected("对象", "an object")))
        return []
    for field in body:
        if field not in ("version", "nodes"):
            known = Expected("下列字段之一：nodes, version", "one of the fields nodes, version")
            reading.note(wrong(str(field), body[field], known))
    nodes = body.get("nodes")
    if not isinstance(nodes, list) or len(nodes) > MOST_NODES:
        reading.note(wrong("nodes", nodes, _NODES))
        return []
    return nodes


def _read_node(item: Any, place: int, reading: _Reading) -> None:
    at = f"nodes[{place}]"
    try:
        node = ID.read(item.get("id") if isinstance(item, Mapping) else None, f"{at}.id")
    except Wrong as error:
        reading.note(error)
        return
    if node in reading.nodes:
        reading.note(
            wrong("id", node, Expected("不与别的节点相同的代号", "an id that no other node has")), node
        )
        return
    kind = KINDS.get(item["kind"]) if isinstance(item.get("kind"), str) else None
    if kind is None:
        known = Expected(f" {'、'.join(KINDS)} 之一", f"one of {', '.join(KINDS)}")
        reading.note(wrong("kind", item.get("kind"), known), node)
        return
    _read_fields(item, node, kind, reading)


def _read_fields(item: Mapping[str, Any], node: str, kind: Kind[Any], reading: _Reading) -> None:
    """A node whose fields are wrong is left out; what is connected to it is still known to be there."""
    before = len(reading.problems)
    known = ", ".join(sorted(_FIELDS))
    for field in item:
        if field not in _FIELDS:
            expected = Expected(f"下列字段之一：{known}", f"one of the fields {known}")
            reading.note(wrong(str(field), item[field], expected), node)
    found: dict[str, Any] = {"name": None, "settings": None}
    shapes: dict[str, Shape[Any]] = {"name": NAME, "place": PLACE, "settings": kind.settings}
    for field, shape in shapes.items():
        if field in item or field == "settings":
            try:
                found[field] = shape.read(item.get(field, {}), field)
            except Wrong as error:
                reading.note(error, node)
    inputs = _inputs(item.get("inputs", {}), node, reading)
    if len(reading.problems) == before:
        reading.problems += kind.check(found["settings"], node)
    settings = found["settings"] if len(reading.problems) == before else None
    reading.nodes[node] = Node(node, kind, settings, inputs, found["name"])


def _inputs(given: Any, node: str, reading: _Reading) -> dict[str, tuple[str, ...]]:
    if not isinstance(given, Mapping):
        reading.note(wrong("inputs", given, Expected("对象", "an object")), node)
        return {}
    found: dict[str, tuple[str, ...]] = {}
    for port, ids in given.items():
        listed = ids if isinstance(ids, list) else [ids]
        if len(listed) > MOST_NODES or not all(isinstance(one, str) for one in listed):
            reading.note(wrong(f"inputs.{port}", ids, _PORT), node)
        else:
            found[str(port)] = tuple(listed)
    return found


def _as_problem(field: WrongField, node: str) -> Problem:
    text = Label(
        f"规则的 {field.path} 是 {field.value}，应为{field.expected.zh}。",
        f"The rule has {field.value} as {field.path}; it must be {field.expected.en}.",
    )
    return Problem("bad_rule_field", text, node=node, field=field.path)
