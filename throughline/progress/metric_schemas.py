"""What the endpoints of metrics' values take and answer. Amounts are decimal strings."""

from datetime import date
from decimal import Decimal
from typing import Annotated, Literal
from uuid import UUID

from ninja import Schema
from pydantic import Field

from throughline.crm.metric_schemas import MetricDefinition

Every = Literal["quarter", "month"]
Periods = Annotated[int, Field(ge=1, le=60)]


class MetricPreviewBody(Schema):
    """`last` is included. Of a unit, a person, or without either of the whole company.

    `records` are those that `part` of a ratio counts, or of any other metric the numerator.
    """

    definition: MetricDefinition
    since: date
    last: date
    unit_id: UUID | None = None
    person_id: UUID | None = None
    part: Literal["numerator", "denominator"] = "numerator"
    after: UUID | None = None
    limit: int = 20


class CountedRecord(Schema):
    """A fact that counts. `met` is what it says in the field of each condition, in their order."""

    id: UUID
    kind: str
    external_id: str
    name: str
    account_name: str
    owner: str | None
    on: date
    amount: Decimal | None
    met: list[str]


class MetricPreview(Schema):
    """`value` is none where a ratio has nothing to divide by. `records` are those that the reader may see."""

    value: Decimal | None
    numerator: Decimal | None
    denominator: Decimal | None
    records: list[CountedRecord]
    count: int
    next: UUID | None


class MetricTotal(Schema):
    metric_id: UUID
    value: Decimal | None


class AttributeBody(Schema):
    """A window as an attribute: the last full quarters or months before `valid_from`, or (`since`, `last`).

    With `fresh` it is written again whenever a quarter or month has ended.
    """

    attribute: str
    subject: Literal["person", "unit"] = "person"
    valid_from: date
    every: Every = "quarter"
    periods: Periods = 4
    since: date | None = None
    last: date | None = None
    zero_for_others: bool = False
    fresh: bool = False


class AttributeAnswer(Schema):
    values: int
    changed: int


class FreshRow(Schema):
    """An attribute that is written again whenever a quarter or month has ended."""

    id: UUID
    metric_id: UUID
    attribute: str
    subject: str
    every: Every
    periods: int
    zero_for_others: bool
    written_on: date | None
