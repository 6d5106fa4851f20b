"""What the endpoints of metrics take and answer."""

from datetime import datetime
from typing import Literal
from uuid import UUID

from ninja import Schema

from throughline.crm.mapping.schema import DateKind, FactKind
from throughline.crm.metrics.condition import Sort, Test

MetricValue = Literal["amount", "count", "distinct", "ratio"]


class ConditionBody(Schema):
    """`field` is account, stage (the source's own word), amount, a date, or `dimensions.<name>`."""

    field: str
    test: Test
    values: list[str] = []


class MetricDefinition(Schema):
    """What counts: facts of one kind by one of their dates, all of whose conditions hold; or two metrics.

    `distinct_of` is the field whose different words are counted. With `stock` what was there before a period
    counts from its first day.
    """

    name: str
    name_en: str = ""
    fact_kind: FactKind | Literal[""] = ""
    date_kind: DateKind | Literal[""] = ""
    value: MetricValue = "amount"
    where: list[ConditionBody] = []
    distinct_of: str = ""
    numerator_id: UUID | None = None
    denominator_id: UUID | None = None
    by: Literal["owner", "territory"] = "owner"
    stock: bool = False


class MetricBody(MetricDefinition):
    code: str


class MetricRow(MetricBody):
    """`key_results` counts those in force that it feeds; `ratios` those metrics that are made of it."""

    id: UUID
    version: int
    archived_at: datetime | None
    key_results: int
    ratios: int


class ArchiveBody(Schema):
    archived: bool


class WordCount(Schema):
    word: str
    count: int


class FieldRow(Schema):
    """A field that conditions may look at, and the words found in it, the most frequent first."""

    field: str
    sort: Sort
    words: list[WordCount]


class TerritoryRow(Schema):
    """A word that accounts or facts carry as their territory, and the unit that it stands for."""

    word: str
    facts: int
    unit_id: UUID | None
    unit: str | None


class TerritoryBody(Schema):
    """Without a unit the alias is taken away."""

    word: str
    unit_id: UUID | None
