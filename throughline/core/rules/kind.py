"""What a kind of node is: its ports, its settings, what it gives. Each is a folder of `nodes`."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

from throughline.core.rules.column import Column, Type
from throughline.core.rules.label import Label
from throughline.core.rules.problems import Problem
from throughline.core.rules.shapes import Record
from throughline.core.rules.subjects import Subjects

S = TypeVar("S")


@dataclass(frozen=True)
class Port:
    """Where another node is connected: one of a type in `takes`, or `many`."""

    name: Label
    takes: frozenset[Type]
    optional: bool = False
    many: bool = False
    least: int = 1


@dataclass(frozen=True)
class Step(Generic[S]):
    """One node to evaluate: its columns by port, for these subjects; `title` is what messages call it.

    `titles` are those of the nodes that are connected, by port, and `names` the codes of attributes by every
    name that a formula may use for them.
    """

    node: str
    title: Label
    settings: S
    inputs: Mapping[str, Sequence[Column]]
    sources: Mapping[str, Sequence["Source"]]
    subjects: Subjects
    names: Mapping[str, str]

    def one(self, port: str) -> Column:
        """The column of a port that takes one node."""
        return self.inputs[port][0]


@dataclass(frozen=True)
class Source:
    """A node that is connected to another one."""

    node: str
    title: Label

    @property
    def names(self) -> frozenset[str]:
        """What a formula may call it."""
        return frozenset({self.node, self.title.zh, self.title.en})


def _no_attributes(settings: Any, names: Mapping[str, str]) -> set[str]:
    return set()


def _no_ports(settings: Any) -> Mapping[str, Port]:
    return {}


def _no_problems(settings: Any, node: str) -> list[Problem]:
    return []


@dataclass(frozen=True)
class Kind(Generic[S]):
    """A kind of node.

    `ports` are those that every node of it has, `own_ports` those that its settings add. `reads` says which
    attributes it reads itself; among the names that it is given, those of connected nodes lead to "".
    `check` finds what is wrong with settings that are well-formed.
    """

    code: str
    name: Label
    settings: Record[S]
    gives: Type
    evaluate: Callable[[Step[S]], Column]
    ports: Mapping[str, Port] = field(default_factory=dict)
    own_ports: Callable[[S], Mapping[str, Port]] = _no_ports
    reads: Callable[[S, Mapping[str, str]], set[str]] = _no_attributes
    check: Callable[[S, str], list[Problem]] = _no_problems

    def ports_of(self, settings: S) -> dict[str, Port]:
        """All ports of a node with these settings."""
        return {**self.ports, **self.own_ports(settings)}


ANY_VALUE = frozenset({Type.NUMBER, Type.TEXT, Type.DATE, Type.YES_NO, Type.ANY})
A_NUMBER = frozenset({Type.NUMBER, Type.ANY})
A_DATE = frozenset({Type.DATE, Type.ANY})
A_UNIT_WEIGHT = frozenset({Type.UNIT_WEIGHT})
LIMITS = frozenset({Type.LIMITS})
