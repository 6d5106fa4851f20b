"""What the ledger's endpoints answer."""

from datetime import date, datetime
from decimal import Decimal
from uuid import UUID

from ninja import Schema


class CreditFact(Schema):
    """The record behind a line."""

    id: UUID
    name: str
    account_name: str
    external_id: str


class CreditRow(Schema):
    """A line of the ledger; `reverses` is the line whose exact negative this is."""

    id: UUID
    ledger: str
    person_id: UUID | None
    fact: CreditFact
    fact_kind: str
    date_kind: str
    on: date
    parts: Decimal
    amount: Decimal
    count: int
    currency: str | None
    dimensions: dict[str, str]
    reverses: UUID | None
    booked_at: datetime


class LinesWanted(Schema):
    """`until` is the day after the last."""

    person_id: UUID | None = None
    fact_id: UUID | None = None
    since: date | None = None
    until: date | None = None
    after: UUID | None = None
    limit: int = 50


class CreditPage(Schema):
    items: list[CreditRow]
    next: UUID | None
