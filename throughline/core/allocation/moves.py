"""What movers leave behind: a part of somebody's number belongs to the units where it was asked of them.

A unit counts what its people achieve while they are in it. So what the calendar had asked of somebody before
a move stays in the amount of the unit that they left, though they carry it on as part of their own number,
and is not in the amount of the unit where they are now.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from throughline.core.allocation.terms import ABSENT, integers
from throughline.core.groups import Ints
from throughline.core.tree import Tree


@dataclass(frozen=True)
class Stay:
    """Where somebody was until a re-plan; `asked` counts the quanta asked of them by then, all in all.

    `units` are the rows of the units above them until then, without the root and those no longer in the tree.
    """

    units: frozenset[int]
    asked: int


def moved_by(
    tree: Tree,
    stays: Mapping[int, Sequence[Stay]],
    *,
    locks: Sequence[int] | Ints,
    maximums: Sequence[int] | Ints,
) -> Ints:
    """The `moved` of `allocate`: what is in a unit's amount beside hold and members, in quanta, one a row.

    They add up to zero. `stays` are by the mover's row, one after another, with `asked` never falling;
    whoever has a lock or maximum (one a row, ABSENT for none) leaves no more than that behind. Nobody's
    `asked` may pass what they keep (`Kept`, rounded down): then no amount falls below zero.
    """
    moved = [0] * len(tree.ids)
    for row, one in stays.items():
        path = _above(tree, row)
        limit = min((int(bound[row]) for bound in (locks, maximums) if bound[row] != ABSENT), default=None)
        before = 0
        for stay in one:
            until = stay.asked if limit is None else min(stay.asked, limit)
            for unit in stay.units.symmetric_difference(path):
                _give(tree, moved, unit, until - before if unit in stay.units else before - until)
            before = until
    return integers(moved)


def _above(tree: Tree, row: int) -> list[int]:
    """The rows of the units above a row, without the root."""
    found, position = list[int](), int(tree.parent[tree.position[row]])
    while position > 0:
        found.append(int(tree.order[position]))
        position = int(tree.parent[position])
    return found


def _give(tree: Tree, moved: list[int], unit: int, quanta: int) -> None:
    """So much more in the amount of a unit, and not of the one above it."""
    moved[unit] += quanta
    moved[int(tree.order[tree.parent[tree.position[unit]]])] -= quanta
