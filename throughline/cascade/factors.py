"""The factors of every weight, as they are stored and shown: on each level their product is the weight."""

from collections.abc import Mapping
from fractions import Fraction
from typing import Any, Final

from throughline.cascade.demand import Demand
from throughline.cascade.nodes import Nodes
from throughline.core.allocation import Reason, UnitWeight
from throughline.core.pace.rounding import rounded
from throughline.core.rules import Weighed

DIGITS: Final = 9


def factors_of(demand: Demand, reasons: Mapping[int, Reason]) -> dict[int, list[dict[str, Any]]]:
    """The factors whose product is each node's weight on its level."""
    nodes = demand.nodes
    found: dict[int, list[dict[str, Any]]] = {row: [] for row in reasons}
    for weighed, people in ((demand.people, True), (demand.units, False)):
        for place, row in enumerate(nodes.where(people=people)):
            found[row] = [_factor(weighed, index, place) for index in range(len(weighed.factors))]
    modes = demand.parameters.levels(nodes.depth())
    depth_of = _depths(nodes)
    for place, row in enumerate(nodes.where(people=False)):
        mode = modes[depth_of[row] - 1]
        own = Fraction(demand.units.weights[place]) if mode is UnitWeight.PRODUCT else Fraction(1)
        members = [] if mode is UnitWeight.COEFFICIENT else [_members(Fraction(reasons[row].weight), own)]
        found[row] = members + ([] if mode is UnitWeight.MEMBERS else found[row])
    return found


def _factor(weighed: Weighed, index: int, place: int) -> dict[str, Any]:
    column = weighed.factors[index]
    name, source = column.name, column.sources[place]
    return {
        "name": {"zh": name.zh, "en": name.en},
        "coefficient": f"{column.coefficients[place].normalize():f}",
        "input": column.inputs[place],
        "source": {"zh": source.zh, "en": source.en},
    }


def _members(weight: Fraction, coefficient: Fraction) -> dict[str, Any]:
    """A unit weighs the sum of its people, those that are locked left out, times its own coefficient."""
    return {
        "name": {"zh": "成员权重合计", "en": "Weights of its people"},
        "coefficient": shown(weight / coefficient if coefficient else Fraction(0)),
        "input": None,
        "source": {"zh": "未锁定的成员，逐级相加", "en": "those not locked, added up level by level"},
    }


def shown(value: Fraction) -> str:
    """A number between two multiples of the quantum, with nine digits and no trailing zeros."""
    return f"{rounded(value, DIGITS).normalize():f}"


def _depths(nodes: Nodes) -> list[int]:
    depths: list[int] = []
    for parent in nodes.parents:
        depths.append(0 if parent < 0 else depths[parent] + 1)
    return depths
