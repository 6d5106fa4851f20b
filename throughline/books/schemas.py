"""What the endpoints of the books answer. Amounts are in the company's currency."""

from datetime import date, datetime
from decimal import Decimal
from typing import Annotated
from uuid import UUID

from ninja import Schema
from pydantic import Field

from throughline.books.differences import Reason
from throughline.crm.mapping.schema import DateKind, FactKind

BooksDay = Annotated[date, Field(ge=date(1900, 1, 1), le=date(2999, 12, 31))]
"""A day of a month that has one before it and one after it."""


class BooksBasis(Schema):
    """The facts of one kind, by one of their dates that credit."""

    fact_kind: FactKind
    date_kind: DateKind


class BooksMonth(Schema):
    """A month by its first day; who closed it, and when. `may_close`: the reader may, now."""

    month: date
    closed_at: datetime | None
    closed_by: str | None
    may_close: bool


class BooksMonthBody(Schema):
    """Any day of the month."""

    month: BooksDay


class BooksOverview(Schema):
    """The latest month first."""

    currency: str
    months: list[BooksMonth]
    bases: list[BooksBasis]


class BooksReasonTotal(Schema):
    """The differences of one reason; `unread` of them have an amount that cannot be read."""

    reason: Reason
    records: int
    amount: Decimal
    unread: int


class BooksDifference(Schema):
    """One record by name. Without `crm` its amount cannot be read, and it is in no sum.

    `amount` is `crm` less `credited`. `why` is the reason for which it waits.
    """

    reason: Reason
    record_id: UUID
    external_id: str
    name: str
    account: str
    owner: str
    on: date | None
    crm: Decimal | None
    credited: Decimal
    amount: Decimal
    amount_original: Decimal | None
    currency_original: str | None
    rate: Decimal | None
    why: str


class BooksAdjustment(Schema):
    """What came for a closed month after it was closed; `of` is that month's first day."""

    of: date
    external_id: str
    name: str
    account: str
    owner: str
    amount: Decimal
    booked_at: datetime


class BooksNoted(Schema):
    """A record that makes no difference and is told all the same."""

    external_id: str
    name: str
    account: str
    owner: str
    amount: Decimal


class BooksReport(Schema):
    """`crm` less `credited` is the sum of `reasons`, exactly. `deleted` and `outside` are in no sum.

    `adjusted` is the sum of `adjustments`, which are beside all that.

    Of the differences and notes the first are here; `count` tells how many there are, and the workbook has
    them all.
    """

    month: date
    fact_kind: FactKind
    date_kind: DateKind
    currency: str
    records: int
    crm: Decimal
    credited: Decimal
    reasons: list[BooksReasonTotal]
    differences: list[BooksDifference]
    count: int
    adjustments: list[BooksAdjustment]
    adjusted: Decimal
    deleted: list[BooksNoted]
    outside: list[BooksNoted]
    outside_amount: Decimal
