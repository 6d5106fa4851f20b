"""Who takes part in a plan: the units and people below its root, as columns."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from uuid import UUID

import msgspec

ROOT = -1


class Node(msgspec.Struct, frozen=True, gc=False):
    """A unit or a person; `parent` is the unit above (none for the root).

    `unit_kind` is a unit's own, and of a person the one of their unit. A person who left keeps a node in a
    re-plan and `carries` nothing new. There are a hundred thousand of them, and none leads to another: the
    garbage collector need not look at them.
    """

    id: UUID
    code: str
    name: str
    parent: UUID | None
    is_person: bool
    hired_on: date | None = None
    unit_kind: str = ""
    carries: bool = True


@dataclass(frozen=True)
class Nodes:
    """n nodes, the root first and every unit before its members; `parents` holds rows, ROOT for the root."""

    rows: Sequence[Node]
    parents: Sequence[int]

    @classmethod
    def of(cls, units: Sequence[Node], people: Sequence[Node], *, skip_empty: bool) -> "Nodes":
        """`units` top-down; with `skip_empty` those without anybody below are left out."""
        kept = _peopled(units, people) if skip_empty else units
        rows = [*kept, *people]
        row_of = {node.id: row for row, node in enumerate(rows) if not node.is_person}
        return cls(rows, [ROOT if node.parent is None else row_of[node.parent] for node in rows])

    def where(self, *, people: bool) -> list[int]:
        """The rows that a rule weighs: people who carry, or units below the root."""
        return self._weighed[people]

    @cached_property
    def _weighed(self) -> Mapping[bool, list[int]]:
        found: Mapping[bool, list[int]] = {True: [], False: []}
        for row, (node, parent) in enumerate(zip(self.rows, self.parents, strict=True)):
            if node.carries and parent != ROOT:
                found[node.is_person].append(row)
        return found

    @cached_property
    def depths(self) -> Sequence[int]:
        """The level of each node: 0 for the root."""
        found: list[int] = []
        for parent in self.parents:
            found.append(0 if parent == ROOT else found[parent] + 1)
        return found

    def depth(self) -> int:
        """The number of levels below the root."""
        return max(self.depths)


def below(root: UUID, parent_of: Mapping[UUID, UUID | None], *, without: Collection[UUID]) -> list[UUID]:
    """The root and all units below it, top-down; the units of `without` and all below them are left out."""
    children: dict[UUID | None, list[UUID]] = {}
    for unit, parent in parent_of.items():
        children.setdefault(parent, []).append(unit)
    found = [root]
    for unit in found:
        found.extend(child for child in children.get(unit, []) if child not in without)
    return found


def _peopled(units: Sequence[Node], people: Sequence[Node]) -> list[Node]:
    busy = {person.parent for person in people}
    for unit in reversed(units):
        if unit.id in busy:
            busy.add(unit.parent)
    return [unit for unit in units if unit.id in busy or unit.parent is None]
