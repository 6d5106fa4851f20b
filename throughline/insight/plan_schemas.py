"""What the pages of plans read, as the contract gives it. Amounts are decimal strings."""

from datetime import date, datetime
from decimal import Decimal
from typing import Any, Literal
from uuid import UUID

from pydantic import BaseModel

from throughline.cascade.standing import Standing
from throughline.cascade.work import PlanWorkKind
from throughline.insight.schemas import Label, Measure


class SharedKeyResult(BaseModel):
    """The key result that a plan shares out."""

    id: UUID
    title: str
    target: Decimal
    measure: Measure
    currency: str | None
    unit_label: str
    cycle: str
    starts_on: date
    ends_on: date


class NamedUnit(BaseModel):
    id: UUID
    code: str
    name: str


class RuleVersion(BaseModel):
    id: UUID
    code: str
    name: str
    version: int


class RunNote(BaseModel):
    """One run, without its table."""

    id: UUID
    at: datetime
    mode: Literal["plan", "replan"]
    effective: date
    amount: Decimal
    people: int
    rule_version: int
    revision: int | None
    published_at: datetime | None
    name: str
    note: str
    rule: str
    attributes_on: date
    restored_from: UUID | None


class PlanItem(BaseModel):
    id: UUID
    name: str
    standing: Standing
    key_result: SharedKeyResult
    root: NamedUnit
    rule: RuleVersion
    last_run: RunNote | None
    in_force: RunNote | None


class PlanList(BaseModel):
    plans: list[PlanItem]
    may_write: bool


class PlanLimit(BaseModel):
    owner: UUID
    is_person: bool
    lock: Decimal | None
    minimum: Decimal | None
    maximum: Decimal | None
    hold: Decimal | None
    reason: str


class CarriedAmount(BaseModel):
    """What one owner has in force from this plan."""

    owner: UUID
    is_person: bool
    code: str
    name: str
    amount: Decimal


class PlanPerson(BaseModel):
    """By whom the table is grouped: no level where none is kept, no superior at the top."""

    owner: UUID
    level: str | None
    superior: UUID | None
    superior_name: str | None


class EarlierActuals(BaseModel):
    """What people reached by the same metric in the period before; who was never credited is not there."""

    starts_on: date
    ends_on: date
    people: dict[UUID, Decimal]


class PlanAttribute(BaseModel):
    """An attribute that a factor may read; `values` are the words in use, of a text."""

    code: str
    name: Label
    value_type: Literal["number", "text", "date", "boolean"]
    subject: Literal["unit", "person"]
    values: list[str]


class RunApproval(BaseModel):
    """The last word asked for on a run; `outdated` once the plan was changed after it was asked."""

    id: UUID
    run_id: UUID
    state: Literal["asked", "approved", "refused", "withdrawn", "used", "outdated"]
    asked_by: str | None
    asked_at: datetime
    words: str
    decided_by: str | None
    decided_at: datetime | None
    reason: str
    may_decide: bool


class PlanWork(BaseModel):
    """A job that works on the plan, or the reader's own that could not; the operator has no name.

    `job_id` is given to whoever asked for it: nobody else may read the job.
    """

    kind: PlanWorkKind
    by: str | None
    asked_at: datetime
    under_way: bool
    job_id: UUID | None


class PlanPage(BaseModel):
    """A plan with everything that its page changes and compares with; the table comes from the preview.

    `body` is a graph, whatever the version of the rule. A plan that is `large` is run by a job, which is its
    `work`.
    """

    plan: PlanItem
    revision: int
    attributes_on: date
    quantum: Decimal
    parameters: dict[str, Any]
    body: dict[str, Any]
    limits: list[PlanLimit]
    carried: list[CarriedAmount]
    people: list[PlanPerson]
    earlier: EarlierActuals | None
    attributes: list[PlanAttribute]
    runs: list[RunNote]
    approval_needed: bool
    approvals: list[RunApproval]
    large: bool
    work: PlanWork | None
    may_write: bool


class PlanChoices(BaseModel):
    """What a new plan can be made of, and the company's date."""

    today: date
    key_results: list[SharedKeyResult]
    units: list[NamedUnit]
    rules: list[RuleVersion]
    starters: list["RuleStarter"]


class RuleStarter(BaseModel):
    code: str
    name: Label
    text: Label
    body: dict[str, Any]
    missing: list[str]
