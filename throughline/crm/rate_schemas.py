"""What the endpoints of exchange rates take and answer. Rates are decimal strings."""

from datetime import date
from decimal import Decimal
from typing import Annotated
from uuid import UUID

from ninja import Schema
from pydantic import Field

RateNumber = Annotated[Decimal, Field(max_digits=24, decimal_places=12)]


class RateBody(Schema):
    """What one unit of `currency` is worth in the company's, from `on` until the next rate."""

    currency: str = Field(max_length=10)
    on: date
    rate: RateNumber


class RatesBody(Schema):
    rates: list[RateBody] = Field(max_length=5_000)
    source: str = Field(default="", max_length=200)


class RateRow(Schema):
    id: UUID
    currency: str
    on: date
    rate: Decimal
    source: str


class MissingRate(Schema):
    """Records wait for a rate of this currency on or before this day."""

    currency: str
    since: date
    records: int


class RatePage(Schema):
    """`currency` is the company's own."""

    currency: str
    items: list[RateRow]
    missing: list[MissingRate]


class SavedRatesAnswer(Schema):
    """How many rates are new or another, and how many records are folded again for them."""

    rates: int
    records: int
