"""The org tree as arrays: units and people level by level, siblings side by side in order of their stable id.

Built once and used for any number of allocations. Everything in a `Tree` is in *tree order*: the root first,
then level by level, the children of one parent next to each other, sorted by stable id (a person's number, a
unit's code; a unit before a person of the same id). `order` leads back to the rows that the caller gave.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import polars as pl

from throughline.core.groups import Block, Bools, Groups, Ints
from throughline.core.tree_errors import (
    CycleInTree,
    DuplicateId,
    NotOneRoot,
    PersonWithMembers,
    UnitWithoutPeople,
)

BLOCK = 2**15
"""About how many rows are computed at a time."""


@dataclass(frozen=True)
class Tree:
    """The tree: `ids` by row of the caller, the rest in tree order, but `position`, the way back from a row.

    `order` is the row of each position, `parent` the position of its parent (the root's is -1).
    """

    ids: Sequence[str]
    order: Ints
    position: Ints
    parent: Ints
    is_person: Bools
    blocks: tuple[Block, ...]

    @classmethod
    def build(
        cls, ids: Sequence[str], parents: Sequence[int] | Ints, is_person: Sequence[bool] | Bools
    ) -> "Tree":
        """The tree of n nodes; `parents` holds the row of each node's parent, -1 for the one root.

        `is_person` says who carries an amount alone; a plan that stops at units passes its lowest units so.
        Raises DuplicateId, NotOneRoot, PersonWithMembers, CycleInTree, UnitWithoutPeople.
        """
        above, people = np.asarray(parents, dtype=np.int64), np.asarray(is_person, dtype=np.bool_)
        ranked = _by_stable_id(ids, people)
        roots = np.flatnonzero(above < 0)
        if len(ids) and not len(roots):
            raise CycleInTree(**_a_cycle(ids, above, roots))
        if len(roots) != 1:
            raise NotOneRoot(roots=", ".join(sorted(ids[row] for row in roots[:5])) or "-")
        wrong = above[(above >= 0) & people[above]]
        if len(wrong):
            raise PersonWithMembers(node=min(ids[row] for row in wrong))
        order, blocks = _level_order(above, ranked, int(roots[0]))
        if len(order) < len(ids):
            raise CycleInTree(**_a_cycle(ids, above, order))
        position = np.empty(len(ids), dtype=np.int64)
        position[order] = np.arange(len(ids))
        parent = np.where(above[order] < 0, -1, position[above[order]])
        tree = cls(ids, order, position, parent, people[order], blocks)
        tree._refuse_units_without_people()
        return tree

    def id_at(self, position: int) -> str:
        """The stable id of the node at a position in tree order."""
        return self.ids[int(self.order[position])]

    @property
    def depth(self) -> int:
        """The number of levels below the root."""
        return self.blocks[-1].depth if self.blocks else 0

    def block_at(self, position: int) -> int:
        """The index of the block in which a node below the root lies."""
        return bisect_right(self.blocks, position, key=lambda block: block.rows.start) - 1

    def _refuse_units_without_people(self) -> None:
        people = self.is_person.astype(np.int64)
        for block in reversed(self.blocks):
            people[block.parents] += block.groups.sum(people[block.rows])
        if not people.all():
            raise UnitWithoutPeople(node=self.id_at(int(np.argmin(people != 0))))


def _by_stable_id(ids: Sequence[str], people: Bools) -> Ints:
    """The rows sorted by id, a unit before a person of the same id. Polars compares UTF-8 bytes."""
    frame = pl.DataFrame({"id": pl.Series(ids, dtype=pl.String), "person": people})
    ranked = frame.select(row=pl.arg_sort_by("id", "person")).to_series().to_numpy().astype(np.int64)
    again = frame.select(again=pl.struct("id", "person").is_duplicated()).to_series()
    if again.any():
        raise DuplicateId(node=frame.filter(again)["id"].min())
    return ranked


def _level_order(above: Ints, ranked: Ints, root: int) -> tuple[Ints, tuple[Block, ...]]:
    """All rows that the root reaches, level by level, and the blocks below the root."""
    by_parent = ranked[np.argsort(above[ranked], kind="stable")]
    below = np.bincount(above[above >= 0], minlength=len(above))
    first = 1 + np.cumsum(below) - below  # the root itself stands first, under the parent -1
    order, blocks = [np.array([root])], list[Block]()
    for start, reached in _frontiers(by_parent, below, first, root):
        parents = np.flatnonzero(below[order[-1]])
        sizes = below[order[-1][parents]]
        blocks += _blocks(len(order), start, sizes, start - len(order[-1]) + parents)
        order.append(reached)
    return np.concatenate(order), tuple(blocks)


def _blocks(depth: int, start: int, sizes: Ints, parents: Ints) -> Iterator[Block]:
    """The sibling groups of one level, in runs of about BLOCK rows."""
    ends = np.cumsum(sizes)
    cuts = np.flatnonzero(np.diff(ends // BLOCK, prepend=0)) + 1
    edges = sorted({0, len(sizes), *cuts.tolist()})
    for first, last in pairwise(edges):
        rows = slice(start + int(ends[first] - sizes[first]), start + int(ends[last - 1]))
        yield Block(depth, rows, Groups(sizes[first:last]), parents[first:last])


def _frontiers(by_parent: Ints, below: Ints, first: Ints, root: int) -> Iterator[tuple[int, Ints]]:
    """The rows of each level below the root, and the position at which that level starts."""
    start, frontier = 1, np.array([root])
    while below[frontier].any():
        sizes = below[frontier]
        ends = np.cumsum(sizes)
        within = np.arange(ends[-1]) - np.repeat(ends - sizes, sizes)
        frontier = by_parent[np.repeat(first[frontier], sizes) + within]
        yield start, frontier
        start += len(frontier)


def _a_cycle(ids: Sequence[str], above: Ints, reached: Ints) -> dict[str, str]:
    """The cycle above the smallest id that the root does not reach, written out from its smallest id."""
    lost = np.ones(len(ids), dtype=np.bool_)
    lost[reached] = False
    row = min(np.flatnonzero(lost).tolist(), key=lambda lost_row: ids[lost_row])
    seen: list[int] = []
    while row not in seen:
        seen.append(row)
        row = int(above[row])
    cycle = seen[seen.index(row) :]
    start = cycle.index(min(cycle, key=lambda cycle_row: ids[cycle_row]))
    names = [ids[cycle_row] for cycle_row in [*cycle[start:], *cycle[: start + 1]]]
    return {"node": names[0], "path": " → ".join(names)}
