"""Every node of a draft worked out for everybody whom it is for; an error stays on its own node."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from throughline.core.errors import ThroughlineError
from throughline.core.rules.column import Column, numbers
from throughline.core.rules.evaluation import Evaluation
from throughline.core.rules.graph import Node, Subject
from throughline.core.rules.weigh import weigh_by


@dataclass(frozen=True)
class Failure:
    """Why a node has no values: an error, its own or of `node`, which it reads."""

    node: str
    error: ThroughlineError


@dataclass(frozen=True)
class Survey:
    """A column or a failure for each node; of the split, what people or units weigh in the end."""

    evaluation: Evaluation
    columns: Mapping[str, Column]
    failures: Mapping[str, Failure] = field(default_factory=dict)


def survey(
    evaluation: Evaluation,
    subject: Subject,
    nodes: Sequence[Node],
    refused: Mapping[str, ThroughlineError] | None = None,
) -> Survey:
    """`nodes` are in the graph's order; `refused` are those that cannot be worked out for these subjects."""
    columns: dict[str, Column] = {}
    failures = {node: Failure(node, error) for node, error in (refused or {}).items()}
    graph = evaluation.graph
    for node in _in_order(evaluation, nodes):
        connected = graph.roots(subject) if node is graph.split else node.connected
        if node.id in failures:
            continue
        if failed := [one for one in connected if one in failures]:
            failures[node.id] = failures[failed[0]]
            continue
        try:
            columns[node.id] = _column(evaluation, subject, node)
        except ThroughlineError as error:
            failures[node.id] = Failure(node.id, error)
    return Survey(evaluation, columns, failures)


def _in_order(evaluation: Evaluation, nodes: Sequence[Node]) -> list[Node]:
    """With all that they read; the split, which reads what is for others too, comes last and alone."""
    graph = evaluation.graph
    found = graph.behind([one.id for one in nodes if one is not graph.split])
    return [*found, *(one for one in nodes if one is graph.split)]


def _column(evaluation: Evaluation, subject: Subject, node: Node) -> Column:
    if node is evaluation.graph.split:
        return numbers(weigh_by(evaluation, subject).units)
    return evaluation.column(node.id)
