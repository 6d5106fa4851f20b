"""Where the people of a re-plan were until it, by the run in force."""

from decimal import Decimal

from throughline.cascade.models import Run
from throughline.cascade.nodes import Nodes
from throughline.cascade.run_table import parents_in
from throughline.cascade.stays import Stays, stays_from_json, stays_until
from throughline.core.allocation import Kept


def stays_of(last: Run, nodes: Nodes, kept: Kept, quantum: Decimal) -> Stays:
    """Nobody's where values are typed in: a unit then adds up its present people."""
    if last.plan.key_result.metric_id is None:
        return {}
    parent_of = parents_in(bytes(last.table))
    asked = {
        node.id: quantum * (int(kept.numerators[row]) // kept.denominator)
        for row, node in enumerate(nodes.rows)
        if node.is_person and node.id in parent_of
    }
    return stays_until(stays_from_json(last.totals.get("stays", [])), parent_of, nodes, asked)
