"""left × weight ÷ sum of weights, exactly, for many groups of siblings at once."""

import numpy as np

from throughline.core.groups import Groups, Ints

MOST_TO_SHARE = 2**50
"""Above this an int64 quotient guessed with floats could be wrong by more than one."""

MOST_WEIGHT = 2**61
"""Above this sum of weights an int64 remainder could be ambiguous."""


def shares(groups: Groups, left: Ints, weights: Ints, weight_sums: Ints) -> tuple[Ints, Ints]:
    """Quotient (rounded down) and remainder of `left` × `weights` ÷ `weight_sums`, one a row.

    `left` and `weight_sums` are one a group; a group whose weights are all zero gets zeros. Python integers
    (dtype object) are divided as they are. In int64 the product overflows, so the quotient is guessed with
    floats: four roundings of 2⁻⁵³ on a quotient below 2⁵⁰ put it off by one at most. The remainder of the
    guess, between -1 and 2 times the sum and so within int64, comes out right modulo 2⁶⁴ although its terms
    do not, and its place says by how much to correct.
    """
    sums = np.where(weight_sums > 0, weight_sums, 1)
    if object in (left.dtype, weights.dtype):
        products = groups.spread(left).astype(object) * weights
        quotients = products // groups.spread(sums)
        return quotients, products - quotients * groups.spread(sums)
    guess = np.floor(groups.spread(left / sums) * weights).astype(np.int64)
    wide = groups.spread(sums)
    rest = groups.spread(left) * weights - guess * wide
    correction = (rest >= wide).astype(np.int64) - (rest < 0)
    return guess + correction, rest - correction * wide
