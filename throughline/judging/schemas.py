"""What the endpoints of judging take and answer. Shares (0.25 is a quarter) are decimal strings."""

from datetime import date, datetime
from decimal import Decimal
from typing import Annotated, Any, Literal
from uuid import UUID

from ninja import Field, Schema

from throughline.kit.given import GivenRatio

Verdict = Literal["proposed", "unclear", "not_better", "at_bound", "reference", "too_few", "one_period"]
Way = Literal["rule", "equal", "last", "history"]
MOST_PERIODS = 12


class GivenPeriod(Schema):
    """First and last day, both included."""

    first: date
    last: date


class NewBacktest(Schema):
    """`body` and `parameters` are a draft's; without `periods` the four before the plan's cycle."""

    plan_id: UUID
    body: dict[str, Any] | None = None
    parameters: dict[str, Any] | None = None
    periods: Annotated[list[GivenPeriod], Field(max_length=MOST_PERIODS)] = []
    growth: Annotated[GivenRatio, Field(ge=Decimal("-0.9"), le=10)] = Decimal(0)


class NewCalibration(NewBacktest):
    """`lowest` and `highest` bound a proposal, as multiples of the present coefficient."""

    lowest: Annotated[GivenRatio, Field(gt=0, le=1)] = Decimal("0.5")
    highest: Annotated[GivenRatio, Field(ge=1, le=100)] = Decimal(2)


class PeriodProblem(Schema):
    code: str
    zh: str
    en: str


class WayRow(Schema):
    """One way of giving targets: how far what came lay from them."""

    way: Way
    people: int
    mean: str | None
    median: str | None
    weighted: str | None
    beyond: str | None


class TestedPerson(Schema):
    person_id: UUID
    number: str
    name: str
    unit: str
    level: str | None
    came: str
    deals: int
    targets: dict[Way, str | None]
    deviations: dict[Way, str | None]
    noise_floor: str | None


class TestedPeriod(Schema):
    """`people` took part and then sold; `unsold` had a target and did not, `with_unsold` is the rule's mean
    with them. With a `problem` the period could not be judged, and only its days are there.
    """

    first: date
    last: date
    total: str | None = None
    came: str | None = None
    people: int = 0
    unsold: int = 0
    with_unsold: str | None = None
    ways: list[WayRow] = []
    noise_floor: str | None = None
    rows: list[TestedPerson] = []
    problem: PeriodProblem | None = None


class SpreadRow(Schema):
    """Target over expected capacity in a group: of the sums, and the quartiles over its people."""

    group: str
    people: int
    ratio: str
    lowest: str
    lower: str
    median: str
    upper: str
    highest: str


class FairPerson(Schema):
    """`own` is what they brought in a period before, `asked` target ÷ capacity, `growth` target ÷ own − 1."""

    person_id: UUID
    number: str
    name: str
    unit: str
    level: str | None
    target: str
    capacity: str
    own: str | None
    asked: str
    growth: str | None


class Fairness(Schema):
    levels: list[SpreadRow]
    units: list[SpreadRow]
    people: list[FairPerson]


class BacktestResult(Schema):
    periods: list[TestedPeriod]
    fairness: Fairness | None


class FindingRow(Schema):
    """One coefficient; `path` leads to it in the rule's body. See docs/algorithms/calibration.md."""

    factor: dict[str, str]
    is_ramp: bool
    level: str
    path: list[str | int]
    present: str
    verdict: Verdict
    people: int
    deals: int
    estimate: str | None
    low: str | None
    high: str | None
    proposed: str | None
    before: str | None
    after: str | None


class CalibrationResult(Schema):
    """Intervals hold all at once with the `confidence`; `before`, `after` are of all proposals together."""

    confidence: str
    periods: list[GivenPeriod]
    before: str | None
    after: str | None
    findings: list[FindingRow]
    problems: list[TestedPeriod]


class BacktestRow(Schema):
    """`result` is None until the job has ended; `body` is the rule that was judged."""

    id: UUID
    plan_id: UUID
    job_id: UUID | None
    asked_at: datetime
    body: dict[str, Any]
    result: BacktestResult | None


class CalibrationRow(Schema):
    id: UUID
    plan_id: UUID
    job_id: UUID | None
    asked_at: datetime
    body: dict[str, Any]
    result: CalibrationResult | None


class Judged(Schema):
    """The last question of each kind about a plan."""

    backtest: BacktestRow | None
    calibration: CalibrationRow | None
    may_ask: bool
