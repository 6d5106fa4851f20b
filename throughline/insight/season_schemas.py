"""What the form of a cycle reads about the seasons of earlier years."""

from datetime import date
from decimal import Decimal
from typing import Literal
from uuid import UUID

from pydantic import BaseModel, Field

from throughline.progress.selectors.seasons import PartBy


class SeasonWanted(BaseModel):
    """Without a metric the shares are those of even working days."""

    starts_on: date
    ends_on: date
    calendar_id: UUID
    by: PartBy = "month"
    metric_id: UUID | None = None
    years: int = Field(3, ge=1, le=6)


class SeasonPart(BaseModel):
    """`until` is the day after the last; `even` is the share of its working days."""

    start: date
    until: date
    working_days: int
    even: Decimal
    share: Decimal


class SeasonYear(BaseModel):
    """What each part brought in an earlier year, as a share of that year's total and as amounts."""

    start: date
    until: date
    amounts: list[Decimal]
    shares: list[Decimal]
    total: Decimal


class Season(BaseModel):
    """`currency` is none where the metric counts."""

    by: PartBy
    parts: list[SeasonPart]
    years: list[SeasonYear]
    value: Literal["amount", "count"] | None
    currency: str | None
