"""A graph worked out for people or for units: a column for every node that is asked for."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from throughline.core.rules.column import Column
from throughline.core.rules.graph import Graph, Node
from throughline.core.rules.kind import Step
from throughline.core.rules.subjects import Subjects


@dataclass
class Evaluation:
    """Columns by node, each worked out once and only when it is wanted."""

    graph: Graph
    subjects: Subjects
    columns: dict[str, Column] = field(default_factory=dict)

    def column(self, node: str) -> Column:
        """Raises the errors of this package, each naming the node and everybody concerned."""
        for one in self.graph.behind([node]):
            if one.id not in self.columns:
                self.columns[one.id] = self._evaluate(one)
        return self.columns[node]

    def at(self, rows: list[int]) -> "Evaluation":
        """What was worked out already, for some of the subjects: peers and siblings were everybody."""
        columns = {node: column.at(rows) for node, column in self.columns.items()}
        return Evaluation(self.graph, self.subjects.at(rows), columns)

    def _evaluate(self, node: Node) -> Column:
        inputs: dict[str, Sequence[Column]] = {
            port: [self.columns[one] for one in ids] for port, ids in node.inputs.items()
        }
        step = Step(
            node=node.id,
            title=node.title,
            settings=node.settings,
            inputs=inputs,
            sources=self.graph.sources(node),
            subjects=self.subjects,
            names=self.graph.names,
        )
        return node.kind.evaluate(step)
