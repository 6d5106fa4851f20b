"""Why a weight is what it is: the factors whose product it is, each with what it was read from."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Final

import polars as pl

from throughline.core.rules.column import Column
from throughline.core.rules.evaluation import Evaluation
from throughline.core.rules.graph import Graph, Node
from throughline.core.rules.label import Label
from throughline.core.rules.spelling import spelled

BY_RULE: Final = Label("规则中的常数", "a constant of the rule")
REACHED: Final = Label("按规则算出", "worked out by the rule")
IN_PARTS: Final = frozenset({"formula", "blend"})


@dataclass(frozen=True)
class Sources:
    """Where n values came from: the place of each one's label."""

    labels: Sequence[Label]
    places: pl.Series

    @classmethod
    def all_by(cls, label: Label, count: int) -> "Sources":
        """The same of every value."""
        return cls([label], pl.repeat(0, count, dtype=pl.UInt32, eager=True))

    def but(self, label: Label, where: pl.Series) -> "Sources":
        """The same, but for some rows."""
        other = pl.Series([len(self.labels)], dtype=pl.UInt32)
        return Sources([*self.labels, label], self.places.zip_with(~where, other))

    def to_list(self) -> list[Label]:
        return [self.labels[place] for place in self.places.to_list()]


@dataclass(frozen=True)
class FactorColumn:
    """One factor for n subjects: the coefficient, the value it was read from, and where that came from.

    Of a formula or a blend `parts` are the values that it was worked out from.
    """

    node: str
    name: Label
    coefficients: pl.Series
    inputs: pl.Series
    sources: Sources
    parts: Sequence["FactorColumn"] = field(default=())


def factors_of(evaluation: Evaluation, node: str | None) -> list[FactorColumn]:
    """The factors of what a node gives; a product is taken apart, anything else is one factor."""
    if node is None:
        return []
    return [_factor(evaluation, one) for one in _apart(evaluation.graph, evaluation.graph.nodes[node])]


def told_of(evaluation: Evaluation, node: str) -> FactorColumn:
    """What one node gives, with what it was read from, whether it is a factor or not."""
    return _factor(evaluation, evaluation.graph.nodes[node])


def recorded(column: Column, origins: pl.Series | None, on: date) -> Sources:
    """Where the values of an attribute came from: the record, with its origin where one is known."""
    if origins is None:
        return Sources.all_by(_recorded("", on), len(column.values))
    known = origins.unique(maintain_order=True)
    if len(known) == 1:
        return Sources.all_by(_recorded(known[0] or "", on), len(origins))
    places = origins.replace_strict(known, pl.Series(range(len(known)), dtype=pl.UInt32))
    return Sources([_recorded(origin or "", on) for origin in known.to_list()], places)


def _apart(graph: Graph, node: Node) -> Iterator[Node]:
    match node.kind.code:
        case "product":
            for one in node.inputs.get("factors", ()):
                yield from _apart(graph, graph.nodes[one])
        case "unit_weight":
            for one in node.inputs.get("coefficient", ()):
                yield from _apart(graph, graph.nodes[one])
        case _:
            yield node


def _factor(evaluation: Evaluation, node: Node) -> FactorColumn:
    column, read = evaluation.column(node.id), _read_from(evaluation, node)
    nothing = pl.repeat(None, len(column.values), dtype=pl.String, eager=True)
    return FactorColumn(
        node=node.id,
        name=node.title,
        coefficients=spelled(column),
        inputs=nothing if read is None else spelled(read),
        sources=_sources(evaluation, node, column, read),
        parts=_parts(evaluation, node) if node.kind.code in IN_PARTS else (),
    )


def _read_from(evaluation: Evaluation, node: Node) -> Column | None:
    """The attribute itself, or the one value that a table, bands or a ramp look up."""
    if node.kind.code == "attribute":
        return evaluation.subjects.column(node.settings.attribute)
    ids = [one for ids in node.inputs.values() for one in ids]
    return evaluation.column(ids[0]) if len(ids) == 1 and node.kind.code not in IN_PARTS else None


def _sources(evaluation: Evaluation, node: Node, column: Column, read: Column | None) -> Sources:
    subjects = evaluation.subjects
    if node.kind.code == "constant":
        return Sources.all_by(BY_RULE, len(subjects))
    if read is None or read.attribute is None:
        found = Sources.all_by(REACHED, len(subjects))
    else:
        found = recorded(read, subjects.origins.get(read.attribute), subjects.on)
    if column.filled is not None and column.source is not None:
        return found.but(column.source, column.filled)
    return found


def _parts(evaluation: Evaluation, node: Node) -> list[FactorColumn]:
    connected = [evaluation.graph.nodes[one] for ids in node.inputs.values() for one in ids]
    return [_factor(evaluation, one) for one in connected]


def _recorded(origin: str, on: date) -> Label:
    zh, en = f"截至 {on} 的记录", f"as recorded on {on}"
    return Label(f"{zh}（{origin}）", f"{en} ({origin})") if origin else Label(zh, en)
