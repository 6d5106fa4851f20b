"""What the alignment map and its table read. Amounts and shares are decimal strings."""

from datetime import date, datetime
from decimal import Decimal
from typing import Literal
from uuid import UUID

from pydantic import BaseModel

from throughline.core.status import Status
from throughline.insight.schemas import Chain, CyclePace, KeyResultCard, OwnerRef, Told

Order = Literal["amount", "lag", "name"]
UnitKind = Literal["company", "region", "office", "team"]


class StatusCounts(BaseModel):
    """How many key results of people stand how."""

    ahead: int = 0
    on_track: int = 0
    watch: int = 0
    behind: int = 0
    too_early: int = 0
    no_data: int = 0


class MapNode(BaseModel):
    """A key result on the map; what lies below it is counted as far as the reader may see it."""

    key_result: KeyResultCard
    unit_kind: UnitKind | None
    share_of_parent: Decimal | None
    weight: Decimal | None
    children: int
    people: int
    counts: StatusCounts


class MapObjective(BaseModel):
    id: UUID
    title: str
    owner: OwnerRef
    progress: Decimal | None
    status: Status
    key_results: list[MapNode]


class ObjectiveName(BaseModel):
    id: UUID
    title: str
    owner: OwnerRef


class AlignmentMap(BaseModel):
    """The top of the network: one objective with its key results, and the others that can be chosen."""

    as_of: date
    cycle: CyclePace | None
    objective: MapObjective | None
    objectives: list[ObjectiveName]


class MapChildren(BaseModel):
    """A page of what serves one key result. `carried` is the sum of all their targets, where they add up.

    `without`: people of the unit to whom no part of it has come.
    """

    items: list[MapNode]
    total: int
    carried: Decimal | None
    carried_actual: Decimal | None
    without: int


class OpenAlert(BaseModel):
    id: UUID
    opened_at: datetime
    lag_points: Decimal
    likelihood: Decimal | None
    gap: Decimal
    told: list[Told]


class MapLine(BaseModel):
    """One key result with the line above it, and what is open about it."""

    node: MapNode
    chain: Chain
    alerts: list[OpenAlert]


class MapFound(BaseModel):
    """A key result that a search found, by its title or by whom it is carried."""

    id: UUID
    title: str
    owner: OwnerRef
    unit: str | None
    status: Status
    lag_points: Decimal | None
