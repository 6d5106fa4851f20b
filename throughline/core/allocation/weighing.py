"""What the nodes weigh: person factors act on people, unit coefficients on units."""

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

import numpy as np

from throughline.core.allocation.terms import ROOM
from throughline.core.allocation.weights import ONE
from throughline.core.groups import Bools, Ints


class UnitWeight(StrEnum):
    """What a unit weighs among its siblings. A person always weighs their own weight."""

    MEMBERS = "members"
    """The sum of the weights of the unlocked people below it."""
    COEFFICIENT = "coefficient"
    """Its own coefficient."""
    PRODUCT = "product"
    """Its own coefficient times the sum of the weights of the unlocked people below it."""


@dataclass(frozen=True)
class BlockWeights:
    """The weights of one block as integers; the true weight is `values` × `unit`, exactly."""

    values: Ints
    unit: Fraction


def block_weights(
    carried: Ints, scale: int, coefficients: Ints, people: Bools, unit_weight: UnitWeight
) -> BlockWeights:
    """The weights of a block, from the sums of the people below (`carried`) and the coefficients."""
    if unit_weight is UnitWeight.MEMBERS:
        return BlockWeights(carried, Fraction(scale, ONE))
    if unit_weight is UnitWeight.COEFFICIENT:
        own = carried if scale == 1 else carried.astype(object) * scale
        return BlockWeights(np.where(people, own, coefficients), Fraction(1, ONE))
    common = int(np.gcd.reduce(coefficients)) or 1
    factors = coefficients // common
    if float(factors.max()) * float(carried.max()) > ROOM:
        factors = factors.astype(object)
    return BlockWeights(carried * factors, Fraction(scale * common, ONE * ONE))
