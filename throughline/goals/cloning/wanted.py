"""What a planner wants to take along, and how the targets are to follow."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction
from typing import Literal
from uuid import UUID

from throughline.core.amounts import from_quanta
from throughline.goals.models import KeyResult
from throughline.goals.shape import STEPPED

TargetBy = Literal["same", "growth", "actual"]


@dataclass(frozen=True)
class Wanted:
    """`targets` holds those typed by hand; the others follow `target_by` (`growth` is a factor, 1.1 is 10 %).

    `key_result_ids` None is everything that can be taken along.
    """

    from_cycle_id: UUID
    to_cycle_id: UUID
    key_result_ids: Sequence[UUID] | None = None
    target_by: TargetBy = "same"
    growth: Decimal = Decimal(1)
    targets: Mapping[UUID, Decimal] = field(default_factory=dict)
    with_parents: bool = True
    with_pace: bool = True
    with_thresholds: bool = True


def target_of(wanted: Wanted, key_result: KeyResult) -> Decimal:
    """The target in the new cycle, on a multiple of the quantum; an actual that nobody knows is no target."""
    if key_result.id in wanted.targets:
        return wanted.targets[key_result.id]
    before: Decimal = key_result.target
    if key_result.kind in STEPPED or wanted.target_by == "same":
        return before
    if wanted.target_by == "growth":
        return _on_quantum(Fraction(before) * Fraction(wanted.growth), key_result)
    return before if key_result.actual is None else _on_quantum(key_result.actual, key_result)


def stretch_of(key_result: KeyResult, target: Decimal) -> Decimal | None:
    """A second target keeps its distance: it follows the first in proportion."""
    before: Decimal | None = key_result.stretch
    if before is None or not key_result.target:
        return before
    return _on_quantum(Fraction(before) * Fraction(target) / Fraction(key_result.target), key_result)


def _on_quantum(value: Fraction | Decimal, key_result: KeyResult) -> Decimal:
    return from_quanta(round(Fraction(value) / Fraction(key_result.quantum)), key_result.quantum)
