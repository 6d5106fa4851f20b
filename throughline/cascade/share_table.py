"""What every owner gets, and why, as one table of texts: amounts and weights stay exact so.

A row for every node below the root, in the order of the nodes; `reasons` is JSON (selectors.reasons.Level).
"""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Final

import numpy as np
import polars as pl

from throughline.cascade.demand import Demand
from throughline.cascade.factors import factors_of
from throughline.cascade.json_columns import objects, quoted
from throughline.core.allocation import Allocation, Bound, Told, stretch
from throughline.core.amounts import half_even
from throughline.core.groups import Ints
from throughline.core.rules.column import DIGITS, ONE
from throughline.core.rules.spelling import digit_texts, number_texts

BOUNDS: Final[Mapping[int, str]] = {
    Bound.WEIGHT: "none",
    Bound.LOCK: "lock",
    Bound.MINIMUM: "min",
    Bound.MAXIMUM: "max",
}
DIVISION: Final = ("parent_amount", "locked", "hold", "limited", "shared")
MOVED: Final = "moved"
"""Of a division as well, and said only where somebody moved: other plans need no new reasons for it."""
OWN: Final = ("own_lock", "kept", "exact", "bound")


def share_table(demand: Demand, allocation: Allocation) -> pl.DataFrame:
    """A column for each field of a Share."""
    rows = demand.nodes.rows
    told = pl.concat([_told(one, demand.quantum) for one in allocation.told()]).sort("row")
    ids = pl.Series([str(node.id) for node in rows], dtype=pl.String)
    return told.select(
        owner=ids[1:],
        is_person=pl.Series([node.is_person for node in rows[1:]], dtype=pl.Boolean),
        code=pl.Series([node.code for node in rows[1:]], dtype=pl.String),
        name=pl.Series([node.name for node in rows[1:]], dtype=pl.String),
        parent=ids.gather(told["parent"]),
        amount="amount",
        stretch=_stretched(demand, allocation),
        weight="weight",
        siblings_weight="siblings_weight",
        reasons=_reasons(told, factors_of(demand, ["1", *told["weight"].to_list()])[1:]),
        by_then=pl.lit(None, dtype=pl.String),
    )


def _reasons(told: pl.DataFrame, factors: pl.Series) -> pl.Series:
    division = DIVISION if (told[MOVED] == "0").all() else (*DIVISION, MOVED)
    return objects(
        {
            **{name: quoted(told[name]) for name in division},
            "siblings": told["siblings"],
            **{name: quoted(told[name]) for name in OWN},
            "factors": factors,
        }
    )


def _told(told: Told, quantum: Decimal) -> pl.DataFrame:
    """Some sibling groups: what is each one's, and what is the same for all who share a parent's amount."""
    measure, divisions = Fraction(quantum), told.divisions
    own = pl.DataFrame(
        {
            "row": told.rows,
            "parent": told.parents,
            "amount": _whole(told.amounts, quantum),
            "weight": number_texts(told.in_finest(told.weights), 2 * DIGITS),
            "own_lock": _amounts(told.locks.tolist(), measure),
            "kept": _amounts(told.kept.tolist(), measure / told.denominator),
            "exact": number_texts(told.exact(1 / (measure * ONE)), DIGITS),
            "bound": [BOUNDS[bound] for bound in told.bounds.tolist()],
        }
    )
    shared = pl.DataFrame(
        {
            "siblings_weight": number_texts(told.in_finest(told.weight_sums), 2 * DIGITS),
            "parent_amount": _amounts([one.parent_amount for one in divisions], measure),
            "locked": _amounts([one.locks for one in divisions], measure),
            "hold": _amounts([one.hold for one in divisions], measure),
            MOVED: _amounts([one.moved for one in divisions], measure),
            "limited": _amounts([one.settled for one in divisions], measure),
            "shared": _amounts([one.left for one in divisions], measure),
            "siblings": [str(count) for count in told.sharing.tolist()],
        }
    )
    return own.hstack(shared[told.groups.spread(np.arange(len(divisions)))])


def _whole(counts: Ints, quantum: Decimal) -> pl.Series:
    """Amounts with the quantum's own number of digits."""
    digits = max(-int(quantum.as_tuple().exponent), 0)
    step = int(quantum.scaleb(digits))
    return digit_texts([count * step for count in counts.tolist()], digits)


def _amounts(counts: Sequence[int | Fraction], measure: Fraction) -> pl.Series:
    """So many times `measure`, half to even to nine digits: a quantum has no more of them."""
    if not any(counts):
        return pl.Series(["0"] * len(counts), dtype=pl.String)
    by, parts = measure.numerator * ONE, measure.denominator
    units = [half_even(count.numerator * by, count.denominator * parts) for count in counts]
    return number_texts(units, DIGITS)


def _stretched(demand: Demand, allocation: Allocation) -> pl.Series:
    rate = demand.rule.settings.over_assignment
    if rate is None:
        return pl.repeat(None, len(demand.nodes.rows) - 1, dtype=pl.String, eager=True)
    return _whole(stretch(allocation.amounts, rate)[1:], demand.quantum)
