"""What the plan's own calendar had asked of everybody by a day: so that without a change nothing moves."""

from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from uuid import UUID

from throughline.cascade.demand import Demand
from throughline.cascade.models import Allocation, Run
from throughline.core.allocation import Kept, kept_by_calendar
from throughline.core.amounts import to_quanta
from throughline.core.pace import PaceCurve
from throughline.core.pace.expectation import NothingLeftToReplan
from throughline.core.tree import Tree
from throughline.goals.selectors.expectations import curves_of, expectations_of


def curve_of(last: Run, effective: date) -> PaceCurve:
    """The plan's own; raises NothingLeftToReplan."""
    top = last.plan.key_result
    curve = curves_of([top])[top.id]
    if curve.at(effective) == 1:
        raise NothingLeftToReplan(day=effective)
    return curve


def asked_of(
    demand: Demand,
    tree: Tree,
    present: Mapping[UUID, Allocation],
    holds: Mapping[UUID, Fraction],
    *,
    curve: PaceCurve,
    on: date,
) -> Kept:
    """Kept of the people, by their own key results' lines, and of what units hold back, by `holds`."""
    expected = expectations_of([row.key_result for row in present.values()], curve=curve)
    parts = []
    for node in demand.nodes.rows:
        row = present.get(node.id)
        asked = None if row is None else expected[row.key_result_id].at(on) / Fraction(row.amount)
        parts.append(asked or Fraction(0))
    held = [holds.get(node.id, Fraction(0)) / Fraction(demand.quantum) for node in demand.nodes.rows]
    return kept_by_calendar(tree, _old_quanta(demand, present), parts, held)


def _old_quanta(demand: Demand, present: Mapping[UUID, Allocation]) -> list[int]:
    return [
        to_quanta(present[node.id].amount, demand.quantum, node=node.code) if node.id in present else 0
        for node in demand.nodes.rows
    ]
