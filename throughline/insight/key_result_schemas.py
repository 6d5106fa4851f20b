"""What the page of a key result reads, as the contract gives it. Amounts and shares are decimal strings."""

from datetime import date, datetime
from decimal import Decimal
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, Field

from throughline.insight.schemas import (
    Chain,
    CyclePace,
    GivenForecast,
    KeyResultCard,
    Label,
    OpenDeal,
    OwnerRef,
    Why,
)

Counts = Literal["amount", "count", "distinct"]
"""What is added up: amounts, records each once, or different words each once."""


class ClosedDays(BaseModel):
    """Days off in a row, both ends included: a weekend, or a holiday with its name where it is known."""

    first: date
    last: date
    holiday: bool
    name: Label | None


class ActualStep(BaseModel):
    """From the end of this day on, the actual is `value`."""

    on: date
    value: Decimal


class Replanned(BaseModel):
    """From the end of `effective` on the target is `target`, and `kept` had been asked for by then."""

    effective: date
    target: Decimal
    kept: Decimal


class AlertSpan(BaseModel):
    """From the day an alert opened to the day it closed; none while it is open."""

    opened_on: date
    closed_on: date | None


class FanDay(BaseModel):
    """What is not passed by the end of a day with 10, 25, 50, 75 and 90 %."""

    on: date
    p10: Decimal
    p25: Decimal
    p50: Decimal
    p75: Decimal
    p90: Decimal


class Outcome(BaseModel):
    """Where it is likely to end. `likely`: every deal by its probability; `reaching`: the target or more."""

    likely: Decimal
    reaching: Decimal
    fan: list[FanDay]
    deals: int
    without_probability: int


class Step(BaseModel):
    position: int
    title: str
    due_on: date
    share: Decimal
    done_on: date | None


class Curve(BaseModel):
    """`expected`: by the end of each day of the cycle, the first being its first day.

    `actual` is none for a key result that rolls up: its days are not kept.
    """

    expected: list[Decimal]
    actual: list[ActualStep] | None
    closed: list[ClosedDays]
    replans: list[Replanned]
    alerts: list[AlertSpan]


class Children(BaseModel):
    """The key results that serve this one directly.

    `not_carried`: of a unit's own actual, what its children's sum leaves: leavers, heads, unmatched owners.
    """

    count: int
    sum: Decimal | None
    not_carried: Decimal | None


class RatioSide(BaseModel):
    """What a ratio counts or divides by, and what that had come to by the page's `as_of`."""

    name: Label
    counts: Counts
    value: Decimal


class CountedBy(BaseModel):
    """The metric that feeds it, with both sides of a ratio; `missing` says why there is no data."""

    code: str
    name: Label
    numerator: RatioSide | None
    denominator: RatioSide | None
    missing: Literal["not_loaded", "nothing_to_divide_by"] | None


class KeyResultPage(BaseModel):
    as_of: date
    key_result: KeyResultCard
    withdrawn_on: date | None
    may_check_in: bool
    cycle: CyclePace
    chain: Chain
    why: Why | None
    confidence_before: int | None
    given_forecast: GivenForecast | None
    curve: Curve
    outcome: Outcome | None
    counted_by: CountedBy | None
    steps: list[Step]
    children: Children


class Skipping(BaseModel):
    """A part of a list: `limit` rows after the first `skip`."""

    skip: Annotated[int, Field(ge=0, le=1_000_000)] = 0
    limit: Annotated[int, Field(ge=1, le=200)] = 20


class AskedCredits(Skipping):
    """Of a ratio those that it counts, or by which it divides."""

    part: Literal["numerator", "denominator"] = "numerator"


class ChildList(BaseModel):
    """Those that lag most first; `next` is the `skip` of what follows, none at the end."""

    items: list[KeyResultCard]
    next: int | None


class OpenDealList(BaseModel):
    """`count`, `amount` and `likely` (by probability) are of the whole list."""

    items: list[OpenDeal]
    next: int | None
    count: int
    amount: Decimal
    likely: Decimal


Standing = Literal["counts", "again", "corrected", "correction"]


class CountedCredit(BaseModel):
    """A line of the ledger that counts. A corrected line has its exact negative somewhere in the list.

    `again`: its record, or of different words its `word`, counts already by another line, so this brings 0.
    """

    id: UUID
    on: date
    fact_id: UUID
    customer: str
    deal: str
    product_line: str | None
    owner: str | None
    share: Decimal | None
    value: Decimal
    word: str | None
    standing: Standing


class CreditList(BaseModel):
    """The latest first. `count` (records) and `value` are of the whole list, corrections taken off."""

    counts: Counts
    items: list[CountedCredit]
    next: int | None
    count: int
    value: Decimal


class Happened(BaseModel):
    """One thing that happened to a key result."""

    id: UUID
    at: datetime


class Published(Happened):
    kind: Literal["published"] = "published"
    amount: Decimal
    rule: str
    rule_version: int
    replan: bool
    effective: date


class Changed(Happened):
    """Before and after as they were written; none is nothing."""

    kind: Literal["changed"] = "changed"
    person: str | None
    field: str
    before: str | None
    after: str | None
    reason: str


class StepMarked(Happened):
    """`done_on` none: not done after all."""

    kind: Literal["step"] = "step"
    person: str | None
    position: int
    done_on: date | None


class CheckedIn(Happened):
    kind: Literal["check_in"] = "check_in"
    person: str | None
    value: Decimal | None
    forecast: Decimal | None
    confidence: int | None
    note: str
    blocker: str


class AlertOpened(Happened):
    """`until`: when it closed; none while it is open."""

    kind: Literal["alert_opened"] = "alert_opened"
    lag_points: Decimal
    told: list[str]
    until: datetime | None


class AlertClosed(Happened):
    kind: Literal["alert_closed"] = "alert_closed"
    lag_points: Decimal


class Credited(Happened):
    kind: Literal["credit"] = "credit"
    amount: Decimal
    customer: str
    on: date


HistoryItem = Annotated[
    Published | Changed | StepMarked | CheckedIn | AlertOpened | AlertClosed | Credited,
    Field(discriminator="kind"),
]


class History(BaseModel):
    """The latest first; `next` is the `before` of the following page, none at the end."""

    items: list[HistoryItem]
    next: str | None


class Peers(BaseModel):
    """The targets of those of the same level in the nearest unit above with enough of them, without names.

    Hidden (`count` none) where fewer than five carry one.
    """

    level: str | None
    unit: OwnerRef | None
    count: int | None
    least: Decimal | None
    middle: Decimal | None
    most: Decimal | None
