"""An objective with its key results before they are made: what a template gives and a form edits."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from throughline.core.status import Thresholds
from throughline.goals.owner import Owner
from throughline.goals.services.align import Parent
from throughline.goals.shape import PlannedStep, Shape


@dataclass(frozen=True)
class KeyResultDraft:
    """One key result to make; without an owner the objective's carries it."""

    shape: Shape
    owner: Owner | None = None
    steps: Sequence[PlannedStep] = ()
    due_on: date | None = None
    parents: Sequence[Parent] = ()
    thresholds: Thresholds | None = None


@dataclass(frozen=True)
class ObjectiveDraft:
    """An objective to make in a cycle, the key results that it serves, and its own."""

    cycle_id: UUID
    title: str
    owner: Owner
    parent_ids: Sequence[UUID] = ()
    key_results: Sequence[KeyResultDraft] = field(default_factory=tuple)
