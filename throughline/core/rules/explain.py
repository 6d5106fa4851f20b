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
class FactorColumn:
    """One factor for n subjects: the coefficient, the value it was read from, and where that came from.

    Of a formula or a blend `parts` are the values that it was worked out from.
    """

    node: str
    name: Label
    coefficients: Sequence[str | None]
    inputs: Sequence[str | None]
    sources: Sequence[Label]
    parts: Sequence["FactorColumn"] = field(default=())


def factors_of(evaluation: Evaluation, node: str | None) -> list[FactorColumn]:
    """The factors of what a node gives; a product is taken apart, anything else is one factor."""
    if node is None:
        return []
    return [_factor(evaluation, one) for one in _apart(evaluation.graph, evaluation.graph.nodes[node])]


def told_of(evaluation: Evaluation, node: str) -> FactorColumn:
    """What one node gives, with what it was read from, whether it is a factor or not."""
    return _factor(evaluation, evaluation.graph.nodes[node])


def recorded(column: Column, origins: pl.Series | None, on: date) -> list[Label]:
    """Where the values of an attribute came from: the record, with its origin where one is known."""
    if origins is None:
        return [_recorded("", on)] * len(column.values)
    labels = {origin: _recorded(origin or "", on) for origin in origins.unique().to_list()}
    return [labels[origin] for origin in origins.to_list()]


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
    nothing: list[str | None] = [None] * len(column.values)
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


def _sources(evaluation: Evaluation, node: Node, column: Column, read: Column | None) -> list[Label]:
    subjects = evaluation.subjects
    if node.kind.code == "constant":
        return [BY_RULE] * len(subjects)
    if read is None or read.attribute is None:
        found = [REACHED] * len(subjects)
    else:
        found = recorded(read, subjects.origins.get(read.attribute), subjects.on)
    if column.filled is not None and column.source is not None:
        for row in column.filled.arg_true().to_list():
            found[row] = column.source
    return found


def _parts(evaluation: Evaluation, node: Node) -> list[FactorColumn]:
    connected = [evaluation.graph.nodes[one] for ids in node.inputs.values() for one in ids]
    return [_factor(evaluation, one) for one in connected]


def _recorded(origin: str, on: date) -> Label:
    zh, en = f"截至 {on} 的记录", f"as recorded on {on}"
    return Label(f"{zh}（{origin}）", f"{en} ({origin})") if origin else Label(zh, en)
