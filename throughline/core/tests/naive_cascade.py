"""The cascade once more, recursive, with fractions, one node at a time: what the kernel is held against."""

from dataclasses import dataclass, field
from fractions import Fraction
from math import ceil, floor

from throughline.core.allocation import UnitWeight


class Impossible(Exception):
    """The amounts contradict each other."""


@dataclass
class Node:
    """A unit or a person with everything a plan may say about it."""

    id: str
    is_person: bool
    weight: int = 0
    coefficient: int = 10**9
    lock: int | None = None
    minimum: int | None = None
    maximum: int | None = None
    hold: int = 0
    moved: int = 0
    kept: Fraction = Fraction(0)
    unit_weight: UnitWeight = UnitWeight.MEMBERS
    members: list["Node"] = field(default_factory=list)

    @property
    def set_aside(self) -> int:
        """What is in its amount and carried by no member."""
        return self.hold + self.moved

    def __iter__(self):
        yield self
        for member in self.members:
            yield from member


def locked(node: Node) -> int:
    """What is taken first for a node."""
    return node.lock if node.lock is not None else sum(locked(member) for member in node.members)


def needed(node: Node) -> int:
    """The least its locks, minimums and holds allow."""
    if node.lock is not None:
        return node.lock
    return max(node.minimum or 0, sum(needed(member) for member in node.members) + node.set_aside)


def people_weight(node: Node) -> int:
    """The weights of the people below that no lock takes out."""
    if node.is_person:
        return node.weight
    return sum(people_weight(member) for member in node.members if member.lock is None)


def weight(node: Node) -> int:
    """What it weighs among its siblings, times 10¹⁸."""
    if node.lock is not None:
        return 0
    if node.is_person or node.unit_weight is UnitWeight.MEMBERS:
        return people_weight(node) * 10**9
    if node.unit_weight is UnitWeight.COEFFICIENT:
        return node.coefficient * 10**9
    return people_weight(node) * node.coefficient


def kept(node: Node) -> Fraction:
    """What a re-plan lets it keep beyond its locks, within its limits."""
    if node.lock is not None:
        return Fraction(0)
    own = node.kept + node.moved + sum(kept(member) for member in node.members)
    limit = most(node)
    return own if limit is None else min(own, limit - locked(node))


def most(node: Node) -> Fraction | None:
    """The most it can take, None if without limit."""
    if node.lock is not None:
        return Fraction(node.lock)
    members = None if node.is_person else most_of(node)
    limits = [Fraction(limit) for limit in (node.maximum, members) if limit is not None]
    found = min(limits) if limits else None
    if found is not None and found < needed(node):
        raise Impossible
    return found


def most_of(unit: Node) -> int | None:
    """The most its members and its hold can take; who has no weight takes no more than the least."""
    weighed = any(weight(member) for member in unit.members)
    total = Fraction(unit.set_aside)
    for member in unit.members:
        limit = most(member)
        if weighed and not weight(member):
            limit = locked(member) + least(member)
        if limit is None:
            return None
        total += limit
    return ceil(total)


def least(node: Node) -> Fraction:
    """The least of its free part: what it keeps, within its limits."""
    own = kept(node) if node.is_person else sum((least(m) for m in node.members), Fraction(node.set_aside))
    limit = most(node)
    if node.lock is not None:
        return Fraction(0)
    if limit is not None:
        own = min(own, limit - locked(node))
    return max(own, Fraction(needed(node) - locked(node)))


def exact_shares(node: Node, amount: int, is_root: bool) -> list[Fraction]:
    """The free part of every member, before rounding."""
    available = Fraction(amount - node.set_aside - sum(locked(member) for member in node.members))
    lows = [least(member) for member in node.members]
    highs = [most(member) for member in node.members]
    highs = [None if high is None else high - locked(m) for high, m in zip(highs, node.members, strict=True)]
    weights = [weight(member) for member in node.members]
    keeps = [kept(member) for member in node.members]
    if available < sum(needed(m) - locked(m) for m in node.members) or available < min(0, floor(sum(lows))):
        raise Impossible
    if available < (sum(lows) if is_root else floor(sum(lows))):
        raise Impossible
    highs = [h if w else low for h, w, low in zip(highs, weights, lows, strict=True)]

    def at(level: Fraction) -> list[Fraction]:
        shares = [max(low, k + level * w) for k, w, low in zip(keeps, weights, lows, strict=True)]
        return [s if high is None else min(s, high) for s, high in zip(shares, highs, strict=True)]

    if available <= sum(lows):
        return lows
    steps = {
        (end - k) / w
        for k, w, low, high in zip(keeps, weights, lows, highs, strict=True)
        if w
        for end in (low, high)
        if end is not None
    }
    below = max((s for s in steps if s >= 0 and sum(at(s)) <= available), default=Fraction(0))
    missing = available - sum(at(below))
    rising = sum(
        w
        for w, k, low, high in zip(weights, keeps, lows, highs, strict=True)
        if w and k + below * w >= low and (high is None or k + below * w < high)
    )
    if not missing:
        return at(below)
    if not rising:
        if missing >= 1:
            raise Impossible
        return at(below)
    return at(below + missing / rising)


def naive_cascade(node: Node, amount: int, is_root: bool = True) -> dict[str, int]:
    """The amount of every node. Raises Impossible."""
    if is_root:
        for member in node.members:
            most(member)
    if not node.members:
        return {node.id: amount}
    exact = exact_shares(node, amount, is_root)
    amounts = [floor(share) for share in exact]
    missing = amount - node.set_aside - sum(locked(member) for member in node.members) - sum(amounts)
    by_remainder = sorted(
        range(len(exact)),
        key=lambda i: (-(exact[i] - amounts[i]), node.members[i].id, node.members[i].is_person),
    )
    for index in by_remainder[:missing]:
        amounts[index] += 1
    result = {node.id: amount}
    for member, free in zip(node.members, amounts, strict=True):
        result |= naive_cascade(member, locked(member) + free, is_root=False)
    return result
