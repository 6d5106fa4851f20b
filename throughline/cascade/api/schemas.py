"""What the endpoints of the cascade take and answer. Amounts are decimal strings without trailing zeros."""

from datetime import date, datetime
from decimal import Decimal
from typing import Annotated, Any, Literal
from uuid import UUID

from ninja import Field, Schema
from pydantic import AfterValidator

from throughline.goals.written import plain
from throughline.kit.given import GivenAmount

Quantity = Annotated[Decimal, AfterValidator(plain)]


class RuleRow(Schema):
    id: UUID
    code: str
    version: int
    name: str
    body: dict[str, Any]
    created_at: datetime


class GivenRule(Schema):
    """`body` as in docs/algorithms/rule-graph.md or rules.md."""

    body: dict[str, Any]


class RuleProblem(Schema):
    """`field` is a path inside the node; `character` counts from 0, in the text of a formula."""

    code: str
    text: dict[str, str]
    node: str
    field: str
    character: int | None

    @staticmethod
    def resolve_text(problem: Any) -> dict[str, str]:
        return {"zh": problem.text.zh, "en": problem.text.en}


class CheckedRule(Schema):
    """`graph` is the body of version 2 that says the same."""

    problems: list[RuleProblem]
    graph: dict[str, Any] | None


class PlanRow(Schema):
    id: UUID
    name: str
    key_result_id: UUID
    rule_id: UUID
    root_id: UUID
    attributes_on: date
    quantum: Quantity
    parameters: dict[str, Any]
    revision: int


class NewPlan(Schema):
    name: str = Field(min_length=1, max_length=200)
    key_result_id: UUID
    rule_id: UUID
    root_id: UUID
    attributes_on: date
    quantum: GivenAmount = Decimal(1)
    parameters: dict[str, Any] = {}


class PlanChanges(Schema):
    """Only the fields that are given are changed; parameters are merged into those that are there."""

    name: str | None = Field(None, min_length=1, max_length=200)
    rule_id: UUID | None = None
    attributes_on: date | None = None
    parameters: dict[str, Any] | None = None
    revision: int | None = None


class GivenLimit(Schema):
    """One owner's lock, limits or hold; none of them frees the owner. `revision` is the plan's, as seen."""

    unit_id: UUID | None = None
    person_id: UUID | None = None
    lock: GivenAmount | None = None
    minimum: GivenAmount | None = None
    maximum: GivenAmount | None = None
    hold: GivenAmount | None = None
    reason: str = Field("", max_length=300)
    revision: int | None = None


class SavedPlan(Schema):
    """What changed on the page since `revision`; `limits` are those that changed."""

    revision: int
    name: str | None = Field(None, min_length=1, max_length=200)
    body: dict[str, Any] | None = None
    parameters: dict[str, Any] | None = None
    attributes_on: date | None = None
    limits: list[GivenLimit] = []


class GivenDraft(Schema):
    """What is not given is as it was saved; `limits` stand in place of all that were saved."""

    body: dict[str, Any] | None = None
    parameters: dict[str, Any] | None = None
    attributes_on: date | None = None
    limits: list[GivenLimit] | None = None
    effective: date | None = None
    amount: GivenAmount | None = None
    kept_by: Literal["calendar", "achievement"] | None = None


class LimitRow(Schema):
    unit_id: UUID | None
    person_id: UUID | None
    lock: Quantity | None
    minimum: Quantity | None
    maximum: Quantity | None
    hold: Quantity | None
    reason: str


class NewRun(Schema):
    effective: date | None = None


class NewReplan(Schema):
    effective: date
    amount: GivenAmount | None = None
    kept_by: Literal["calendar", "achievement"] = "calendar"


class RunRow(Schema):
    """A run without its table; `totals` says what it was computed from."""

    id: UUID
    plan_id: UUID
    rule_id: UUID
    at: datetime
    attributes_on: date
    amount: Quantity
    effective: date
    mode: Literal["plan", "replan"]
    totals: dict[str, Any]
    published_at: datetime | None
    name: str
    note: str
    discarded_at: datetime | None
    restored_from_id: UUID | None


class ShareRow(Schema):
    """What one owner gets in a run, and why."""

    owner: UUID
    is_person: bool
    code: str
    name: str
    parent: UUID
    amount: Quantity
    stretch: Quantity | None
    weight: Quantity
    siblings_weight: Quantity
    reasons: dict[str, Any]


class ChangedFactor(Schema):
    name: dict[str, str]
    before: str | None
    after: str | None


class ChangeRow(Schema):
    """One owner before and after; `why` are their own factors that changed."""

    owner: UUID
    is_person: bool
    code: str
    name: str
    parent: UUID | None
    fate: Literal["new", "more", "less", "same", "withdrawn"]
    before: Quantity
    after: Quantity
    bound_before: Literal["none", "lock", "min", "max"] | None
    bound_after: Literal["none", "lock", "min", "max"] | None
    moved: bool
    why: list[ChangedFactor]


class PublishedRow(Schema):
    """How many rows publishing wrote."""

    made: int
    changed: int
    withdrawn: int
    allocations: int
    alignments: int
    segments: int


class NamedOwner(Schema):
    kind: Literal["unit", "person"]
    id: UUID
    code: str
    name: str


class ReasonFactor(Schema):
    name: dict[str, str]
    coefficient: Quantity
    input: str | None
    source: dict[str, str]


class ReasonLevel(Schema):
    """amount = own_lock + kept + round(shared × weight ÷ siblings_weight), unless `bound`."""

    key_result_id: UUID
    owner: NamedOwner
    parent: NamedOwner
    parent_amount: Quantity
    locked: Quantity
    own_lock: Quantity
    hold: Quantity
    moved: Quantity
    limited: Quantity
    kept: Quantity
    shared: Quantity
    weight: Quantity
    siblings_weight: Quantity
    siblings: int
    exact: Quantity
    amount: Quantity
    stretch: Quantity | None
    bound: Literal["none", "lock", "min", "max"]
    factors: list[ReasonFactor]
    quantum: Quantity
    rule: str
    rule_version: int
    published_at: datetime
    effective: date
