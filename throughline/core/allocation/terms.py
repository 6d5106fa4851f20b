"""What a plan says about the nodes, checked and put into tree order."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from throughline.core.allocation.errors import NegativeAmount, NegativeWeight
from throughline.core.allocation.weights import ONE, weight_decimal
from throughline.core.groups import Ints
from throughline.core.tree import Tree

ABSENT = -1
"""Stands where a node has no lock, minimum or maximum."""

ROOM = 2.0**61
"""Sums up to here are safe in int64; beyond it Python's own integers are used."""

Given = Ints | Sequence[int] | None


@dataclass(frozen=True)
class Kept:
    """What each node keeps from before a re-plan, in quanta: `numerators` / `denominator`, in rows."""

    numerators: Ints | Sequence[int]
    denominator: int


@dataclass(frozen=True)
class Terms:
    """Everything given, in tree order; `kept` and `denominator` are None and 1 without a re-plan.

    What movers left (`moved`) is in `kept` too: it was asked for before the re-plan.

    A person's true weight is `weights` × `scale` × 10⁻⁹: weights too large for int64 are divided by their
    common factor, which changes no share.
    """

    weights: Ints
    scale: int
    coefficients: Ints
    locks: Ints
    minimums: Ints
    maximums: Ints
    holds: Ints
    moved: Ints
    kept: Ints | None
    denominator: int

    @property
    def set_aside(self) -> Ints:
        """What is in a unit's amount and carried by no member; below zero where movers came to."""
        return self.holds + self.moved


def read_terms(
    tree: Tree,
    amount: int,
    weights: Given,
    coefficients: Given,
    *,
    amounts: dict[str, Given],
    moved: Given,
    kept: Kept | None,
) -> Terms:
    """The terms in tree order. Raises NegativeWeight, NegativeAmount."""
    if amount < 0:
        raise NegativeAmount(node=tree.id_at(0), amount=amount)
    own = np.where(tree.is_person, _rows(tree, weights, 0), 0)
    factors = np.where(tree.is_person, ONE, _rows(tree, coefficients, ONE))
    for values in (own, factors):
        if (values < 0).any():
            worst = int(np.argmax(values < 0))
            raise NegativeWeight(node=tree.id_at(worst), weight=weight_decimal(values[worst]))
    scaled, scale = _narrowed(own)
    given = {
        name: _amounts(tree, values, 0 if name == "holds" else ABSENT) for name, values in amounts.items()
    }
    given["moved"] = _rows(tree, moved, 0)
    denominator, old = 1, None
    if kept is not None:
        denominator, old = kept.denominator, integers(kept.numerators)[tree.order]
    total = amount + sum(magnitude(values) for values in given.values())
    if total * denominator + (magnitude(old) if old is not None else 0) > ROOM:
        given = {name: values.astype(object) for name, values in given.items()}
        old = old.astype(object) if old is not None else None
    if moved is not None:
        old = given["moved"] * denominator + (0 if old is None else old)
    return Terms(scaled, scale, factors, **given, kept=old, denominator=denominator)


def integers(values: Ints | Sequence[int]) -> Ints:
    """The values as int64 where they fit, else as Python integers. Raises TypeError for anything else."""
    array = np.asarray(values)
    if array.dtype.kind == "O":
        return array
    if array.dtype.kind in "iub" and array.dtype != np.uint64:
        return array.astype(np.int64, copy=False)
    if not all(isinstance(value, int | np.integer) for value in values):
        raise TypeError("weights and amounts are integers")
    return np.array([int(value) for value in values], dtype=object)


def magnitude(values: Ints) -> float:
    """The sum of the absolute values, to about fifteen digits: enough to choose between int64 and more."""
    return float(np.abs(values).sum(dtype=np.float64 if values.dtype == np.int64 else None))


def _rows(tree: Tree, values: Given, missing: int) -> Ints:
    if values is None:
        return np.full(len(tree.ids), missing, dtype=np.int64)
    return integers(values)[tree.order]


def _amounts(tree: Tree, values: Given, missing: int) -> Ints:
    rows = _rows(tree, values, missing)
    if (rows < missing).any():
        worst = int(np.argmax(rows < missing))
        raise NegativeAmount(node=tree.id_at(worst), amount=int(rows[worst]))
    return rows


def _narrowed(weights: Ints) -> tuple[Ints, int]:
    """The weights divided by their common factor if their sum passes int64, and that factor."""
    if magnitude(weights) <= ROOM and weights.dtype == np.int64:
        return weights, 1
    factor = int(np.gcd.reduce(weights)) or 1
    divided = weights // factor
    return (divided.astype(np.int64) if magnitude(divided) <= ROOM else divided.astype(object)), factor
