"""What the Team page reads, as the contract gives it. Amounts are decimal strings, lags are points."""

from datetime import date, datetime
from decimal import Decimal
from typing import Any, Literal, Self, cast
from uuid import UUID

from pydantic import BaseModel

from throughline.alerts.models import Reaction, ReactionKind
from throughline.core.attainment import KrKind
from throughline.core.status import Status
from throughline.insight.map_schemas import StatusCounts
from throughline.insight.schemas import CyclePace, KeyResultCard, Measure, OwnerRef, StalledDeal, Told

ActionKind = Literal["check_in", "talk", "plan", "help"]
TeamOrder = Literal["lag", "name", "unit", "level", "attainment", "actual", "target", "likelihood", "action"]


class StrandRow(BaseModel):
    """One key result as it was shared out: what people of the team can be looked at by.

    `key` is what a call names it by; how many of them carry it, and how many of those have an open alert.
    """

    key: str
    title: str
    kind: KrKind
    measure: Measure
    currency: str | None
    unit_label: str
    people: int
    alerts: int


class LagMark(BaseModel):
    """One person on the axis of lag."""

    key_result_id: UUID
    name: str
    lag_points: Decimal
    status: Status


class LagBin(BaseModel):
    """So many people from this whole point up to the next, by status."""

    lag_points: int
    counts: StatusCounts


class Reacted(BaseModel):
    """What somebody did about an alert, in their words; `asked`: whom for help."""

    at: datetime
    name: str
    kind: ReactionKind
    text: str
    asked: str | None

    @classmethod
    def of(cls, row: Reaction) -> Self:
        """Read it with who did it and who was asked."""
        asked = None if row.asked is None else row.asked.name
        return cls(at=row.at, name=row.person.name, kind=cast(Any, row.kind), text=row.text, asked=asked)


class TeamAlert(BaseModel):
    """An open alert with its response clock, about a key result or a deal that stands still.

    `answerable`: the reader may say what was done. `by_hand`: people keep the figure, so a plan brings one.
    `likelihood`: of mere chance; none when unknown.
    """

    id: UUID
    key_result_id: UUID | None
    deal: StalledDeal | None
    owner: OwnerRef
    unit: str | None
    opened_at: datetime
    lag_points: Decimal | None
    likelihood: Decimal | None
    gap: Decimal | None
    first_reaction_at: datetime | None
    told: list[Told]
    reactions: list[Reacted]
    answerable: bool
    by_hand: bool


class LagThresholds(BaseModel):
    """Where statuses begin: ahead by more than `ahead`, above `watch`, above `behind`."""

    ahead: Decimal
    watch: Decimal
    behind: Decimal


class Team(BaseModel):
    """A unit and everybody below it, by one strand. Without a unit the reader leads nobody.

    `line` leads down to the unit from the highest one that the reader may look at. Either every person has a
    mark, or, where they are too many, bins are given.
    """

    as_of: date
    unit: OwnerRef | None
    line: list[OwnerRef]
    units: list[OwnerRef]
    levels: list[str]
    people: int
    cycle: CyclePace | None
    strands: list[StrandRow]
    strand: str | None
    key_result: KeyResultCard | None
    counts: StatusCounts
    thresholds: LagThresholds
    marks: list[LagMark]
    bins: list[LagBin]
    alerts: list[TeamAlert]
    alerts_open: int
    alerts_unanswered: int


class RowAlert(BaseModel):
    id: UUID
    opened_at: datetime
    first_reaction_at: datetime | None
    likelihood: Decimal | None


class LastAction(BaseModel):
    """The latest thing that somebody said about it; a check-in that answered an alert comes as the plan."""

    kind: ActionKind
    at: datetime
    name: str
    text: str
    confidence: int | None


class TeamPerson(BaseModel):
    """One person's row. `history`: the lag at the end of each day, the oldest first."""

    key_result: KeyResultCard
    unit: str | None
    level: str | None
    history: list[Decimal]
    alert: RowAlert | None
    last_action: LastAction | None
    locked: bool
    leaves_on: date | None


class TeamPeople(BaseModel):
    """One page of the rows; `next` is the offset of the following one."""

    items: list[TeamPerson]
    total: int
    next: int | None


class TeamUnit(BaseModel):
    """One unit beside its siblings. `response_hours`: mean, open alerts at their age; `direct`: whoever is in
    the unit itself and in none below it."""

    unit: OwnerRef
    direct: bool
    people: int
    key_result: KeyResultCard | None
    counts: StatusCounts
    median_lag: Decimal | None
    alerts_open: int
    alerts_unanswered: int
    response_hours: Decimal | None


class TeamUnits(BaseModel):
    items: list[TeamUnit]
