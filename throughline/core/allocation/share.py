"""Sharing out sibling groups by weight, within limits, and rounding it."""

from dataclasses import dataclass, replace

import numpy as np

from throughline.core.allocation.bound import AT_MAXIMUM, AT_MINIMUM, BY_WEIGHT
from throughline.core.allocation.division import MOST_TO_SHARE, MOST_WEIGHT, shares
from throughline.core.allocation.remainder import largest
from throughline.core.groups import Bools, Groups, Ints


@dataclass(frozen=True)
class Offer:
    """What is to be shared: `available` a group, the rest a row, all but `weights` in 1/denominator quanta.

    A row gets `kept` + λ × weight, at least `low`, at most `high`, with one λ for its group. Its `bound` is
    that limit once it has left there, BY_WEIGHT before.
    """

    groups: Groups
    available: Ints
    weights: Ints
    kept: Ints
    low: Ints
    high: Ints
    bound: Ints

    def fits_int64(self, denominator: int) -> bool:
        """Whether no number on the way can leave the range in which int64 is exact."""
        to_share = np.abs(self.available).astype(np.float64) + self.groups.sum(
            np.abs(self.kept).astype(np.float64)
        )
        weight_sums = self.groups.sum(self.weights.astype(np.float64))
        return bool(to_share.max() < MOST_TO_SHARE and weight_sums.max() * denominator < MOST_WEIGHT)

    def in_python_integers(self) -> "Offer":
        """The same with numbers of any size."""
        names = ("available", "weights", "kept", "low", "high")
        return replace(self, **{name: getattr(self, name).astype(object) for name in names})

    def only(self, chosen: Bools) -> "Offer":
        """The chosen groups alone."""
        rows = self.groups.spread(chosen)
        names = ("weights", "kept", "low", "high", "bound")
        picked = {name: getattr(self, name)[rows] for name in names}
        return Offer(groups=self.groups.only(chosen), available=self.available[chosen], **picked)


@dataclass(frozen=True)
class Shared:
    """Groups shared out. A row: `parts` + `rests` / weight sum, in 1/denominator quanta, and its `bound`.

    A group: `left`, what those not at a limit share by weight beyond what they keep, and their `weight_sums`.
    """

    parts: Ints
    rests: Ints
    bound: Ints
    left: Ints
    weight_sums: Ints


def share(offer: Offer) -> Shared:
    """Water-filling: who passes a limit is set to it and leaves, the rest is shared again, until nobody does.

    Where a group has rows beyond both limits, only one kind leaves: those below their minimum if setting all
    to their limits would hand out too much, else those above their maximum. So nobody leaves who would have
    to come back, and the result is the one with a single λ, whatever the order of the rows. Only groups in
    which somebody left go through another round.
    """
    settled = result = _by_weight(offer)
    rows, groups = np.arange(len(offer.weights)), np.arange(len(offer.available))
    while True:
        leaving = _leaving(offer, result)
        if leaving is None:
            return settled
        again = offer.groups.any(leaving != BY_WEIGHT)
        rows, groups = rows[offer.groups.spread(again)], groups[again]
        offer = replace(offer, bound=offer.bound | leaving).only(again)
        result = _by_weight(offer)
        for name in ("parts", "rests", "bound"):
            getattr(settled, name)[rows] = getattr(result, name)
        for name in ("left", "weight_sums"):
            getattr(settled, name)[groups] = getattr(result, name)


def round_off(groups: Groups, shared: Shared, available: Ints, denominator: int) -> Ints:
    """Whole quanta that add up to `available` (quanta, one a group), by the largest remainder."""
    whole, keys = shared.parts, shared.rests
    if denominator != 1:
        whole = shared.parts // denominator
        sums = np.where(shared.weight_sums > 0, shared.weight_sums, 1)
        keys = (shared.parts - whole * denominator) * groups.spread(sums) + shared.rests
    missing = available - groups.sum(whole)
    return whole + largest(groups, keys, missing)


def _by_weight(offer: Offer) -> Shared:
    free = offer.bound == BY_WEIGHT
    weights = np.where(free, offer.weights, 0)
    at_limit = np.where(offer.bound == AT_MAXIMUM, offer.high, offer.low)
    base = np.where(free, offer.kept, at_limit)
    left = offer.available - offer.groups.sum(base)
    weight_sums = offer.groups.sum(weights)
    quotients, rests = shares(offer.groups, left, weights, weight_sums)
    return Shared(base + quotients, rests, offer.bound.copy(), left, weight_sums)


def _leaving(offer: Offer, shared: Shared) -> Ints | None:
    """The limit at which each row leaves now, BY_WEIGHT for the others; None if nobody leaves."""
    above = (shared.parts > offer.high) | ((shared.parts == offer.high) & (shared.rests > 0))
    below = shared.parts < offer.low
    free = offer.bound == BY_WEIGHT
    above &= free
    below &= free
    if not above.any() and not below.any():
        return None
    has_above, has_below = offer.groups.any(above), offer.groups.any(below)
    lift, both = has_below & ~has_above, has_above & has_below
    if both.any():
        passing = np.where(above, AT_MAXIMUM, np.where(below, AT_MINIMUM, BY_WEIGHT))
        lift[both] = _hands_out_too_much(replace(offer, bound=passing), shared, both)
    lifted = offer.groups.spread(lift)
    leaving = np.where(below & lifted, AT_MINIMUM, BY_WEIGHT)
    leaving[above & ~lifted] = AT_MAXIMUM
    return leaving


def _hands_out_too_much(passing: Offer, shared: Shared, chosen: Bools) -> Bools:
    """For the chosen groups, whether setting the rows that pass a limit (`bound`) to it adds to the total."""
    rows, part = passing.groups.spread(chosen), passing.only(chosen)
    up, down = part.bound == AT_MINIMUM, part.bound == AT_MAXIMUM
    limit = np.where(up, part.low, part.high)
    whole = part.groups.sum(np.where(up | down, limit - shared.parts[rows], 0)).astype(object)
    rests = np.where(up | down, shared.rests[rows], 0)
    # A sum of remainders may pass int64, the sums of their halves do not.
    upper, lower = part.groups.sum(rests >> 31), part.groups.sum(rests & 0x7FFFFFFF)
    fractions = (upper.astype(object) << 31) + lower.astype(object)
    return np.asarray(whole * shared.weight_sums[chosen].astype(object) > fractions, dtype=np.bool_)
