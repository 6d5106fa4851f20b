"""What the endpoints of cycles take and answer."""

from datetime import date
from typing import Any
from uuid import UUID

from ninja import Field, Schema
from pydantic import field_validator

from throughline.core.calendars import Standing
from throughline.core.proposals import Span
from throughline.goals.api.schemas import Amount, CycleRow


class CycleFull(CycleRow):
    """With what stands in it: its days are fixed by key results, calendar and pace by a re-plan."""

    objectives: int
    key_results: int
    replanned: bool


class CycleChanges(Schema):
    """Only the fields that are given are changed."""

    name: str | None = Field(None, min_length=1, max_length=100)
    starts_on: date | None = None
    ends_on: date | None = None
    calendar_id: UUID | None = None
    pace_rule: dict[str, Any] | None = None

    @field_validator("*")
    @classmethod
    def never_emptied(cls, value: Any) -> Any:
        if value is None:
            raise ValueError("it cannot be null; leave it out to keep it")
        return value


class ProposedCycle(Schema):
    span: Span
    name: str
    starts_on: date
    ends_on: date


class CycleDraft(Schema):
    """A cycle as a form holds it; `cycle_id` is the one that is being changed."""

    starts_on: date
    ends_on: date
    calendar_id: UUID
    pace_rule: dict[str, Any] = {"kind": "working_days"}
    cycle_id: UUID | None = None


class CalendarStanding(Schema):
    year: int
    standing: Standing


class CycleNamed(Schema):
    id: UUID
    name: str
    starts_on: date
    ends_on: date


class CyclePreviewed(Schema):
    """By day: '1' in `working`, the share at its end in `shares`, and that of a straight line in `linear`."""

    starts_on: date
    working: str
    working_days: int
    shares: list[Amount]
    linear: list[Amount]
    years: list[CalendarStanding]
    overlapping: list[CycleNamed]
