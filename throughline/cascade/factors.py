"""The factors of every weight, as they are stored and shown: on each level their product is the weight."""

from collections.abc import Sequence
from fractions import Fraction
from typing import Final

import polars as pl

from throughline.cascade.demand import Demand
from throughline.cascade.json_columns import arrays, encoded, joined, objects, quoted
from throughline.core.allocation import UnitWeight
from throughline.core.amounts import half_even
from throughline.core.rules import Label, Weighed
from throughline.core.rules.column import DIGITS, ONE
from throughline.core.rules.explain import FactorColumn
from throughline.core.rules.spelling import number_texts

MEMBERS: Final = Label("成员权重合计", "Weights of its people")
ADDED_UP: Final = Label("未锁定的成员，逐级相加", "those not locked, added up level by level")


def factors_of(demand: Demand, weights: Sequence[str]) -> pl.Series:
    """A JSON array for each node, of the factors whose product is the weight that it has on its level."""
    nodes = demand.nodes
    units = nodes.where(people=False)
    found = pl.Series([""], dtype=pl.String).new_from_index(0, len(nodes.rows))
    for rows, items in (
        (nodes.where(people=True), _items(demand.people)),
        (units, _of_units(demand, units, [weights[row] for row in units])),
    ):
        found = found.scatter(rows, items)
    return arrays(found)


def _of_units(demand: Demand, rows: Sequence[int], weights: Sequence[str]) -> pl.Series:
    """A unit weighs the sum of its people, those that are locked left out, times its own coefficient."""
    modes = [demand.levels[demand.nodes.depths[row] - 1] for row in rows]
    added = [
        _added_up(Fraction(weight), own if mode is UnitWeight.PRODUCT else ONE)
        for mode, weight, own in zip(modes, weights, demand.units.units.to_list(), strict=True)
    ]
    members = objects(
        {
            "name": _label(MEMBERS),
            "coefficient": quoted(number_texts(added, DIGITS)),
            "input": "null",
            "source": _label(ADDED_UP),
        }
    )
    nothing = pl.Series([None], dtype=pl.String)
    weigh_people = pl.Series([mode is not UnitWeight.COEFFICIENT for mode in modes], dtype=pl.Boolean)
    weigh_alone = pl.Series([mode is not UnitWeight.MEMBERS for mode in modes], dtype=pl.Boolean)
    return joined(
        [members.zip_with(weigh_people, nothing), _items(demand.units).zip_with(weigh_alone, nothing)]
    )


def _added_up(weight: Fraction, own: int) -> int:
    """In billionths."""
    return half_even(weight.numerator * ONE * ONE, weight.denominator * own) if own else 0


def _items(weighed: Weighed) -> pl.Series:
    """The factors of each row by the branch that it goes by, joined; null where it has none."""
    found = pl.repeat(None, len(weighed.units), dtype=pl.String, eager=True)
    for port in weighed.ports.unique().to_list():
        if factors := weighed.factors_at(port):
            found = joined([_written(one) for one in factors]).zip_with(weighed.ports == port, found)
    return found


def _written(column: FactorColumn) -> pl.Series:
    labels = pl.Series([_label(label) for label in column.sources.labels], dtype=pl.String)
    parts = {"parts": arrays(joined([_written(part) for part in column.parts]))} if column.parts else {}
    return objects(
        {
            "node": encoded(column.node),
            "name": _label(column.name),
            "coefficient": quoted(column.coefficients),
            "input": quoted(column.inputs),
            "source": labels.gather(column.sources.places),
            **parts,
        }
    )


def _label(label: Label) -> str:
    return encoded({"zh": label.zh, "en": label.en})
