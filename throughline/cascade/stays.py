"""Where people were before a re-plan, and what had been asked of them by then: kept with the run.

A move belongs to the re-plan that takes it up, and lasts: the next one reads the stays of the run in force
and adds its own. What comes of them for the units is in core.allocation.moves.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise
from typing import Any
from uuid import UUID

from throughline.cascade.nodes import Nodes
from throughline.core import allocation
from throughline.goals.written import as_written


@dataclass(frozen=True)
class Stay:
    """`units` stood above the person, the lowest first and without the root; `asked` is all until its end."""

    units: tuple[UUID, ...]
    asked: Decimal


Stays = Mapping[UUID, Sequence[Stay]]
"""By person, one after another."""


def stays_from_json(rows: Sequence[Mapping[str, Any]]) -> Stays:
    found: dict[UUID, list[Stay]] = {}
    for row in rows:
        stay = Stay(tuple(map(UUID, row["units"])), Decimal(row["asked"]))
        found.setdefault(UUID(row["person"]), []).append(stay)
    return found


def stays_to_json(stays: Stays) -> list[dict[str, Any]]:
    """One row a stay."""
    return [
        {"person": str(person), "units": list(map(str, stay.units)), "asked": as_written(stay.asked)}
        for person, one in stays.items()
        for stay in one
    ]


def stays_until(
    before: Stays, parent_of: Mapping[UUID, UUID], nodes: Nodes, asked: Mapping[UUID, Decimal]
) -> Stays:
    """With a stay more for everybody who is now below other units than in the run in force.

    `parent_of` is of that run's nodes, `asked` by person, in whole quanta; nobody was asked for more before
    than by now, which another way of keeping may have lowered.
    """
    root = nodes.rows[0].id
    was = {unit: _above(unit, parent_of, root) for unit in set(parent_of.values())}
    now_of = {node.id: node.parent for node in nodes.rows[1:] if node.parent is not None}
    now = {unit: _above(unit, now_of, root) for unit in set(now_of.values())}
    found = {}
    for person, amount in asked.items():
        one = [Stay(stay.units, min(stay.asked, amount)) for stay in before.get(person, ())]
        units = was[parent_of[person]]
        if units != now[now_of[person]]:
            one.append(Stay(units, amount))
        if kept := list(_with_an_amount(one)):
            found[person] = kept
    return found


def _above(unit: UUID, parent_of: Mapping[UUID, UUID], root: UUID) -> tuple[UUID, ...]:
    """A unit and those above it, without the root."""
    found = []
    while unit != root:
        found.append(unit)
        unit = parent_of[unit]
    return tuple(found)


def _with_an_amount(stays: Sequence[Stay]) -> Iterator[Stay]:
    for before, stay in pairwise([Stay((), Decimal(0)), *stays]):
        if stay.asked > before.asked:
            yield stay


def stays_in(nodes: Nodes, stays: Stays, quantum: Decimal) -> dict[int, list[allocation.Stay]]:
    """The kernel's, by row: units that take part no more leave theirs to the next above."""
    row_of = {node.id: row for row, node in enumerate(nodes.rows)}
    return {
        row_of[person]: [
            allocation.Stay(
                frozenset(row_of[unit] for unit in stay.units if unit in row_of),
                Fraction(stay.asked) // Fraction(quantum),
            )
            for stay in one
        ]
        for person, one in stays.items()
    }
