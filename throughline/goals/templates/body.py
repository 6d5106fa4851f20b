"""A template: an objective and its key results in both languages, with dates as shares of a period."""

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from typing import Literal
from uuid import UUID

from pydantic import BaseModel

from throughline.core.attainment import KrKind
from throughline.core.pace.rounding import rounded
from throughline.core.periods import Period

PLACES = 6


class Words(BaseModel):
    """A text in both languages; the company's own templates hold the same in both."""

    zh: str
    en: str

    @classmethod
    def own(cls, text: str) -> "Words":
        return cls(zh=text, en=text)


class MetricKind(BaseModel):
    """What a metric would have to count to feed a key result of the library."""

    fact_kind: str
    date_kind: str
    value: Literal["amount", "count"]


class StepBody(BaseModel):
    """`at` is how much of the period has passed by the end of its day."""

    title: Words
    share: Decimal
    at: Decimal


class KeyResultBody(BaseModel):
    """A key result without an owner. Its metric is the company's own, or a kind of metric to look for."""

    title: Words
    kind: KrKind
    measure: Literal["money", "count", "percent", "none"]
    unit_label: Words = Words.own("")
    baseline: Decimal = Decimal(0)
    target: Decimal = Decimal(1)
    quantum: Decimal = Decimal(1)
    weight: Decimal = Decimal(1)
    source: Literal["metric", "check_in", "sum", "weighted", "target_weighted"] = "check_in"
    metric: MetricKind | None = None
    metric_id: UUID | None = None
    steps: Sequence[StepBody] = ()
    due_at: Decimal | None = None


class TemplateBody(BaseModel):
    """`note` says in a sentence when it fits."""

    name: Words
    note: Words = Words.own("")
    objective: Words
    key_results: Sequence[KeyResultBody]


def day_at(period: Period, at: Decimal) -> date:
    """The day by whose end `at` of the period has passed."""
    return period.start + timedelta(days=max(0, round(period.days * Fraction(at)) - 1))


def passed_by(period: Period, day: date) -> Decimal:
    """How much of the period has passed by the end of `day`; `day_at` finds the day again."""
    return rounded(Fraction((day - period.start).days + 1, period.days), PLACES)
