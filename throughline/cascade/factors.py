"""The factors of every weight, as they are stored and shown: on each level their product is the weight."""

from collections.abc import Mapping
from fractions import Fraction
from typing import Any

from throughline.cascade.demand import Demand
from throughline.core.allocation import Reason, UnitWeight
from throughline.core.rules import Label, Weighed
from throughline.core.rules.column import DIGITS, ONE
from throughline.core.rules.explain import FactorColumn
from throughline.core.rules.spelling import number_text

_Factors = list[dict[str, Any]]


def factors_of(demand: Demand, reasons: Mapping[int, Reason]) -> dict[int, _Factors]:
    """The factors whose product is each node's weight on its level."""
    nodes = demand.nodes
    found: dict[int, _Factors] = {row: [] for row in reasons}
    for weighed, people in ((demand.people, True), (demand.units, False)):
        found.update(zip(nodes.where(people=people), _columns(weighed), strict=True))
    for place, row in enumerate(nodes.where(people=False)):
        mode = demand.levels[nodes.depths[row] - 1]
        own = Fraction(demand.units.weights[place]) if mode is UnitWeight.PRODUCT else Fraction(1)
        members = [] if mode is UnitWeight.COEFFICIENT else [_members(Fraction(reasons[row].weight), own)]
        found[row] = members + ([] if mode is UnitWeight.MEMBERS else found[row])
    return found


def _columns(weighed: Weighed) -> list[_Factors]:
    """For each row the factors of the branch that it goes by."""
    found: list[_Factors] = [[] for _ in range(len(weighed.units))]
    for port in weighed.ports.unique().to_list():
        rows = (weighed.ports == port).arg_true().to_list()
        for column in weighed.factors_at(port):
            written = _written(column)
            for row in rows:
                found[row].append(written[row])
    return found


def _written(column: FactorColumn) -> list[dict[str, Any]]:
    """One factor for each row; what many rows share is one object."""
    name, labels = _label(column.name), {label: _label(label) for label in set(column.sources)}
    rows = zip(column.coefficients, column.inputs, column.sources, strict=True)
    found: list[dict[str, Any]] = [
        {
            "node": column.node,
            "name": name,
            "coefficient": coefficient,
            "input": given,
            "source": labels[source],
        }
        for coefficient, given, source in rows
    ]
    for part in column.parts:
        for factor, written in zip(found, _written(part), strict=True):
            factor.setdefault("parts", []).append(written)
    return found


def _label(label: Label) -> dict[str, str]:
    return {"zh": label.zh, "en": label.en}


def _members(weight: Fraction, coefficient: Fraction) -> dict[str, Any]:
    """A unit weighs the sum of its people, those that are locked left out, times its own coefficient."""
    return {
        "name": {"zh": "成员权重合计", "en": "Weights of its people"},
        "coefficient": shown(*(weight / coefficient if coefficient else Fraction(0)).as_integer_ratio()),
        "input": None,
        "source": {"zh": "未锁定的成员，逐级相加", "en": "those not locked, added up level by level"},
    }


def shown(numerator: int, denominator: int) -> str:
    """A number between two multiples of the quantum, half to even to nine digits, without trailing zeros."""
    below, rest = divmod(numerator * ONE, denominator)
    below += 2 * rest > denominator or (2 * rest == denominator and below % 2)
    return number_text(below, DIGITS)
