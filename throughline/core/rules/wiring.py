"""How the nodes of a body are connected: ports, types, one split, and no circle."""

from collections.abc import Iterator, Mapping

from throughline.core.rules.column import Type
from throughline.core.rules.graph import Node
from throughline.core.rules.inputs import TYPES
from throughline.core.rules.kind import Port
from throughline.core.rules.label import Label
from throughline.core.rules.problems import Problem


def wiring_problems(nodes: Mapping[str, Node]) -> list[Problem]:
    """Everything that is wrong; nodes whose settings could not be read are there without settings."""
    found = [problem for node in nodes.values() for problem in _of_node(node, nodes)]
    splits = [node for node in nodes.values() if node.kind.code == "split"]
    if len(splits) != 1:
        text = Label(
            f"规则要有且只有一个“分配”节点，现在有 {len(splits)} 个。",
            f"A rule has exactly one split; here are {len(splits)}.",
        )
        found += [Problem("one_split", text, node=node.id) for node in splits] or [Problem("one_split", text)]
    return found + _circles(nodes)


def in_order(nodes: Mapping[str, Node]) -> list[Node]:
    """Each node after those that it reads, else as they were written; what stands in a circle is left out."""
    waiting = {node.id: {one for ids in node.inputs.values() for one in ids} for node in nodes.values()}
    found: list[Node] = []
    while ready := [node for node, needs in waiting.items() if not needs & waiting.keys()]:
        for node in ready:
            del waiting[node]
            found.append(nodes[node])
    return found


def _circles(nodes: Mapping[str, Node]) -> list[Problem]:
    placed = {node.id for node in in_order(nodes)}
    caught = [node for node in nodes.values() if node.id not in placed]
    titles = [node.title for node in caught[:10]]
    zh, en = "、".join(title.zh for title in titles), ", ".join(title.en for title in titles)
    text = Label(
        f"这些节点接成了圈：{zh}。请断开其中一条线。",
        f"These nodes are connected in a circle: {en}. Take away one of the lines.",
    )
    return [Problem("circle", text, node=node.id, field="inputs") for node in caught]


def _of_node(node: Node, nodes: Mapping[str, Node]) -> Iterator[Problem]:
    if node.settings is None:
        return
    ports = node.kind.ports_of(node.settings)
    for port, ids in node.inputs.items():
        if port not in ports:
            yield _problem("unknown_port", node, port, _no_such_port(node, port, ports))
        else:
            yield from _of_port(node, port, ports[port], ids, nodes)
    for port, wanted in ports.items():
        if not wanted.optional and not wanted.many and not node.inputs.get(port):
            yield _problem("nothing_connected", node, port, _nothing_at(node, wanted))
        if wanted.many and len(node.inputs.get(port, ())) < wanted.least:
            yield _problem("nothing_connected", node, port, _nothing_at(node, wanted))


def _of_port(
    node: Node, port: str, wanted: Port, ids: tuple[str, ...], nodes: Mapping[str, Node]
) -> Iterator[Problem]:
    if len(ids) > 1 and not wanted.many:
        yield _problem("too_many_connected", node, port, _only_one(node, wanted))
    for one in ids:
        if one not in nodes:
            yield _problem("unknown_node", node, port, _no_such_node(one))
        elif nodes[one].kind.gives not in wanted.takes:
            yield _problem("wrong_connection", node, port, _does_not_fit(node, wanted, nodes[one]))


def _problem(code: str, node: Node, port: str, text: Label) -> Problem:
    return Problem(code, text, node=node.id, field=f"inputs.{port}")


def _no_such_port(node: Node, port: str, ports: Mapping[str, Port]) -> Label:
    known = ", ".join(ports) or "–"
    return Label(
        f"“{node.title.zh}”没有输入口 {port}，可用的有：{known}。",
        f"“{node.title.en}” has no input {port}; there are: {known}.",
    )


def _nothing_at(node: Node, wanted: Port) -> Label:
    return Label(
        f"“{node.title.zh}”的“{wanted.name.zh}”还没有接入节点。",
        f"Nothing is connected to “{wanted.name.en}” of “{node.title.en}”.",
    )


def _only_one(node: Node, wanted: Port) -> Label:
    return Label(
        f"“{node.title.zh}”的“{wanted.name.zh}”只能接一个节点。",
        f"“{wanted.name.en}” of “{node.title.en}” takes one node.",
    )


def _no_such_node(one: str) -> Label:
    return Label(f"没有代号为 {one} 的节点。", f"There is no node {one}.")


def _does_not_fit(node: Node, wanted: Port, connected: Node) -> Label:
    expected = [_TYPE_NAMES[kind] for kind in Type if kind in wanted.takes and kind in _TYPE_NAMES]
    zh, en = "、".join(one.zh for one in expected), " or ".join(one.en for one in expected)
    return Label(
        f"“{node.title.zh}”的“{wanted.name.zh}”要接{zh}，“{connected.title.zh}”不能接在这里。",
        f"“{wanted.name.en}” of “{node.title.en}” takes {en}; “{connected.title.en}” does not fit here.",
    )


_TYPE_NAMES = {
    **TYPES,
    Type.UNIT_WEIGHT: Label("单元权重节点", "a unit weight"),
    Type.LIMITS: Label("上下限节点", "limits"),
}
