"""What the screen in the hall reads: the whole at a glance, unit by unit, and what happened last."""

from datetime import date, datetime
from decimal import Decimal
from typing import Literal
from uuid import UUID

from pydantic import BaseModel

from throughline.core.status import Status
from throughline.insight.map_schemas import MapNode
from throughline.insight.schemas import CyclePace, KeyResultCard, OwnerRef


class TvObjective(BaseModel):
    id: UUID
    title: str
    owner: OwnerRef
    progress: Decimal | None
    status: Status


class TvUnit(BaseModel):
    """One of the units under the key result that leads, and what lies directly below it."""

    node: MapNode
    below: list[MapNode]


class TvEvent(BaseModel):
    """Something that happened: a record that counted, a check-in, an alert that closed."""

    kind: Literal["credit", "check_in", "alert_closed"]
    id: UUID
    at: datetime
    who: str | None
    unit: str | None
    what: str
    amount: Decimal | None
    currency: str | None
    with_plan: bool


class TvAlerts(BaseModel):
    """Open ones, and how long it took until something was done, as far as something was."""

    open: int
    answered: int
    median_hours: Decimal | None


class Tv(BaseModel):
    as_of: date
    time_zone: str
    company: str
    cycle: CyclePace | None
    objective: TvObjective | None
    lead: MapNode | None
    others: list[KeyResultCard]
    units: list[TvUnit]
    alerts: TvAlerts
    events: list[TvEvent]
