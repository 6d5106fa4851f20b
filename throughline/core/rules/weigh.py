"""A graph's weights for people, and coefficients for units, by the branches of its split."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property

import polars as pl

from throughline.core.amounts import EXACT
from throughline.core.rules.column import DIGITS, ONE, Type
from throughline.core.rules.errors import WeightBelowZero
from throughline.core.rules.evaluation import Evaluation
from throughline.core.rules.explain import FactorColumn, factors_of
from throughline.core.rules.graph import Graph, Subject
from throughline.core.rules.inputs import read_from, refuse_missing, refuse_type
from throughline.core.rules.kind import Source
from throughline.core.rules.nodes.split.settings import Branch
from throughline.core.rules.subjects import Subjects, rows_of


@dataclass(frozen=True)
class Weighed:
    """n weights in billionths; `ports` holds, for each row, the place in `graph.ports` that it went by."""

    units: pl.Series
    ports: pl.Series
    evaluation: Evaluation
    subject: Subject
    known: dict[int, list[FactorColumn]] = field(default_factory=dict, repr=False)

    @property
    def weights(self) -> Sequence[Decimal]:
        """As decimals with nine fractional digits."""
        return [Decimal(units).scaleb(-DIGITS, context=EXACT) for units in self.units.to_list()]

    @cached_property
    def factors(self) -> Sequence[FactorColumn]:
        """Every factor of any branch once; a row's own are those of its port."""
        ports = range(len(self.evaluation.graph.ports(self.subject)))
        found = {one.node: one for place in ports for one in self.factors_at(place)}
        return list(found.values())

    def factors_at(self, place: int) -> list[FactorColumn]:
        """The factors of the weights that come by one port, worked out once."""
        if place not in self.known:
            self.known[place] = factors_of(self.evaluation, self.node_of(place))
        return self.known[place]

    def node_of(self, place: int) -> str | None:
        """The node that a port's weights come from; without one everybody weighs 1."""
        graph = self.evaluation.graph
        connected = graph.split.inputs.get(graph.ports(self.subject)[place])
        return connected[0] if connected else None


def weigh(graph: Graph, subject: Subject, subjects: Subjects) -> Weighed:
    """The weight of each person, or the coefficient of each unit.

    It depends on the subject's own values and, through peers and siblings, on the set of those: never on the
    order of the rows. Raises the errors of this package.
    """
    return weigh_by(Evaluation(graph, subjects), subject)


def weigh_by(evaluation: Evaluation, subject: Subject) -> Weighed:
    """The same of a graph that is worked out already, as far as it was asked for.

    Raises WrongAttributeType and MissingAttribute for an attribute that is a weight as it stands.
    """
    graph, subjects = evaluation.graph, evaluation.subjects
    ports = branch_of(graph, subject, subjects)
    weighed = Weighed(pl.repeat(ONE, len(subjects), dtype=pl.Int128, eager=True), ports, evaluation, subject)
    units = weighed.units
    for place in ports.unique().sort().to_list():
        node = weighed.node_of(place)
        if node is not None:
            here = ports == place
            units = _numbers(evaluation, node, here).zip_with(here, units)
    if below := rows_of(units < 0):
        raise WeightBelowZero(people=subjects.listed(below))
    return Weighed(units, ports, evaluation, subject)


def _numbers(evaluation: Evaluation, node: str, here: pl.Series) -> pl.Series:
    """What a node gives, which is a number for everybody who is weighed by it."""
    column, title = evaluation.column(node), evaluation.graph.nodes[node].title
    read = read_from(column, Source(node, title))
    refuse_type(column, Type.NUMBER, evaluation.subjects, title, read)
    refuse_missing(column.values.is_null() & here, evaluation.subjects, title, read)
    return column.nine_digits()


def branch_of(graph: Graph, subject: Subject, subjects: Subjects) -> pl.Series:
    """For each row, the place of its port among `graph.ports`: the first branch that fits, or the last."""
    branches = [branch for branch in graph.settings.branches if branch.port in graph.ports(subject)]
    found = pl.repeat(len(branches), len(subjects), dtype=pl.Int32, eager=True)
    for place, branch in reversed(list(enumerate(branches))):
        found = found.set(_fits(branch, subjects), place)
    return found


def _fits(branch: Branch, subjects: Subjects) -> pl.Series:
    fits = pl.repeat(True, len(subjects), dtype=pl.Boolean, eager=True)
    if branch.depth is not None and subjects.depths is not None:
        fits &= subjects.depths == branch.depth
    if branch.unit_kind is not None and subjects.unit_kinds is not None:
        fits &= (subjects.unit_kinds == branch.unit_kind).fill_null(False)
    return fits
