"""What the CRM endpoints take and answer. Amounts are decimal strings."""

from datetime import date, datetime
from decimal import Decimal
from typing import Any, Literal
from uuid import UUID

from ninja import Schema

from throughline.crm.mapping.schema import DateKind, FactKind, ObjectKind


class ConnectorRow(Schema):
    id: UUID
    code: str
    name: str
    kind: str
    time_zone: str
    mapping_version: int
    loaded_at: datetime | None
    covers_from: date | None
    covers_until: date | None


class ConnectorBody(Schema):
    """`mapping` as docs/guide/crm.md explains it; the zone is the company's where none is given."""

    mapping: dict[str, Any]
    name: str | None = None
    time_zone: str | None = None


class LoadWanted(Schema):
    """`as_of`: of when the file tells, a date (its end) or an instant with its zone; now without it."""

    object_kind: ObjectKind
    as_of: str | None = None
    covers_from: date | None = None
    covers_until: date | None = None


class FactsWanted(Schema):
    """`stage=open` for what is still to be won."""

    kind: str | None = None
    stage: str | None = None
    owner_id: UUID | None = None
    after: UUID | None = None
    limit: int = 50


class LoadAnswer(Schema):
    rows: int
    new_records: int


class WaitingRow(Schema):
    """`reason` is a stable code; `message` says in the reader's language what to mend."""

    id: UUID
    connector: str
    object_kind: str
    external_id: str
    received_at: datetime
    reason: str
    message: str


class WaitingPage(Schema):
    items: list[WaitingRow]
    next: UUID | None


class ReplayBody(Schema):
    """The records of these ids; all that wait without them."""

    ids: list[UUID] | None = None


class ReplayAnswer(Schema):
    records: int


class FactRow(Schema):
    id: UUID
    kind: str
    external_id: str
    name: str
    account_name: str
    owner_id: UUID | None
    stage: str
    stage_label: str
    amount: Decimal | None
    currency: str | None
    probability: Decimal | None
    opened_on: date | None
    expected_on: date | None
    closed_on: date | None
    signed_on: date | None
    invoiced_on: date | None
    paid_on: date | None
    occurred_on: date | None
    dimensions: dict[str, str]


class FactPage(Schema):
    items: list[FactRow]
    next: UUID | None


class MetricBody(Schema):
    """`where`: for each dimension the words that count."""

    code: str
    name: str
    name_en: str = ""
    fact_kind: FactKind
    date_kind: DateKind
    value: Literal["amount", "count"] = "amount"
    where: dict[str, list[str]] = {}


class MetricRow(MetricBody):
    id: UUID
