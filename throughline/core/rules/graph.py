"""A rule as a graph: nodes in an order in which each stands after those that it reads."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

from throughline.core.rules.kind import Kind, Source
from throughline.core.rules.label import Label
from throughline.core.rules.nodes.split.settings import PEOPLE, UNITS, Settings, limits_port

Subject = Literal["person", "unit"]
OF: Mapping[Subject, str] = {"person": PEOPLE, "unit": UNITS}


@dataclass(frozen=True)
class Node:
    """One node; `inputs` are ids by port. `title` is its name, or its kind's."""

    id: str
    kind: Kind[Any]
    settings: Any
    inputs: Mapping[str, tuple[str, ...]]
    name: Label | None = None

    @property
    def title(self) -> Label:
        return self.name or self.kind.name

    @property
    def connected(self) -> list[str]:
        """The ids of what it reads, whatever the port."""
        return [one for ids in self.inputs.values() for one in ids]


@dataclass(frozen=True)
class Graph:
    """`names` are the codes of attributes by every name that a formula may use for them."""

    nodes: Mapping[str, Node]
    split: Node
    names: Mapping[str, str] = field(default_factory=dict)

    @property
    def settings(self) -> Settings:
        """Those of the split."""
        found: Settings = self.split.settings
        return found

    @property
    def reads_names(self) -> bool:
        """Whether there is a formula, which calls attributes by their names."""
        return any(node.kind.code == "formula" for node in self.nodes.values())

    def sources(self, node: Node) -> dict[str, list[Source]]:
        """What is connected to a node, by port."""
        return {
            port: [Source(one, self.nodes[one].title) for one in ids] for port, ids in node.inputs.items()
        }

    def ports(self, subject: Subject) -> list[str]:
        """The split's ports for people or for units, branches first."""
        own = OF[subject]
        return [*(branch.port for branch in self.settings.branches if branch.of == own), own]

    def behind(self, ids: Sequence[str]) -> list[Node]:
        """Some nodes and all that they read, in order."""
        wanted = set(ids)
        for node in reversed([*self.nodes.values()]):
            if node.id in wanted:
                wanted.update(node.connected)
        return [node for node in self.nodes.values() if node.id in wanted]

    def roots(self, subject: Subject) -> list[str]:
        """The nodes that are connected to the split for people or for units."""
        ports = [name for port in self.ports(subject) for name in (port, limits_port(port))]
        return [one for port in ports for one in self.split.inputs.get(port, ())]

    def attributes(self, subject: Subject) -> list[str]:
        """The attributes that people or units are read by, their peers' included; sorted."""
        return sorted({code for node in self.behind(self.roots(subject)) for code in self.reads(node)})

    def reads(self, node: Node) -> set[str]:
        """The attributes that one node reads itself; in a formula a connected node's name is not one."""
        own = {name for sources in self.sources(node).values() for one in sources for name in one.names}
        return node.kind.reads(node.settings, {**self.names, **dict.fromkeys(own, "")})
