"""What the endpoints of the inbox take and answer. Amounts are decimal strings."""

from datetime import datetime
from decimal import Decimal
from typing import Annotated, Literal
from uuid import UUID

from ninja import Field, Schema
from pydantic import BaseModel

from throughline.crm.mapping.mending import Place

InboxState = Literal["pending", "done", "waiting", "ignored", "mended"]


class InboxQuery(Schema):
    """`external_id` in full; `before` is the record after which the list goes on."""

    connector: str | None = None
    object_kind: str | None = None
    state: InboxState | None = None
    reason: str | None = None
    external_id: str | None = None
    since: datetime | None = None
    until: datetime | None = None
    before: UUID | None = None
    limit: Annotated[int, Field(ge=1, le=200)] = 50


class InboxRow(BaseModel):
    """One record that arrived; `reason` is a stable code, `message` says what to mend."""

    id: UUID
    connector: str
    connector_name: str
    object_kind: str
    external_id: str
    received_at: datetime
    as_of: datetime
    folded_at: datetime | None
    state: InboxState
    reason: str
    message: str
    place: Place | None


class InboxPage(BaseModel):
    """The newest first; `next` is the `before` of the next page."""

    items: list[InboxRow]
    next: UUID | None


class MoneyOf(BaseModel):
    currency: str
    amount: Decimal


class WaitingGroupRow(BaseModel):
    """What waits for one reason; `amounts` add up the first `read` of the records."""

    connector: str
    connector_name: str
    object_kind: str
    reason: str
    title: str
    place: Place
    count: int
    since: datetime
    read: int
    amounts: list[MoneyOf]


class InboxSummary(BaseModel):
    """How many records are in each state (none is counted beyond `most`), and what waits, by reason."""

    counts: dict[str, int]
    most: int
    waiting: list[WaitingGroupRow]


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


class ChosenBody(Schema):
    """The records of these ids, or those of a connector, a kind, a reason; without any of it all."""

    ids: list[UUID] | None = None
    connector: str | None = None
    object_kind: str | None = None
    reason: str | None = None


class SetAsideBody(ChosenBody):
    """`words`: why they shall not count."""

    words: str


class MendBody(Schema):
    """`changes`: new values by field, each written as the field was; `words`: why."""

    changes: dict[str, str]
    words: str = ""


class ReplayAnswer(Schema):
    """How many records are tried again; `job` where they are so many that a job puts them back."""

    records: int
    job: UUID | None = None


class HandledAnswer(Schema):
    records: int


class MendedAnswer(Schema):
    """The record that takes the place of the one that waited."""

    id: UUID
