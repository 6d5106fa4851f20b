"""The values of a rule's nodes as an editor shows them: for one owner, and spread over everybody."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from throughline.cascade.nodes import ROOT, Nodes
from throughline.core.rules import Label
from throughline.core.rules.column import Column, Type
from throughline.core.rules.explain import REACHED, told_of
from throughline.core.rules.graph import Graph, Subject
from throughline.core.rules.problems import Problem
from throughline.core.rules.spelling import spelled
from throughline.core.rules.spread import Spread, Words, spread_of, words_of
from throughline.core.rules.survey import Failure, Survey

MEASURED = frozenset({Type.NUMBER, Type.DATE})


@dataclass(frozen=True)
class ChosenValue:
    """What one owner has at a node, what that was read from (if it was looked up), and where it came from."""

    owner: UUID
    name: str
    value: str | None
    input: str | None
    source: Label


@dataclass(frozen=True)
class NodeView:
    """One node for people or for units; with a `problem`, its own or of a node before it, there is no value.

    `type` is what was found: `any` where nobody has a value. `filled` are those whose value the rule put in
    the place of a missing one.
    """

    node: str
    of: Subject
    type: Type | None
    count: int
    missing: int = 0
    filled: int = 0
    problem: Problem | None = None
    spread: Spread | None = None
    words: Words | None = None
    chosen: Sequence[ChosenValue] = ()


def views_of(surveyed: Survey, of: Subject, nodes: Nodes, chosen: Sequence[int]) -> list[NodeView]:
    """`chosen` are rows of `nodes`, of which those that are weighed as `of` are told one by one."""
    weighed = {row: place for place, row in enumerate(nodes.where(people=of == "person"))}
    rows = [row for row in chosen if row in weighed]
    places = [weighed[row] for row in rows]
    owners = [nodes.rows[row] for row in rows]
    told = {
        node: [ChosenValue(one.id, one.name, *values) for one, values in zip(owners, found, strict=True)]
        for node, found in _told(surveyed, places).items()
    }
    count = len(weighed)
    good = [_view(node, of, count, column, told) for node, column in surveyed.columns.items()]
    graph = surveyed.evaluation.graph
    return good + [_failed(node, of, count, one, graph) for node, one in surveyed.failures.items()]


def rows_above(nodes: Nodes, owner: UUID | None) -> list[int]:
    """The row of an owner and those of the units above it, from the top down; the root is not weighed.

    Without an owner it is an example: of the people farthest down the one with the smallest number.
    """
    if owner is None:
        row = min(nodes.where(people=True), key=lambda one: _farthest(nodes, one), default=ROOT)
    else:
        row = next((row for row, node in enumerate(nodes.rows) if node.id == owner), ROOT)
    found: list[int] = []
    while row != ROOT:
        found.insert(0, row)
        row = nodes.parents[row]
    return found


def _farthest(nodes: Nodes, row: int) -> tuple[int, str]:
    return -nodes.depths[row], nodes.rows[row].code


def _told(surveyed: Survey, places: list[int]) -> dict[str, list[tuple[str | None, str | None, Label]]]:
    narrowed = surveyed.evaluation.at(places)
    found = {}
    for node, column in surveyed.columns.items():
        if node in narrowed.columns:
            told = told_of(narrowed, node)
            found[node] = list(zip(told.coefficients, told.inputs, told.sources.to_list(), strict=True))
        else:
            found[node] = [(value, None, REACHED) for value in spelled(column.at(places))]
    return found


def _view(
    node: str, of: Subject, count: int, column: Column, told: Mapping[str, Sequence[ChosenValue]]
) -> NodeView:
    measured = column.type in MEASURED
    return NodeView(
        node=node,
        of=of,
        type=column.type,
        count=count,
        missing=column.values.null_count(),
        filled=0 if column.filled is None else int(column.filled.sum()),
        spread=spread_of(column) if measured else None,
        words=None if measured else words_of(column),
        chosen=told[node],
    )


def _failed(node: str, of: Subject, count: int, failure: Failure, graph: Graph) -> NodeView:
    error, character = failure.error, failure.error.params.get("character")
    text = Label(error.message("zh"), error.message("en"))
    field = "settings.text" if graph.nodes[failure.node].kind.code == "formula" else ""
    problem = Problem(error.code, text, failure.node, field, character)
    return NodeView(node=node, of=of, type=None, count=count, problem=problem)
