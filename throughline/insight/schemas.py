"""What the Home page reads, as the contract gives it. Amounts and shares are decimal strings.

Plain pydantic models: they are filled by name, so ninja's reading of Django objects, which costs more than
the rest of the answer, is left out.
"""

from datetime import date, datetime
from decimal import Decimal
from typing import Literal
from uuid import UUID

from pydantic import BaseModel

from throughline.core.attainment import KrKind
from throughline.core.status import Status

OwnerKind = Literal["unit", "person"]
Measure = Literal["money", "count", "percent", "none"]


class Label(BaseModel):
    """A name in both languages."""

    zh: str
    en: str


class OwnerRef(BaseModel):
    kind: OwnerKind
    id: UUID
    code: str
    name: str
    head: str | None = None


class KeyResultCard(BaseModel):
    """One key result as a pace bar needs it. Shares are of 1; `lag_points` is in percentage points."""

    id: UUID
    title: str
    kind: KrKind
    measure: Measure
    currency: str | None
    unit_label: str
    owner: OwnerRef
    baseline: Decimal
    target: Decimal
    stretch: Decimal | None
    actual: Decimal | None
    expected: Decimal | None
    attainment: Decimal | None
    expected_share: Decimal
    lag_points: Decimal | None
    status: Status
    stale: bool
    confidence: int | None
    source: Literal["metric", "check_in", "roll_up"]
    as_of: date | None


class ChainStop(BaseModel):
    """A stop on the line: a key result and the part of its parent's target that it carries."""

    key_result: KeyResultCard
    share_of_parent: Decimal | None


class ChainObjective(BaseModel):
    id: UUID
    title: str
    owner: OwnerRef
    progress: Decimal | None
    status: Status
    weight: Decimal | None


class Chain(BaseModel):
    """From my key result (first) to the company's (last), and the objective they serve."""

    stops: list[ChainStop]
    objective: ChainObjective | None


class Factor(BaseModel):
    """One factor of a weight, with the value it was read from and where that came from."""

    name: Label
    coefficient: Decimal
    input: str | None
    source: Label


class WhyLevel(BaseModel):
    """amount = own_lock + kept + round(shared × weight ÷ siblings_weight), unless a limit bound it.

    shared = parent_amount − hold − moved − locked − limited; `kept` is what a re-plan left as it was asked
    for, `moved` what was asked in the parent of people who then moved away, less that of those who came.
    """

    owner: OwnerRef
    parent: OwnerRef
    parent_amount: Decimal
    locked: Decimal
    own_lock: Decimal
    hold: Decimal
    moved: Decimal
    limited: Decimal
    kept: Decimal
    shared: Decimal
    weight: Decimal
    siblings_weight: Decimal
    siblings: int
    exact: Decimal
    amount: Decimal
    bound: Literal["none", "lock", "min", "max"]
    factors: list[Factor]


class Why(BaseModel):
    """Why this number: level by level from the company down; it multiplies out."""

    amount: Decimal
    stretch: Decimal | None
    quantum: Decimal
    rule: str
    rule_version: int
    published_at: datetime
    effective: date
    levels: list[WhyLevel]


class Told(BaseModel):
    name: str
    how: Literal["at_once", "digest"]


class StalledDeal(BaseModel):
    """A large deal that nothing moved since a day, for so many `days` until now or until the alert closed.

    `key_result_id`: where it counts once it is won.
    """

    id: UUID
    name: str
    account: str | None
    stage: str
    amount: Decimal
    currency: str
    still_since: date
    days: int
    key_result_id: UUID | None


class AlertItem(BaseModel):
    """An open alert addressed to the reader. `likelihood`: of mere chance; none when unknown.

    It is about a key result that lags, or about a `deal` that stands still, and then has no lag.
    The response clock stands at `first_reaction_at`, whoever reacted; `acted`: the reader did.
    """

    id: UUID
    key_result_id: UUID | None
    deal: StalledDeal | None
    title: str
    owner: OwnerRef
    mine: bool
    opened_at: datetime
    opened_as_of: date
    lag_points: Decimal | None
    likelihood: Decimal | None
    gap: Decimal | None
    first_reaction_at: datetime | None
    acted: bool
    told: list[Told]


class OpenDeal(BaseModel):
    """`counts_for`: the key results of the page whose actual it becomes a part of once it is won."""

    id: UUID
    name: str
    account: str | None
    product_line: str | None
    stage: str
    amount: Decimal
    currency: str
    probability: Decimal | None
    expected_close: date | None
    counts_for: list[UUID]


class PlanRun(BaseModel):
    """Where a run is looked at."""

    plan_id: UUID
    run_id: UUID


class ToDo(BaseModel):
    """An approval is asked by `who` in `words`, of a `run` of the plan that is its title."""

    kind: Literal["alert", "check_in", "approval"]
    key_result_id: UUID | None
    title: str
    owner: OwnerRef
    since: date
    lag_points: Decimal | None
    alert_id: UUID | None
    run: PlanRun | None = None
    who: str | None = None
    words: str = ""


class GivenForecast(BaseModel):
    """What somebody said, on a day, that they expect to reach by the end."""

    value: Decimal
    on: date


class MyKeyResult(BaseModel):
    """One of my key results with its line, its reasons, and the forecast I gave last."""

    key_result: KeyResultCard
    chain: Chain
    why: Why | None
    given_forecast: GivenForecast | None


class CyclePace(BaseModel):
    id: UUID
    name: str
    start: date
    end: date
    working_day: int
    working_days: int
    expected_share: Decimal
    estimated_calendar: bool


class Home(BaseModel):
    as_of: date
    scope: Literal["mine", "unit", "company"]
    unit: OwnerRef | None
    cycle: CyclePace | None
    key_results: list[MyKeyResult]
    alerts: list[AlertItem]
    open_deals: list[OpenDeal]
    to_dos: list[ToDo]
    last_load_at: datetime | None
