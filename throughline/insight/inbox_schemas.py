"""What the page of one record of the inbox reads: its content, its versions, and what became of it."""

from datetime import date, datetime
from decimal import Decimal
from typing import Literal
from uuid import UUID

from pydantic import BaseModel

from throughline.core.status import Status
from throughline.crm.inbox_schemas import InboxRow, InboxState
from throughline.crm.mapping.cells import CellForm
from throughline.insight.schemas import Label, Measure, OwnerRef


class RecordCell(BaseModel):
    """One field as the source wrote it; `cut` where the value is longer than what is shown."""

    name: str
    form: CellForm
    value: str
    cut: bool


class CellChange(BaseModel):
    """What a version changed; null where the field was not there."""

    name: str
    before: str | None
    after: str | None


class RecordVersion(BaseModel):
    """A version of the same thing, and what it changed against the one before it."""

    id: UUID
    received_at: datetime
    as_of: datetime
    state: InboxState
    mended: bool
    changes: list[CellChange]


class RecordHandling(BaseModel):
    """What somebody did about the record; `who` is null for the command line."""

    at: datetime
    who: str | None
    verb: Literal["set_aside", "taken_back", "mended"]
    words: str
    replacement: UUID | None


class FactFromRecord(BaseModel):
    """The fact that the record belongs to; `current` while it is this version that the fact tells of."""

    id: UUID
    kind: str
    name: str
    account: str
    owner: OwnerRef | None
    stage: str
    stage_label: str
    amount: Decimal | None
    currency: str | None
    dates: dict[str, date]
    dimensions: dict[str, str]
    current: bool


class CreditFromRecord(BaseModel):
    """A line of the ledger: it counts, was corrected since, or is the exact negative of one that was."""

    id: UUID
    on: date
    date_kind: str
    owner: OwnerRef | None
    amount: Decimal
    currency: str | None
    count: int
    booked_at: datetime
    standing: Literal["counts", "corrected", "correction"]


class KeyResultSeen(BaseModel):
    """A key result as far as the reader may see it at all."""

    id: UUID
    title: str
    actual: Decimal | None
    status: Status


class KeyResultMoved(BaseModel):
    """Where the fact counts: for whom, by which metric, in which cycle, and how much of it now.

    `denominator`: what a ratio divides by, not what it counts.
    `seen` is null where the reader may not see the key result; how it stands is not told then.
    """

    owner: OwnerRef
    metric: Label
    cycle: str
    measure: Measure
    currency: str | None
    denominator: bool
    counted: Decimal
    seen: KeyResultSeen | None


class InboxRecordPage(BaseModel):
    """One record. `readable` is false where its content is no JSON object: `raw` is then its text."""

    record: InboxRow
    readable: bool
    cells: list[RecordCell]
    raw: str
    versions: list[RecordVersion]
    handlings: list[RecordHandling]
    fact: FactFromRecord | None
    credits: list[CreditFromRecord]
    key_results: list[KeyResultMoved]
