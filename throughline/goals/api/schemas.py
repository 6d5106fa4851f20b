"""What the endpoints of goals take and answer. Amounts are decimal strings without trailing zeros."""

from datetime import date, datetime
from decimal import Decimal
from typing import Annotated, Any, Literal
from uuid import UUID

from ninja import Field, Schema
from pydantic import AfterValidator, field_validator

from throughline.core.attainment import KrKind
from throughline.core.status import Status
from throughline.goals.models import KeyResult
from throughline.goals.written import plain
from throughline.kit.given import GivenAmount, GivenRatio

Amount = Annotated[Decimal, AfterValidator(plain)]
MeasuredIn = Literal["money", "count", "percent", "none"]
Source = Literal["metric", "check_in", "sum", "weighted", "target_weighted"]


class CycleRow(Schema):
    id: UUID
    name: str
    starts_on: date
    ends_on: date
    calendar_id: UUID
    pace_rule: dict[str, Any]


class NewCycle(Schema):
    name: str = Field(min_length=1, max_length=100)
    starts_on: date
    ends_on: date
    calendar_id: UUID
    pace_rule: dict[str, Any] | None = None


class CarriedBy(Schema):
    """The unit or the person that carries it."""

    kind: Literal["unit", "person"]
    id: UUID
    code: str
    name: str


class GivenOwner(Schema):
    unit_id: UUID | None = None
    person_id: UUID | None = None


class ObjectiveRow(Schema):
    id: UUID
    cycle_id: UUID
    title: str
    owner: CarriedBy
    progress: Amount | None
    status: Status

    @staticmethod
    def resolve_owner(row: Any) -> CarriedBy:
        return carried_by(row)


class NewObjective(Schema):
    cycle_id: UUID
    title: str = Field(min_length=1, max_length=300)
    owner: GivenOwner


class KeyResultRow(Schema):
    """Shares are of 1, `lag_points` in percentage points."""

    id: UUID
    cycle_id: UUID
    objective_id: UUID | None
    title: str
    kind: KrKind
    measure: MeasuredIn
    currency: str | None
    unit_label: str
    owner: CarriedBy
    baseline: Amount
    target: Amount
    first_target: Amount
    stretch: Amount | None
    quantum: Amount
    weight: Amount
    source: Source
    metric_id: UUID | None
    plan_id: UUID | None
    pace_rule: dict[str, Any] | None
    withdrawn_on: date | None
    actual: Amount | None
    expected: Amount | None
    expected_share: Amount | None
    attainment: Amount | None
    lag_points: Amount | None
    status: Status
    stale: bool
    evaluated_as_of: date | None
    confidence: int | None
    score: Amount | None

    @staticmethod
    def resolve_owner(row: Any) -> CarriedBy:
        return carried_by(row)


class KeyResultPage(Schema):
    """`next` is the `after` of the following page; none at the end."""

    items: list[KeyResultRow]
    next: UUID | None


class KeyResultsWanted(Schema):
    """What a list is narrowed to, and where its page begins."""

    cycle_id: UUID | None = None
    objective_id: UUID | None = None
    unit_id: UUID | None = None
    person_id: UUID | None = None
    after: UUID | None = None
    limit: int = Field(100, ge=1, le=500)


class NewStep(Schema):
    title: str = Field(min_length=1, max_length=300)
    due_on: date
    share: GivenRatio


class KeyResultFields(Schema):
    """What people decide about a key result."""

    title: str = Field(min_length=1, max_length=300)
    kind: KrKind
    measure: MeasuredIn
    target: GivenAmount = Decimal(1)
    baseline: GivenAmount = Decimal(0)
    currency: str | None = None
    unit_label: str = Field("", max_length=20)
    quantum: GivenAmount = Decimal(1)
    weight: GivenRatio = Decimal(1)
    stretch: GivenAmount | None = None
    source: Source = "check_in"
    metric_id: UUID | None = None
    pace_rule: dict[str, Any] | None = None
    owner: GivenOwner | None = None
    steps: list[NewStep] = []
    due_on: date | None = None


class GivenParent(Schema):
    key_result_id: UUID
    share: GivenRatio | None = None
    weight: GivenRatio = Decimal(1)


class GivenThresholds(Schema):
    """Points of lag."""

    watch: GivenRatio
    behind: GivenRatio
    ahead: GivenRatio


class NewKeyResult(KeyResultFields):
    """A key result of an objective, with those that it serves and thresholds of its own."""

    objective_id: UUID
    parents: list[GivenParent] = []
    thresholds: GivenThresholds | None = None


class KeyResultChanges(Schema):
    """Only the fields that are given are changed."""

    title: str | None = Field(None, min_length=1, max_length=300)
    target: GivenAmount | None = None
    baseline: GivenAmount | None = None
    stretch: GivenAmount | None = None
    quantum: GivenAmount | None = None
    weight: GivenRatio | None = None
    unit_label: str | None = Field(None, max_length=20)
    source: Source | None = None
    metric_id: UUID | None = None
    pace_rule: dict[str, Any] | None = None
    reason: str = Field("", max_length=300)

    @field_validator("title", "target", "baseline", "quantum", "weight", "unit_label", "source")
    @classmethod
    def never_emptied(cls, value: Any) -> Any:
        if value is None:
            raise ValueError("it cannot be null; leave it out to keep it")
        return value


class ChangeRow(Schema):
    at: datetime
    person_id: UUID | None
    field: str
    before: str | None
    after: str | None
    reason: str


class LinkRow(Schema):
    child: UUID
    parent: UUID
    share: Amount | None
    weight: Amount
    through_objective: UUID | None


class NetworkNode(Schema):
    """A key result on the way up is named to everybody who serves it; below only what the reader may see."""

    id: UUID
    title: str
    owner: CarriedBy
    target: Amount
    status: Status

    @staticmethod
    def resolve_owner(row: Any) -> CarriedBy:
        return carried_by(row)


class Network(Schema):
    nodes: list[NetworkNode]
    links: list[LinkRow]


class NewCheckIn(Schema):
    """`forecast` is what the reporter expects to reach by the end of the cycle."""

    value: GivenAmount | None = None
    forecast: GivenAmount | None = None
    confidence: int | None = None
    note: str = Field("", max_length=4000)
    blocker: str = Field("", max_length=4000)


class CheckInRow(Schema):
    id: UUID
    at: datetime
    on: date
    person: str | None
    value: Amount | None
    forecast: Amount | None
    confidence: int | None
    note: str
    blocker: str

    @staticmethod
    def resolve_person(row: Any) -> str | None:
        return row.person.name if row.person else None


class ChangedStep(NewStep):
    """`was`: the position of the step that it continues, with the day it was done; none for a new one."""

    was: int | None = None


class ChangedSteps(Schema):
    """The steps of a milestone in their new order, or the due date of a yes/no."""

    steps: list[ChangedStep] = Field([], max_length=100)
    due_on: date | None = None
    reason: str = Field("", max_length=300)


class StepDone(Schema):
    done_on: date | None


class StepRow(Schema):
    position: int
    title: str
    due_on: date
    share: Amount
    done_on: date | None


class Withdrawal(Schema):
    """From `on` nobody carries it."""

    on: date
    reason: str = Field("", max_length=300)


class HandOver(Schema):
    owner: GivenOwner
    reason: str = Field("", max_length=300)


class ThresholdsRow(Schema):
    """`own` where they are this key result's and not inherited."""

    watch: Amount
    behind: Amount
    ahead: Amount
    own: bool


class NewScore(Schema):
    score: GivenRatio


class NewThresholds(GivenThresholds):
    """The company's without a unit or key result."""

    unit_id: UUID | None = None
    key_result_id: UUID | None = None


def carried_by(row: KeyResult) -> CarriedBy:
    """The owner of a key result or an objective."""
    if row.owner_person is not None:
        person = row.owner_person
        return CarriedBy(kind="person", id=person.id, code=person.number, name=person.name)
    unit = row.owner_unit
    return CarriedBy(kind="unit", id=unit.id, code=unit.code, name=unit.name)
