"""What the endpoints of cloning take and answer."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Annotated
from uuid import UUID

from ninja import Schema
from pydantic import Field

from throughline.core.attainment import KrKind
from throughline.goals.api.schemas import Amount, CarriedBy, MeasuredIn
from throughline.goals.cloning.fates import Fate
from throughline.goals.cloning.wanted import TargetBy
from throughline.kit.given import GivenAmount

Growth = Annotated[Decimal, Field(gt=0, le=100, max_digits=9, decimal_places=6)]


class GivenTarget(Schema):
    key_result_id: UUID
    target: GivenAmount


class CloneWanted(Schema):
    """`key_result_ids` null is everything; `targets` are typed by hand, the others follow `target_by`."""

    from_cycle_id: UUID
    to_cycle_id: UUID
    key_result_ids: list[UUID] | None = None
    target_by: TargetBy = "same"
    growth: Growth = Decimal(1)
    targets: list[GivenTarget] = []
    with_parents: bool = True
    with_pace: bool = True
    with_thresholds: bool = True


class CloneStep(Schema):
    title: str
    due_on: date


class CloneProblem(Schema):
    code: str
    message: str


class NextKeyResultRow(Schema):
    """`left` names an owner who is gone; `dropped` counts parents that do not go along."""

    id: UUID
    title: str
    kind: KrKind
    measure: MeasuredIn
    currency: str | None
    unit_label: str
    owner: CarriedBy
    left: str | None
    old_target: Amount
    old_actual: Amount | None
    target: Amount
    stretch: Amount | None
    quantum: Amount
    weight: Amount
    steps: list[CloneStep]
    due_on: date | None
    own_pace: bool
    own_thresholds: bool
    parents: int
    dropped: int
    problem: CloneProblem | None


class NextObjectiveRow(Schema):
    """`repeated`: the new cycle already has an objective of these words."""

    id: UUID
    title: str
    owner: CarriedBy
    left: str | None
    repeated: bool
    parents: int
    key_results: list[NextKeyResultRow]


class CloneOutcome(Schema):
    """`fates` says of every field of a key result what becomes of it."""

    objectives: list[NextObjectiveRow]
    fates: Mapping[str, Fate]


class CloneMade(Schema):
    objectives: int
