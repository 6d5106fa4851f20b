"""What a record becomes: a fact or an account, before its people and its rate are found."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from uuid import UUID

from throughline.crm.mapping.schema import DateKind
from throughline.crm.mapping.shares import Share
from throughline.crm.metrics.traits import Traits


@dataclass(frozen=True, slots=True)
class Converted:
    """What the amount was before it was converted, and at which rate."""

    amount: Decimal
    currency: str
    rate: Decimal


@dataclass(slots=True)
class MappedFact:
    """A fact as the record tells it; its people and its amount in the company's currency are found later.

    `amount` is what counts of `with_tax` and `without_tax`, all in `currency`. `credits` are the dates that
    count, each with its amount. `named` are the participants' words with their parts, the owner's alone if
    the record names nobody else. A `deleted` one has nothing but its id and its version.
    """

    record_id: UUID
    changed_at: datetime
    kind: str
    external_id: str
    name: str = ""
    account: str = ""
    owner_word: str = ""
    stage: str = "cancelled"
    stage_label: str = ""
    amount: Decimal | None = None
    with_tax: Decimal | None = None
    without_tax: Decimal | None = None
    currency: str | None = None
    probability: Decimal | None = None
    dates: dict[str, date] = field(default_factory=dict)
    dimensions: dict[str, str] = field(default_factory=dict)
    credits: list[tuple[DateKind, date, Decimal]] = field(default_factory=list)
    named: list[Share] = field(default_factory=list)
    deleted: bool = False
    converted: Converted | None = None
    owner_id: UUID | None = None
    participants: dict[UUID | None, Decimal] = field(default_factory=dict)

    def traits(self) -> Traits:
        """What a metric may look at besides the dimensions."""
        return Traits(self.account, self.stage_label, self.amount, self.dates)


@dataclass(frozen=True, slots=True)
class MappedAccount:
    record_id: UUID
    changed_at: datetime
    external_id: str
    name: str
    industry: str
    territory: str
    owner_word: str = ""
    opened_on: date | None = None
    dimensions: Mapping[str, str] = field(default_factory=dict)

    def as_fact(self) -> MappedFact:
        """An account counts from the day it was opened, under its own words; without that day not at all."""
        opened = {} if self.opened_on is None else {"opened_on": self.opened_on}
        words = {"industry": self.industry, "territory": self.territory, **self.dimensions}
        return MappedFact(
            record_id=self.record_id,
            changed_at=self.changed_at,
            kind="account",
            external_id=self.external_id,
            name=self.name,
            account=self.name,
            owner_word=self.owner_word,
            stage="won",
            dates=opened,
            dimensions={name: word for name, word in words.items() if word},
            credits=[("opened", day, Decimal(0)) for day in opened.values()],
        )
