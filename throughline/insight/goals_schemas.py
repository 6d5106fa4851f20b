"""What the page of goals reads: the objectives of a cycle, their key results, and what is missing."""

from datetime import date
from decimal import Decimal
from typing import Literal, get_args
from uuid import UUID

from pydantic import BaseModel

from throughline.core.status import Status
from throughline.insight.schemas import CyclePace, KeyResultCard, OwnerRef

GapKind = Literal[
    "objective_unaligned",
    "key_result_unaligned",
    "no_head",
    "owner_left",
    "no_metric_data",
    "no_check_in",
    "shares_off",
    "children_short",
]
GAP_KINDS: tuple[GapKind, ...] = get_args(GapKind)


class ServedGoal(BaseModel):
    """A key result that an objective or another key result serves; `share` only where it is summed."""

    id: UUID
    title: str
    share: Decimal | None


class Carriers(BaseModel):
    """Who carries a key result on: by plans, units and people, and by hand."""

    plan_ids: list[UUID]
    units: int
    people: int
    by_hand: int


class GoalRow(BaseModel):
    """`sums`: it adds up those aligned to it, so that such a link carries a share."""

    key_result: KeyResultCard
    weight: Decimal
    sums: bool
    serves: list[ServedGoal]
    carriers: Carriers


class ObjectiveGoals(BaseModel):
    id: UUID
    title: str
    owner: OwnerRef
    progress: Decimal | None
    status: Status
    serves: list[ServedGoal]
    key_results: list[GoalRow]


class GapCount(BaseModel):
    kind: GapKind
    count: int


class MayDo(BaseModel):
    """What the reader may write, so that the page offers nothing that would be refused."""

    cycle: bool
    goal: bool


class GoalsOverview(BaseModel):
    """`people_without` and `gaps` are none where the reader may not see everybody's key results."""

    cycle: CyclePace | None
    started: bool
    may: MayDo
    objectives: list[ObjectiveGoals]
    gaps: list[GapCount] | None
    people_without: int | None


class Gap(BaseModel):
    """`amount` is what is missing (or too much, below zero) where a sum is off."""

    id: UUID
    title: str
    owner: OwnerRef
    since: date | None
    amount: Decimal | None


class GapPage(BaseModel):
    items: list[Gap]
    next: UUID | None


class PersonWithout(BaseModel):
    id: UUID
    number: str
    name: str
    unit: str | None
    hired_on: date | None


class PeopleWithout(BaseModel):
    """`next` is the number after which the following page begins."""

    items: list[PersonWithout]
    next: str | None
