"""Random plans for the cascade's tests, and the kernel called with a naive tree."""

import random
from fractions import Fraction
from math import lcm

from hypothesis import strategies as st

from throughline.core.allocation import ABSENT, Allocation, Kept, UnitWeight, allocate
from throughline.core.tests.naive_cascade import Node, needed
from throughline.core.tree import Tree

weights = st.sampled_from([0, 10**9, 2 * 10**9, 1_800_000_000]) | st.integers(0, 10**10)


def seldom(top: int) -> st.SearchStrategy[int | None]:
    """Mostly None, now and then an amount up to `top`."""
    return st.integers(-6 * top, top).map(lambda number: None if number < 0 else number)


@st.composite
def units(draw, depth: int = 2, limits: bool = True, modes: list[UnitWeight] | None = None, top: int = 60):
    """A unit with people and, above the lowest level, units; the modes are those of the levels below it."""
    modes = modes or draw(st.lists(st.sampled_from(UnitWeight), min_size=3, max_size=3))
    amounts = seldom(top) if limits else st.none()
    children: list[Node] = []
    for _ in range(draw(st.integers(1, 5))):
        if depth and draw(st.booleans()):
            children.append(draw(units(depth=depth - 1, limits=limits, modes=modes[1:] or modes, top=top)))
            children[-1].unit_weight = modes[0]
        else:
            children.append(Node("", True, weight=draw(weights)))
        children[-1].lock, children[-1].minimum = draw(amounts), draw(amounts)
        children[-1].maximum = draw(amounts)
    hold = draw(amounts) or 0
    coefficient = draw(st.sampled_from([10**9, 1_300_000_000]) | st.integers(0, 5 * 10**9))
    return Node("", False, coefficient=coefficient, hold=hold, members=children)


@st.composite
def plans(draw, limits: bool = True, largest: int = 60):
    """A named tree and an amount, mostly one that can be shared."""
    root = draw(units(limits=limits, top=largest))
    names = draw(st.permutations(range(100, 100 + len(list(root)))))
    for node, name in zip(root, names, strict=True):
        node.id = f"{'P' if node.is_person else 'U'}{name}"
    amount = needed(root) + draw(st.integers(0, 3 * largest)) - draw(st.sampled_from([0, 0, 0, 1]))
    return root, max(amount, 0)


def kernel_allocation(root: Node, amount: int, shuffle: int | None = None, factor: int = 1) -> Allocation:
    """The kernel's answer, the rows shuffled by a seed and all weights multiplied by `factor`."""
    nodes = list(root)
    if shuffle is not None:
        random.Random(shuffle).shuffle(nodes)
    tree = tree_of(nodes)
    common = lcm(*(node.kept.denominator for node in nodes))
    return allocate(
        tree,
        amount,
        [node.weight * factor for node in nodes],
        unit_weights=[level_mode(root, depth) for depth in range(1, tree.depth + 1)],
        coefficients=[
            node.coefficient * (factor if node.unit_weight is UnitWeight.COEFFICIENT else 1) for node in nodes
        ],
        locks=[absent(node.lock) for node in nodes],
        minimums=[absent(node.minimum) for node in nodes],
        maximums=[absent(node.maximum) for node in nodes],
        holds=[node.hold for node in nodes],
        moved=[node.moved for node in nodes] if any(node.moved for node in nodes) else None,
        kept=Kept([int(node.kept * common) for node in nodes], common)
        if any(node.kept for node in nodes)
        else None,
    )


def tree_of(nodes: list[Node]) -> Tree:
    """The kernel's tree of these rows."""
    row = {id(node): index for index, node in enumerate(nodes)}
    above = {id(member): row[id(node)] for node in nodes for member in node.members}
    return Tree.build(
        [node.id for node in nodes], [above.get(id(node), -1) for node in nodes], [n.is_person for n in nodes]
    )


def by_id(allocation: Allocation) -> dict[str, int]:
    """The amounts by stable id."""
    return dict(zip(allocation.tree.ids, allocation.amounts.tolist(), strict=True))


def absent(limit: int | None) -> int:
    """The kernel's word for no limit."""
    return ABSENT if limit is None else limit


def level_mode(root: Node, depth: int) -> UnitWeight:
    """The one mode of the units on a level."""
    nodes = [root]
    for _ in range(depth):
        nodes = [member for node in nodes for member in node.members]
    return next((node.unit_weight for node in nodes if not node.is_person), UnitWeight.MEMBERS)


def keep(root: Node, share: Fraction, amounts: dict[str, int]) -> None:
    """Let every node keep `share` of what it has: people of their amount, units of their hold."""
    for node in root:
        node.kept = share * (amounts[node.id] if node.is_person else node.hold)
