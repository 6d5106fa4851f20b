"""What a rule's split says beside the weights: how units weigh, and limits."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

import polars as pl

from throughline.core.rules.column import ONE
from throughline.core.rules.errors import UnitWeightsMixed
from throughline.core.rules.nodes.limits.settings import Amount, Bound, Share
from throughline.core.rules.nodes.split.settings import limits_port
from throughline.core.rules.nodes.unit_weight import Mode
from throughline.core.rules.weigh import Weighed


@dataclass(frozen=True)
class RuleBound:
    """A limit of one owner: an amount, or with `of_parent` a share of the parent's."""

    value: Fraction
    of_parent: bool = False


@dataclass(frozen=True)
class RuleLimits:
    """For each row of who was weighed, the least and the most; None where the rule sets none."""

    minimums: Sequence[RuleBound | None]
    maximums: Sequence[RuleBound | None]

    @property
    def by_share(self) -> bool:
        """Whether any of them is known only once the parent's amount is."""
        return any(
            one is not None and one.of_parent for side in (self.minimums, self.maximums) for one in side
        )


def unit_modes(units: Weighed, depth: int) -> list[Mode]:
    """One for each of `depth` levels; units without a unit weight weigh by their members.

    Raises UnitWeightsMixed where units of one level would weigh in different ways.
    """
    graph, depths = units.evaluation.graph, units.evaluation.subjects.depths
    found: list[set[Mode]] = [set() for _ in range(depth)]
    if depths is not None:
        pairs = pl.DataFrame({"depth": depths, "port": units.ports}).unique().rows()
        for level, place in pairs:
            node = units.node_of(place)
            found[level - 1].add("members" if node is None else graph.nodes[node].settings.at(level))
    for level, modes in enumerate(found, start=1):
        if len(modes) > 1:
            raise UnitWeightsMixed(level=level, modes=", ".join(sorted(modes)))
    return [next(iter(modes), "members") for modes in found]


def rule_limits(weighed: Weighed) -> RuleLimits | None:
    """The limits that the rule sets for those whom it weighed; None where it sets none at all."""
    graph = weighed.evaluation.graph
    sides: list[list[RuleBound | None]] = [[None] * len(weighed.units) for _ in range(2)]
    found = False
    for place, port in enumerate(graph.ports(weighed.subject)):
        for node in graph.split.inputs.get(limits_port(port), ()):
            settings: Any = graph.nodes[node].settings
            base = weighed.evaluation.column(node).nine_digits()
            rows = (weighed.ports == place).arg_true().to_list()
            for side, bound in zip(sides, (settings.minimum, settings.maximum), strict=True):
                if bound is not None:
                    _set(side, bound, base, rows)
            found = True
    return RuleLimits(*sides) if found else None


def _set(side: list[RuleBound | None], bound: Bound, base: pl.Series, rows: list[int]) -> None:
    value = Fraction(bound.value)
    if isinstance(bound, Amount | Share):
        same = RuleBound(value, of_parent=isinstance(bound, Share))
        for row in rows:
            side[row] = same
        return
    for row, units in zip(rows, base.gather(rows).to_list(), strict=True):
        side[row] = RuleBound(max(value * Fraction(units, ONE), Fraction(0)))
